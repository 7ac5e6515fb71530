/** What main finds under the name `electron`: as much of it as the desktop uses. */
export { app } from './app.ts';
export { dialog } from './dialog.ts';
export { globalShortcut } from './global-shortcut.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { nativeImage } from './native-image.ts';
export { nativeTheme } from './native-theme.ts';
export { Notification } from './notification.ts';
export { powerMonitor } from './power-monitor.ts';
export { protocol } from './protocol.ts';
export { screen } from './screen.ts';
export { session } from './session.ts';
export { shell } from './shell.ts';
/** For tests: the system around the app. Electron has nothing of that name. */
export { state as standIn } from './state.ts';
export { Tray } from './tray.ts';
export { BrowserWindow } from './window.ts';
