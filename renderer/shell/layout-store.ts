import { createStore, type StoreApi } from 'zustand/vanilla';

export const TABS = ['log', 'document'] as const;
export type Tab = (typeof TABS)[number];

export interface LayoutState {
  readonly tab: Tab;
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
    overlay: null,
    listOpen: false,
    sideOpen: false,
    section: null,
    redact: false,
  }));
