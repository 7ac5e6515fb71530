import { createStore, type StoreApi } from 'zustand/vanilla';

/** The last export of an incident, for the quiet line under the buttons. */
export interface Exported {
  readonly incident: string;
  readonly name: string;
  /** In words. */
  readonly where: string;
  readonly redacted: boolean;
  /** UTC milliseconds. */
  readonly at: number;
}

export interface ExportsState {
  /** The format that is being made now. */
  readonly making: string | null;
  readonly last: Exported | null;
}

/** What is being exported, and where the last export went. */
export const createExports = (): StoreApi<ExportsState> =>
  createStore<ExportsState>(() => ({ making: null, last: null }));
