import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { type Answer, dispatch } from '../src/recorder/transport.ts';
import type { Running } from '../src/web/running.ts';
import { isScreen } from './app-scheme.ts';
import { CALL } from './channels.ts';

const REFUSED: Answer = {
  ok: false,
  failure: {
    code: 'refused',
    message: 'Only the recorder’s own window may use the record.',
    hint: 'Close this window and open the recorder again.',
  },
};

/** The contract over IPC. Nothing else of the app listens to what a page sends. */
export function answerCalls(recorder: RecorderClient, running: Running): void {
  ipcMain.handle(CALL, async (event: IpcMainInvokeEvent, name: unknown, input: unknown): Promise<Answer> => {
    if (!isScreen(event.senderFrame)) return REFUSED;
    return running.add(dispatch(recorder, String(name), input));
  });
}
