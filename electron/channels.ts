/** What main and preload call the ways between them. */
export const CALL = 'recorder:call';
export const NOTICE = 'recorder:notice';
/** What a page asks of the desktop itself, and what the desktop tells a page. */
export const ASK = 'desktop:ask';
export const TELL = 'desktop:tell';

/** Everything that a page may ask of the desktop; the schemas are in `bridge.ts`, which the preload script does not need. */
export const DESKTOP_METHODS = [
  'ready',
  'tellCommands',
  'tellIncident',
  'saveFile',
  'showFile',
  'openFiles',
  'savePdf',
  'print',
  'dragOut',
  'openCapture',
  'openClock',
  'leave',
  'logged',
  'shortcuts',
  'setShortcut',
  'preferences',
  'setPreferences',
  'installCommand',
] as const;
export type DesktopMethod = (typeof DESKTOP_METHODS)[number];
