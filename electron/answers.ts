import type { BrowserWindow, WebContents } from 'electron';
import type { Answers } from './bridge.ts';
import type { ScreenPage } from './page.ts';
import type { Presence } from './presence.ts';
import type { StartupMarks } from './startup-marks.ts';

interface Given {
  readonly window: BrowserWindow;
  readonly page: ScreenPage;
  readonly marks: StartupMarks;
}

/** What the desktop answers to its pages. What needs the record waits for it; that a page is ready does not. */
export function answersOf(present: Promise<Presence>, { window, page, marks }: Given): Answers<WebContents> {
  return {
    ready(_said, from) {
      // The small windows begin empty and are told when they are shown.
      if (from !== window.webContents) return { early: '' };
      marks.note('composer-focused');
      // Made now, the small composer need not be waited for later.
      void present.then(({ capture }) => capture.prepare());
      return { early: page.ready() };
    },
    tellCommands: async (commands) => (await present).setCommands(commands),
    tellIncident: async (incident) => (await present).setIncident(incident),
    saveFile: async (file) => (await present).files.save(file),
    showFile: async (path) => (await present).files.show(path),
    async openFiles() {
      const { files, intake } = await present;
      return { count: await intake.take({ incidents: [], files: await files.choose() }) };
    },
    async savePdf(chosen) {
      const { files, printing } = await present;
      return files.save(await printing.pdf(chosen));
    },
    print: async (chosen) => (await present).printing.print(chosen),
    dragOut: async (file, from) => (await present).files.dragOut(file, from),
    openCapture: async () => (await present).capture.open(),
    openClock: async () => (await present).clock.open(),
    leave: async () => (await present).capture.leave(),
    logged: async () => (await present).capture.leave(),
    shortcuts: async () => (await present).shortcuts.list(),
    async setShortcut({ name, keys }) {
      const { shortcuts, settings } = await present;
      const shortcut = shortcuts.set(name, keys);
      await settings.change({ shortcuts: { ...settings.kept.shortcuts, [name]: keys } });
      return shortcut;
    },
    preferences: async () => (await present).settings.kept.preferences,
    setPreferences: async (change) => (await present).setPreferences(change),
    installCommand: async () => ({ text: (await present).installCommand() }),
  };
}
