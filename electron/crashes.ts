import type { BrowserWindow } from 'electron';

/** A page that ends so often within a minute does so for a reason that loading it again does not cure. */
const MOST = 3;
const WITHIN = 60_000;

/** Brings a page back that has crashed; its drafts are in the record. If it keeps crashing, says so and stops. */
export function reviveCrashed(
  window: BrowserWindow,
  now: () => number,
  giveUp: (message: string, hint: string) => void,
): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((at) => now() - at < WITHIN), now()];
    if (crashes.length < MOST) window.webContents.reload();
    else giveUp('The window keeps crashing.', 'Your record is safe. Start the recorder again.');
  });
}
