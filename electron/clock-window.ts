import type { BrowserWindow, Screen } from 'electron';
import type { Beat } from './bridge.ts';
import { sendTo } from './page.ts';
import type { Settings } from './settings.ts';
import { loadPage, makeWindow, showWindow } from './window.ts';
import { rememberPlace } from './window-memory.ts';

export interface ClockWindow {
  open(): void;
  /** Shows this second. */
  show(beat: Beat): void;
}

/** The clock alone, above other windows; it stays where it is put, on a second screen too. */
export function clockWindow(screen: Screen, settings: () => Settings, beat: () => Beat): ClockWindow {
  let window: BrowserWindow | null = null;
  const show = (shown: Beat): void => {
    if (window !== null) sendTo(window.webContents, { what: 'beat', beat: shown });
  };
  return {
    show,
    open() {
      if (window !== null) return showWindow(window);
      const fresh = makeWindow({
        title: 'Clock',
        width: 340,
        height: 160,
        minWidth: 220,
        minHeight: 110,
        alwaysOnTop: true,
        maximizable: false,
        fullscreenable: false,
        autoHideMenuBar: true,
      });
      window = fresh;
      rememberPlace(fresh, 'clock', screen, settings());
      fresh.once('ready-to-show', () => fresh.showInactive());
      fresh.webContents.on('did-finish-load', () => show(beat()));
      fresh.once('closed', () => {
        window = null;
      });
      loadPage(fresh, 'compact-clock/index.html');
    },
  };
}
