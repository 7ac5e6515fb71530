import * as z from 'zod/mini';
import type { FileContent } from '../src/recorder/contract.ts';
import type { DesktopMethod } from './channels.ts';

/** What a page may ask of the desktop: the schema of what it says with it. */

const path = z.string().check(z.minLength(1));
const file = z.strictObject({ name: path, mediaType: z.string(), data: z.string() });
const chosenDocument = z.strictObject({
  incident: path,
  style: z.optional(z.string()),
  redact: z.optional(z.boolean()),
});
const nothing = z.undefined();

export const SHORTCUT_NAMES = ['capture', 'mark'] as const;
export type ShortcutName = (typeof SHORTCUT_NAMES)[number];

export const preferencesSchema = z.strictObject({
  notify: z.boolean(),
  sound: z.boolean(),
  keepRunning: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

const commandSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  keys: z.array(z.string()),
  scope: z.string(),
});
/** A command of the screen, as far as a menu shows it. */
export type Command = z.infer<typeof commandSchema>;

export const asked = {
  ready: nothing,
  tellCommands: z.array(commandSchema),
  tellIncident: z.nullable(z.string()),
  saveFile: file,
  showFile: path,
  openFiles: nothing,
  savePdf: chosenDocument,
  print: chosenDocument,
  dragOut: file,
  openCapture: nothing,
  openClock: nothing,
  leave: nothing,
  logged: nothing,
  shortcuts: nothing,
  setShortcut: z.strictObject({ name: z.enum(SHORTCUT_NAMES), keys: z.nullable(path) }),
  preferences: nothing,
  setPreferences: z.partial(preferencesSchema),
  installCommand: nothing,
} satisfies Record<DesktopMethod, z.ZodMiniType>;
type Asked = { [M in DesktopMethod]: z.infer<(typeof asked)[M]> };
export type ChosenDocument = Asked['print'];

export interface Shortcut {
  readonly name: ShortcutName;
  readonly keys: string | null;
  readonly problem: string | null;
}

/** What the desktop answers, where that is more than that it is done. */
interface Answered {
  ready: { early: string };
  saveFile: { path: string } | null;
  openFiles: { count: number };
  savePdf: { path: string } | null;
  shortcuts: readonly Shortcut[];
  setShortcut: Shortcut;
  preferences: Preferences;
  setPreferences: Preferences;
  installCommand: { text: string };
}

/** What stands behind the bridge: a function for each thing asked, given what was said and by which page. */
export type Answers<Page> = {
  readonly [M in DesktopMethod]: (
    said: Asked[M],
    page: Page,
  ) => M extends keyof Answered ? Answered[M] | Promise<Answered[M]> : unknown;
};

/** What the desktop tells a page. */
export type Told =
  | { readonly what: 'command'; readonly id: string }
  | { readonly what: 'open'; readonly incident: string }
  | { readonly what: 'said'; readonly text: string; readonly tone: 'done' | 'failed' }
  | { readonly what: 'shown' }
  | { readonly what: 'beat'; readonly beat: Beat };

export interface Beat {
  readonly title: string;
  readonly incident: string | null;
  readonly running: string;
  readonly status: string;
  readonly due: { readonly text: string; readonly overdue: boolean } | null;
}

/** The page's side: what the preload script exposes. */
export type Bridge = {
  [M in DesktopMethod]: (
    ...said: undefined extends Asked[M] ? [] : [Asked[M]]
  ) => Promise<M extends keyof Answered ? Answered[M] : void>;
} & { listen(listener: (told: Told) => void): () => void };

export type { FileContent };
