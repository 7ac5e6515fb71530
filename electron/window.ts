import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron';
import { SCREEN_ADDRESS } from './app-scheme.ts';
import { ICON, PRELOAD } from './places.ts';

/** The screen's own ground, so that it does not flash when it comes. */
const GROUND = { dark: '#0f1113', light: '#fbfbfa' };

/** A window that shows a page of the screen: sandboxed, isolated, and nothing in it reaches further than its preload script. */
export function makeWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    // Elsewhere the icon comes with the program.
    ...(process.platform === 'linux' ? { icon: ICON } : {}),
    ...options,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      // Only macOS has a dictionary of its own; elsewhere Chromium would download one.
      spellcheck: process.platform === 'darwin',
    },
  });
  window.webContents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  return window;
}

/** @param path within the screen. A window that is closed while it loads has nobody left to tell. */
export function loadPage(window: BrowserWindow, path: string): void {
  window.loadURL(`${SCREEN_ADDRESS}${path}`).catch(() => undefined);
}

/** The main window. It shows when there is something to see. */
export function openWindow(): BrowserWindow {
  const window = makeWindow({
    title: 'Incident Recorder',
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 360,
    autoHideMenuBar: true,
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings a window to the front. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
