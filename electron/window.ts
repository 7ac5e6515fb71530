import { app, BrowserWindow, nativeTheme } from 'electron';
import { SCREEN_ADDRESS } from './app-scheme.ts';
import { PRELOAD } from './places.ts';

/** The screen's own ground, so that it does not flash when it comes. */
const GROUND = { dark: '#0f1113', light: '#fbfbfa' };

/** The one window. It shows when there is something to see. */
export function openWindow(): void {
  const window = new BrowserWindow({
    title: 'Incident Recorder',
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 360,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
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
  window.once('ready-to-show', () => window.show());
  // A window that is closed while it loads has nobody left to tell.
  window.loadURL(SCREEN_ADDRESS).catch(() => undefined);
}

/** Brings the window that is there to the front. */
export function showWindow(): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }
}
