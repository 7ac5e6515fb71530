import { homedir } from 'node:os';
import { app, type BrowserWindow, dialog, globalShortcut, Menu, nativeImage, screen, shell } from 'electron';
import type { RecorderClient } from '../src/recorder/contract.ts';
import { asFailure } from '../src/recorder/failures.ts';
import type { ChosenDocument, Command, Preferences } from './bridge.ts';
import { type CaptureWindow, captureWindow } from './capture-window.ts';
import { type ClockWindow, clockWindow } from './clock-window.ts';
import { watchDues } from './due.ts';
import { type Files, openFiles } from './files.ts';
import { followIncidents, type Incidents } from './incidents.ts';
import { type Intake, openIntake } from './intake.ts';
import { markNext } from './mark-next.ts';
import { menuTemplate } from './menu.ts';
import { notifyWith } from './notify.ts';
import type { ScreenPage } from './page.ts';
import { installCommand } from './path-command.ts';
import { ICON } from './places.ts';
import { openPrinting, type Printing } from './printing.ts';
import { startPulse } from './pulse.ts';
import { openSettings, type Settings } from './settings.ts';
import { openShortcuts, refusedText, type Shortcuts } from './shortcuts.ts';
import { showInTitle, showOnIcon } from './signs.ts';
import { openTray } from './tray.ts';
import { showWindow } from './window.ts';
import { rememberPlace } from './window-memory.ts';

/** Said once, by the installed program. */
const OFFER = 'For terminals: “Install the incident command” in the menu File puts it on your PATH.';

interface Given {
  readonly recorder: RecorderClient;
  readonly window: BrowserWindow;
  readonly page: ScreenPage;
  /** Where a document lies while it is printed. */
  readonly printed: Map<string, string>;
}

/** All that the desktop is beside its window, once the record is open. */
export interface Presence {
  readonly settings: Settings;
  readonly shortcuts: Shortcuts;
  readonly capture: CaptureWindow;
  readonly clock: ClockWindow;
  readonly files: Files;
  readonly printing: Printing;
  readonly intake: Intake;
  /** The menus show these from now on. */
  setCommands(commands: readonly Command[]): void;
  /** The clock in sight is this incident's as long as it runs. */
  setIncident(incident: string | null): void;
  setPreferences(change: Partial<Preferences>): Promise<Preferences>;
  installCommand(): string;
  staysWithoutWindow(): boolean;
}

/** Puts the recorder within reach: tray, shortcuts, small windows, menus, signs. */
export async function appear({ recorder, window, page, printed }: Given): Promise<Presence> {
  const settings = await openSettings(recorder);
  const pulse = startPulse(recorder, Date.now);
  const files = openFiles({ app, dialog, shell }, window, () => nativeImage.createFromPath(ICON));
  const printing = openPrinting(recorder, printed, app.getLocaleCountryCode());
  const intake = openIntake(recorder, page.tell);
  const capture = captureWindow(
    app,
    screen,
    () => window.isFocused(),
    () => pulse.moment.beat,
  );
  const clock = clockWindow(
    screen,
    () => settings,
    () => pulse.moment.beat,
  );
  let commands: readonly Command[] = [];
  let incidents: Incidents = { recent: [], running: [] };
  let document: ChosenDocument | null = null;

  const show = notifyWith(() => showWindow(window));
  const said = (work: Promise<unknown>): void =>
    void work.catch((error) => {
      const { message, hint } = asFailure(error);
      page.tell({ what: 'said', tone: 'failed', text: `${message} ${hint}` });
    });
  const mark = (): void => void markNext(recorder, pulse.moment, show);
  const open = (incident: string): void => {
    showWindow(window);
    said(intake.take({ incidents: [incident], files: [] }));
  };
  const setPreferences = async (change: Partial<Preferences>): Promise<Preferences> => {
    await settings.change({ preferences: { ...settings.kept.preferences, ...change } });
    refresh();
    return settings.kept.preferences;
  };
  const onPath = (): string => {
    const program = process.env.APPIMAGE ?? app.getPath('exe');
    return installCommand({ platform: process.platform, env: process.env, home: homedir(), program });
  };
  const sayOnPath = async (): Promise<void> => page.tell({ what: 'said', tone: 'done', text: onPath() });
  const withDocument = (work: (chosen: ChosenDocument) => Promise<unknown>) => () => {
    if (document !== null) said(work(document));
  };

  const shortcuts = openShortcuts(globalShortcut, settings.kept.shortcuts, { capture: capture.open, mark });
  const keysOf = (name: 'capture' | 'mark') => {
    const shortcut = shortcuts.list().find((one) => one.name === name);
    return shortcut?.problem === null ? shortcut.keys : null;
  };
  const tray = openTray(
    () => ({
      moment: pulse.moment,
      running: incidents.running,
      keepRunning: settings.kept.preferences.keepRunning,
      keys: { capture: keysOf('capture'), mark: keysOf('mark') },
    }),
    {
      open: () => showWindow(window),
      capture: capture.open,
      mark,
      clock: clock.open,
      choose: pulse.choose,
      keepRunning: (keepRunning) => said(setPreferences({ keepRunning })),
      quit: () => app.quit(),
    },
  );
  const refresh = (): void => {
    tray?.refresh();
    const parts = {
      platform: process.platform,
      commands,
      recent: incidents.recent,
      preferences: settings.kept.preferences,
    };
    const template = menuTemplate(parts, {
      run: (id) => page.tell({ what: 'command', id }),
      open,
      openFiles: () => said(files.choose().then((paths) => intake.take({ incidents: [], files: paths }))),
      savePdf: withDocument(async (chosen) => files.save(await printing.pdf(chosen))),
      print: withDocument(printing.print),
      capture: capture.open,
      clock: clock.open,
      notify: (notify) => said(setPreferences({ notify })),
      sound: (sound) => said(setPreferences({ sound })),
      installCommand: () => said(sayOnPath()),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  rememberPlace(window, 'main', screen, settings);
  refresh();
  if (tray !== null) pulse.listen(tray.show);
  pulse.listen(showInTitle(window));
  pulse.listen(showOnIcon(app, window, nativeImage.createFromPath(ICON), process.platform));
  pulse.listen(({ beat }) => clock.show(beat));
  pulse.listen(({ beat }) => capture.show(beat));
  pulse.listen(
    watchDues(({ title, body }) => {
      const { notify, sound } = settings.kept.preferences;
      if (notify) show(title, body, !sound);
    }),
  );
  const stopFollowing = followIncidents(recorder, (now) => {
    incidents = now;
    refresh();
  });
  app.once('will-quit', () => {
    stopFollowing();
    pulse.stop();
    globalShortcut.unregisterAll();
  });
  if (app.isPackaged && !settings.kept.commandOffered) {
    page.tell({ what: 'said', tone: 'done', text: OFFER });
    said(settings.change({ commandOffered: true }));
  }
  const refused = refusedText(shortcuts.list());
  if (refused !== null) page.tell({ what: 'said', tone: 'failed', text: refused });

  return {
    settings,
    shortcuts,
    capture,
    clock,
    files,
    printing,
    intake,
    setCommands(next) {
      commands = next;
      refresh();
    },
    setIncident(incident) {
      document = incident === null ? null : { incident };
      pulse.choose(incident);
    },
    setPreferences,
    installCommand: onPath,
    staysWithoutWindow: () => tray !== null && settings.kept.preferences.keepRunning,
  };
}
