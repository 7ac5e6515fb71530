import type { App, BrowserWindow, NativeImage } from 'electron';
import { overdueCount } from './due.ts';
import type { Moment } from './pulse.ts';

/** The running time before the page's own title. @returns what to call with every moment */
export function showInTitle(window: BrowserWindow): (moment: Moment) => void {
  let page = window.getTitle();
  let running = '';
  const put = (): void => {
    if (!window.isDestroyed()) window.setTitle(running === '' ? page : `${running} · ${page}`);
  };
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    page = title;
    put();
  });
  return ({ beat }) => {
    if (beat.running === running) return;
    running = beat.running;
    put();
  };
}

/** What is due, on the app's icon, as far as the system has a place for it; on the dock the running time, too. */
export function showOnIcon(
  app: Pick<App, 'dock' | 'setBadgeCount'>,
  window: BrowserWindow,
  dueSign: NativeImage,
  platform: NodeJS.Platform,
): (moment: Moment) => void {
  let shown = '';
  const put = (overdue: number, text: string): void => {
    if (platform === 'darwin') app.dock?.setBadge(text);
    else if (platform === 'linux') app.setBadgeCount(overdue);
    else if (!window.isDestroyed()) window.setOverlayIcon(overdue > 0 ? dueSign : null, text);
  };
  return (moment) => {
    const overdue = overdueCount(moment);
    // The dock has room for hours and minutes; seconds there would only flicker.
    const time = platform === 'darwin' ? moment.beat.running.replace(/:\d\d$/, '') : '';
    const text = overdue > 0 ? `${overdue} due` : time;
    if (text === shown) return;
    shown = text;
    put(overdue, text);
  };
}
