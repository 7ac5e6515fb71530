import type { BrowserWindow, WebContents } from 'electron';
import type { Told } from './bridge.ts';
import { TELL } from './channels.ts';
import { catchEarlyKeys } from './early-keys.ts';

/** The page of the main window, from whenever it is ready until it loads anew. */
export interface ScreenPage {
  /** Tells the page; before it is ready, as soon as it is. */
  tell(told: Told): void;
  /** The page takes keys from now on. @returns what was typed before */
  ready(): string;
}

export function followPage(window: BrowserWindow): ScreenPage {
  const { webContents } = window;
  let waiting: Told[] | null = [];
  let takeEarly = catchEarlyKeys(webContents);
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument || waiting !== null) return;
    waiting = [];
    takeEarly = catchEarlyKeys(webContents);
  });
  return {
    tell(told) {
      if (waiting !== null) waiting.push(told);
      else sendTo(webContents, told);
    },
    ready() {
      for (const told of waiting ?? []) sendTo(webContents, told);
      waiting = null;
      return takeEarly();
    },
  };
}

/** A page that is gone has nobody left to tell. */
export function sendTo(contents: WebContents, told: Told): void {
  if (!contents.isDestroyed()) contents.send(TELL, told);
}
