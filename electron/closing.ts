import { inspect } from 'node:util';
import type { App } from 'electron';
import type { Recorder } from '../src/recorder/recorder.ts';
import type { Running } from '../src/web/running.ts';

/** Quits when the last window is closed, but not before all that the window asked for is done. */
export function quitOnceDone(app: App, running: Running, recorder: Recorder): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const finish = async (): Promise<void> => {
    state = 'closing';
    try {
      await running.settled();
      await recorder.close();
    } catch (error) {
      process.stderr.write(`${inspect(error)}\n`);
    } finally {
      state = 'closed';
      app.quit();
    }
  };
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'open') void finish();
  });
}
