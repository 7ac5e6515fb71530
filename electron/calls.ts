import type { IpcMainInvokeEvent } from 'electron';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { type Answer, dispatch } from '../src/recorder/transport.ts';
import type { Running } from '../src/web/running.ts';
import { isScreen } from './app-scheme.ts';
import { CALL } from './channels.ts';

/** What a page hears that is not the screen. */
export const REFUSED: Answer = {
  ok: false,
  failure: {
    code: 'refused',
    message: 'Only the recorder’s own window may use the record.',
    hint: 'Close this window and open the recorder again.',
  },
};

/** As much of `ipcMain` as is used here. */
interface Listening {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown): void;
}

/** The contract over IPC. What a page asks of the desktop itself is answered in `questions.ts`; nothing else listens. */
export function answerCalls(ipc: Listening, recorder: RecorderClient, running: Running): void {
  ipc.handle(CALL, async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer> => {
    if (!isScreen(event.senderFrame)) return REFUSED;
    return running.add(dispatch(recorder, String(name), input));
  });
}
