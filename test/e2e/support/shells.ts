import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SCREEN_ADDRESS, serveScreen } from '../../../electron/app-scheme.ts';
import { answerCalls } from '../../../electron/calls.ts';
import { tellChanges } from '../../../electron/notices.ts';
import type { Recorder } from '../../../src/recorder/recorder.ts';
import { trackRunning } from '../../../src/web/running.ts';
import { serve } from '../../../src/web/serve.ts';
import { shownAddress } from '../../electron/stand-in/address.ts';
import { seenFrame } from '../../electron/stand-in/frame.ts';
import { IpcMain } from '../../electron/stand-in/ipc-main.ts';
import { connectPage, deliver } from '../../electron/stand-in/page-link.ts';

/** What carries the recorder to a page. */
export interface TestShell {
  readonly address: string;
  /** Before the page goes to the address. */
  connect(page: Page): Promise<void>;
  close(): Promise<void>;
}

const DIST = join(import.meta.dirname, '../../../dist');

/** The shell that this run of the tests is about. */
export function openShell(recorder: Recorder): Promise<TestShell> {
  return process.env.SCREEN_SHELL === 'ipc' ? Promise.resolve(overIpc(recorder)) : overHttp(recorder);
}

async function overHttp(recorder: Recorder): Promise<TestShell> {
  const { address, close } = await serve(recorder);
  return { address, connect: async () => undefined, close };
}

/**
 * The desktop's own handlers and its built preload script, with a stand-in for what Electron puts between them.
 * The whole desktop runs in `test/electron`; here the clock is the test's.
 */
function overIpc(recorder: Recorder): TestShell {
  const ipc = new IpcMain();
  const running = trackRunning();
  const pages = new Set<Page>();
  answerCalls(ipc, recorder, running);
  const stop = tellChanges(recorder, () => [...pages].map((page) => ({ webContents: sender(page) })));
  return {
    address: shownAddress(SCREEN_ADDRESS, () => true),
    async connect(page) {
      pages.add(page);
      page.on('close', () => pages.delete(page));
      await showScreen(page);
      await connectPage(page, join(DIST, 'electron/preload.cjs'), {
        invoke: (frame, channel, args) => ipc.receive({ senderFrame: seenFrame(frame) }, channel, args),
        input: () => undefined,
      });
    },
    async close() {
      stop();
      await running.settled();
    },
  };
}

function sender(page: Page) {
  return {
    // A page that is on its way to another document or to its end hears nothing, as with Electron.
    send: (channel: string, ...args: unknown[]) => void deliver(page, channel, args).catch(() => undefined),
  };
}

/** Answers the page's requests with the desktop's own handler of the scheme `app:`. */
async function showScreen(page: Page): Promise<void> {
  let answer: ((request: Request) => Response | Promise<Response>) | undefined;
  serveScreen({ handle: (_scheme, handler) => (answer = handler as typeof answer) }, join(DIST, 'renderer'));
  const shown = shownAddress(SCREEN_ADDRESS, () => true);
  await page.route(`${shown}**`, async (route) => {
    const url = route.request().url().replace(shown, SCREEN_ADDRESS);
    const response = await answer?.(new Request(url));
    await route.fulfill({
      status: response?.status ?? 404,
      headers: Object.fromEntries(response?.headers ?? []),
      body: Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)),
    });
  });
}
