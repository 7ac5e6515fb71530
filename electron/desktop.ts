import { inspect } from 'node:util';
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { dataFolder } from '../src/recorder/data-folder.ts';
import { asFailure } from '../src/recorder/failures.ts';
import type { Recorder } from '../src/recorder/recorder.ts';
import { checkBuilt } from '../src/web/assets.ts';
import { trackRunning } from '../src/web/running.ts';
import { answersOf } from './answers.ts';
import { registerScheme, serveScreen } from './app-scheme.ts';
import { answerCalls } from './calls.ts';
import { endWithWindow, quitBeforeShutdown, quitOnceDone } from './closing.ts';
import { offerContextMenu } from './context-menu.ts';
import { reviveCrashed } from './crashes.ts';
import { heldRecorder } from './held-recorder.ts';
import { refuseNavigation } from './navigation.ts';
import { blockNetwork, resolveNothing } from './network.ts';
import { tellChanges } from './notices.ts';
import { followPage } from './page.ts';
import { denyPermissions } from './permissions.ts';
import { keepBesideRecord, SCREEN_FOLDER } from './places.ts';
import { appear, type Presence } from './presence.ts';
import { answerQuestions } from './questions.ts';
import { hearRequests } from './requests.ts';
import { noteCommits, startupMarks } from './startup-marks.ts';
import { loadPage, openWindow, showWindow } from './window.ts';

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
  // Wayland gives global shortcuts away only through its portal.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal');
  if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
  else app.quit();
}

/** The window first, the record after it: what the page asks for meanwhile waits. */
function start(): void {
  checkBuilt(SCREEN_FOLDER);
  const opening = Promise.withResolvers<Recorder>();
  const present = Promise.withResolvers<Presence>();
  const recorder = heldRecorder(opening.promise);
  const running = trackRunning();
  const marks = startupMarks(app.getPath('userData'), () => performance.now());
  marks.note('app-ready');
  const printed = new Map<string, string>();
  const requests = hearRequests(app, process.argv, process.cwd());

  quitOnceDone(app, running, recorder);
  quitBeforeShutdown(app, powerMonitor);
  answerCalls(ipcMain, noteCommits(recorder, marks), running);
  tellChanges(recorder, () => BrowserWindow.getAllWindows());
  blockNetwork(session.defaultSession);
  denyPermissions(session.defaultSession);
  serveScreen(protocol, SCREEN_FOLDER, printed);
  refuseNavigation(app, (url) => shell.openExternal(url));
  offerContextMenu(app, (template) => Menu.buildFromTemplate(template).popup());

  const window = openWindow();
  const page = followPage(window);
  window.once('show', () => marks.note('window-shown'));
  reviveCrashed(window, Date.now, (message, hint) => dialog.showErrorBox(message, hint));
  endWithWindow(app, window, () => present.promise);
  answerQuestions(ipcMain, answersOf(present.promise, { window, page, marks }));
  loadPage(window, '');

  app.on('second-instance', () => showWindow(window));
  app.on('activate', () => showWindow(window));
  setImmediate(() => {
    openRecordNow(opening)
      .then(() => appear({ recorder, window, page, printed }))
      .then((presence) => {
        present.resolve(presence);
        requests.takenBy((request) => void presence.intake.take(request));
      })
      .catch(giveUp);
  });
}

async function openRecordNow(opening: PromiseWithResolvers<Recorder>): Promise<void> {
  const { openRecord } = await import('./record.ts');
  const recorder = openRecord(folder);
  recorder.watchClock();
  recorder.keepBackups();
  opening.resolve(recorder);
}

function giveUp(error: unknown): void {
  const { message, hint } = asFailure(error);
  process.stderr.write(`${inspect(error)}\n`);
  dialog.showErrorBox(message, hint);
  app.exit(1);
}
