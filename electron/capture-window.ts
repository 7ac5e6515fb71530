import type { App, BrowserWindow, Screen } from 'electron';
import type { Beat } from './bridge.ts';
import { sendTo } from './page.ts';
import { loadPage, makeWindow, showWindow } from './window.ts';
import { overScreen } from './window-place.ts';

const SIZE = { width: 640, height: 160 };

export interface CaptureWindow {
  /** Over whatever is on screen, where the pointer is, with the focus. */
  open(): void;
  /** Puts it away; the focus goes back to where it was. */
  leave(): void;
  /** Makes it, so that the first key that calls it need not wait for that. */
  prepare(): void;
  /** Shows this second. */
  show(beat: Beat): void;
}

/** The small composer. It is made once and then only shown and hidden. */
export function captureWindow(
  app: App,
  screen: Screen,
  mainHasFocus: () => boolean,
  beat: () => Beat,
): CaptureWindow {
  let window: BrowserWindow | null = null;
  let mainHadFocus = false;
  const show = (shown: Beat): void => {
    if (window?.isVisible()) sendTo(window.webContents, { what: 'beat', beat: shown });
  };

  const made = (): BrowserWindow => {
    if (window !== null && !window.isDestroyed()) return window;
    const fresh = makeWindow({
      ...SIZE,
      title: 'Log a line',
      frame: false,
      resizable: false,
      maximizable: false,
      minimizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      // A panel takes the focus of macOS without bringing the whole app to the front.
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
    });
    // Above a full-screen terminal, too.
    fresh.setAlwaysOnTop(true, 'screen-saver');
    fresh.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    // What was told while the page was loading was not heard.
    fresh.webContents.on('did-finish-load', () => {
      if (!fresh.isVisible()) return;
      show(beat());
      sendTo(fresh.webContents, { what: 'shown' });
    });
    loadPage(fresh, 'capture/index.html');
    window = fresh;
    return fresh;
  };
  return {
    prepare: () => void made(),
    open() {
      const open = made();
      if (!open.isVisible()) {
        mainHadFocus = mainHasFocus();
        open.setBounds(
          overScreen(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()), SIZE.width, SIZE.height),
        );
      }
      showWindow(open);
      show(beat());
      sendTo(open.webContents, { what: 'shown' });
    },
    show,
    leave() {
      if (window === null || window.isDestroyed() || !window.isVisible()) return;
      window.hide();
      // Hiding gives the focus back everywhere but on macOS, where only another app in front does.
      if (process.platform === 'darwin' && !mainHadFocus) app.hide();
    },
  };
}
