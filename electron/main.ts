import { inspect } from 'node:util';
import { app, BrowserWindow, dialog, Menu, protocol, session, shell } from 'electron';
import { dataFolder } from '../src/recorder/data-folder.ts';
import { asFailure } from '../src/recorder/failures.ts';
import { checkBuilt } from '../src/web/assets.ts';
import { trackRunning } from '../src/web/running.ts';
import { registerScheme, serveScreen } from './app-scheme.ts';
import { answerCalls } from './calls.ts';
import { quitOnceDone } from './closing.ts';
import { menuTemplate } from './menu.ts';
import { refuseNavigation } from './navigation.ts';
import { blockNetwork, resolveNothing } from './network.ts';
import { tellChanges } from './notices.ts';
import { denyPermissions } from './permissions.ts';
import { keepBesideRecord, SCREEN_FOLDER } from './places.ts';
import { openRecord } from './record.ts';
import { openWindow, showWindow } from './window.ts';

const folder = dataFolder();
try {
  prepare();
} catch (error) {
  giveUp(error);
}

/** What must be said before Electron is ready. */
function prepare(): void {
  keepBesideRecord(app, folder);
  registerScheme(protocol);
  resolveNothing(app.commandLine);
  // Electron gets ready only after this file has run to its end: nothing here may await that.
  if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
  else app.quit();
}

function start(): void {
  checkBuilt(SCREEN_FOLDER);
  const recorder = openRecord(folder);
  const running = trackRunning();
  quitOnceDone(app, running, recorder);
  answerCalls(recorder, running);
  tellChanges(recorder, () => BrowserWindow.getAllWindows());
  blockNetwork(session.defaultSession);
  denyPermissions(session.defaultSession);
  serveScreen(protocol, SCREEN_FOLDER);
  refuseNavigation(app, (url) => shell.openExternal(url));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)));
  app.on('second-instance', showWindow);
  openWindow();
}

function giveUp(error: unknown): void {
  const { message, hint } = asFailure(error);
  process.stderr.write(`${inspect(error)}\n`);
  dialog.showErrorBox(message, hint);
  app.exit(1);
}
