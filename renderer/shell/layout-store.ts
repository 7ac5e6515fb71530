import { createStore, type StoreApi } from 'zustand/vanilla';

export const TABS = ['log', 'document', 'review'] as const;
export type Tab = (typeof TABS)[number];

/** A screen of its own in the place of the tabs; the composer stays below it. */
export type Page = 'hand-over' | 'status';

export interface LayoutState {
  readonly tab: Tab;
  readonly page: Page | null;
  /** The only two things that cover the screen. */
  readonly overlay: 'palette' | 'keys' | null;
  /** In a narrow window the panels lie over the log and are closed at first. */
  readonly listOpen: boolean;
  readonly sideOpen: boolean;
  /** The section that is to be shown and written in. */
  readonly section: string | null;
  /** Whether what leaves the recorder leaves without names and secrets. */
  readonly redact: boolean;
}

export type LayoutStore = StoreApi<LayoutState>;

export const createLayout = (): LayoutStore =>
  createStore<LayoutState>(() => ({
    tab: 'log',
    page: null,
    overlay: null,
    listOpen: false,
    sideOpen: false,
    section: null,
    redact: false,
  }));
