import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { RecorderError } from '../src/failure.ts';
import { asFailure } from '../src/recorder/failures.ts';
import type { Answer } from '../src/recorder/transport.ts';
import { isScreen } from './app-scheme.ts';
import { type Answers, asked } from './bridge.ts';
import { REFUSED } from './calls.ts';
import { ASK, type DesktopMethod } from './channels.ts';

/** As much of `ipcMain` as is used here. */
interface Listening {
  handle(channel: string, listener: (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown): void;
}

/** Answers what a page asks of the desktop: only the screen, only what there is, and only if it fits its schema. */
export function answerQuestions(ipc: Listening, answers: Answers<WebContents>): void {
  ipc.handle(ASK, async (event: IpcMainInvokeEvent, name: unknown, said: unknown): Promise<Answer> => {
    if (!isScreen(event.senderFrame)) return REFUSED;
    try {
      return { ok: true, value: await answer(answers, String(name), said, event.sender) };
    } catch (error) {
      return { ok: false, failure: asFailure(error) };
    }
  });
}

async function answer(
  answers: Answers<WebContents>,
  name: string,
  said: unknown,
  page: WebContents,
): Promise<unknown> {
  if (!Object.hasOwn(asked, name)) {
    throw new RecorderError(
      'bad-input',
      `The desktop cannot do “${name.slice(0, 40)}”.`,
      'Update the recorder.',
    );
  }
  const method = name as DesktopMethod;
  const read = asked[method].safeParse(said);
  if (!read.success) {
    const message = `What the screen asked of the desktop (${method}) cannot be read.`;
    throw new RecorderError('bad-input', message, 'Reload the window.');
  }
  // The schema that was just held to it is the one that the answer was typed by.
  const work = answers[method] as (input: unknown, from: WebContents) => unknown;
  return await work(read.data, page);
}
