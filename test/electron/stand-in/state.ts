import type { Rectangle } from 'electron';

/** What the system around the app does and has done: tests steer and read it, the app never sees it. */
export const state = {
  /** Keys that another program has. */
  takenKeys: new Set<string>(),
  /** What the app does at global keys. */
  shortcuts: new Map<string, () => void>(),
  isPackaged: false,
  /** Whether the desktop has a tray. */
  hasTray: true,
  screens: [{ x: 0, y: 0, width: 1920, height: 1080 }] as Rectangle[],
  pointer: { x: 0, y: 0 },
  notifications: [] as { title: string; body: string; silent: boolean; click(): void }[],
  badge: 0,
  /** What a person answers in a dialog; null cancels. */
  savePath: null as string | null,
  openPaths: [] as string[],
  shownInFolder: [] as string[],
  dragged: [] as string[],
  printed: 0,
};
