import { _electron } from 'playwright-core';
import { electronBinary } from '../../../scripts/desktop.ts';
import { MAIN } from './child.ts';
import type { Desktop } from './desktop.ts';

/** The built desktop in real Electron. */
export async function openElectron(home: string): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: electronBinary() ?? '',
    // Root has no sandbox to give; everybody else runs with it.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), MAIN],
    env: { ...process.env, INCIDENT_RECORDER_HOME: home },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  const ended = new Promise<void>((resolve) => app.process().once('exit', () => resolve()));
  return {
    page,
    ended,
    async window(address) {
      const there = app.windows().find((one) => address.test(one.url()));
      return there ?? app.waitForEvent('window', (one) => address.test(one.url()));
    },
    evaluate: (work, arg) => app.evaluate(work as never, arg) as never,
    async close() {
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
      await ended;
    },
    async end() {
      app.process().kill('SIGTERM');
      await ended;
    },
  };
}
