import { inspect } from 'node:util';
import type { App, BrowserWindow, PowerMonitor } from 'electron';
import type { Recorder } from '../src/recorder/recorder.ts';
import type { Running } from '../src/web/running.ts';

/** Quits when the last window is closed, but not before all that the window asked for is done. */
export function quitOnceDone(app: App, running: Running, recorder: Pick<Recorder, 'close'>): void {
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

/** Whether the recorder is to stay when its window is closed, and can be found again then. */
interface Staying {
  staysWithoutWindow(): boolean;
}

/** Closing the main window ends the app with its small windows, or only hides it if the person wants the app to stay. */
export function endWithWindow(app: App, window: BrowserWindow, present: () => Promise<Staying>): void {
  let quitting = false;
  let staying: Staying | null = null;
  present().then(
    (presence) => {
      staying = presence;
    },
    () => undefined,
  );
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (quitting || staying?.staysWithoutWindow() !== true) return;
    event.preventDefault();
    window.hide();
  });
  window.once('closed', () => app.quit());
}

/** Logging out and shutting down wait until the last line is safe: the app quits in its own order. */
export function quitBeforeShutdown(app: App, power: PowerMonitor): void {
  power.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  });
  // Windows asks each window, and waits for the process for as long as it says no.
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', (event) => {
      event.preventDefault();
      app.quit();
    });
  });
}
