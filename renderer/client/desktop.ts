import type { Failure, FileContent } from '../../src/recorder/contract.ts';

/** What the desktop does for the screen beyond recording. In the browser there is none of it. */
export interface Desktop {
  /** The page can take keys from now on. Gives what was typed before. */
  ready(): Promise<{ readonly early: string }>;
  /** What can be done by command now: the menus are made of it. */
  tellCommands(commands: readonly DesktopCommand[]): Promise<void>;
  /** Which incident is on screen, so that the clock in sight is the same one's. */
  tellIncident(incident: string | null): Promise<void>;
  /** Asks the person where to save it. Null: the person does not want to. */
  saveFile(file: FileContent): Promise<{ readonly path: string } | null>;
  /** Shows a file that was saved here in its folder. */
  showFile(path: string): Promise<void>;
  /** Lets the person choose records to read in. Says how many were. */
  openFiles(): Promise<{ readonly count: number }>;
  savePdf(document: DesktopDocument): Promise<{ readonly path: string } | null>;
  print(document: DesktopDocument): Promise<void>;
  /** From a `dragstart`: the file goes wherever it is dropped, outside the window too. */
  dragOut(file: FileContent): Promise<void>;
  openCapture(): Promise<void>;
  openClock(): Promise<void>;
  /** The small window is done with; the focus goes back to where it was. */
  leave(): Promise<void>;
  /** The line of the small composer is in the record. */
  logged(): Promise<void>;
  shortcuts(): Promise<readonly DesktopShortcut[]>;
  setShortcut(change: {
    readonly name: ShortcutName;
    readonly keys: string | null;
  }): Promise<DesktopShortcut>;
  preferences(): Promise<DesktopPreferences>;
  setPreferences(change: Partial<DesktopPreferences>): Promise<DesktopPreferences>;
  /** Puts `incident` on the PATH. Says where, and what is left to do. */
  installCommand(): Promise<{ readonly text: string }>;
  /** Returns how to stop listening. */
  listen(listener: (told: DesktopTold) => void): () => void;
}

export interface DesktopCommand {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** As `Mod+Shift+Z`; the first is shown. */
  readonly keys: readonly string[];
  readonly scope: string;
}

export interface DesktopDocument {
  readonly incident: string;
  readonly style?: string | undefined;
  readonly redact?: boolean | undefined;
}

export type ShortcutName = 'capture' | 'mark';

export interface DesktopShortcut {
  readonly name: ShortcutName;
  /** As Electron writes it: `CommandOrControl+Shift+L`; null if the person wants none. */
  readonly keys: string | null;
  /** Why it does not work, in a sentence; null if it does. */
  readonly problem: string | null;
}

export interface DesktopPreferences {
  /** Tells by a notification when something promised is due. */
  readonly notify: boolean;
  /** With a sound. */
  readonly sound: boolean;
  /** The recorder stays in the tray when its window is closed. */
  readonly keepRunning: boolean;
}

/** What the desktop tells a page. */
export type DesktopTold =
  | { readonly what: 'command'; readonly id: string }
  | { readonly what: 'open'; readonly incident: string }
  | { readonly what: 'said'; readonly text: string; readonly tone: 'done' | 'failed' }
  | { readonly what: 'shown' }
  | { readonly what: 'beat'; readonly beat: DesktopBeat };

/** One second of the clock in sight. */
export interface DesktopBeat {
  readonly title: string;
  /** Null if no incident runs. */
  readonly incident: string | null;
  readonly running: string;
  readonly status: string;
  /** What is promised next, and by when; `overdue` once that is past. */
  readonly due: { readonly text: string; readonly overdue: boolean } | null;
}

declare global {
  interface Window {
    /** What the desktop's preload script exposes. */
    readonly incidentDesktop?: Desktop;
  }
}

/** A failure of the desktop, as it crosses the bridge. */
export type DesktopFailure = Failure;
