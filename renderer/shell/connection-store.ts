import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Trouble } from '../client/client.ts';

export interface ConnectionState {
  readonly trouble: Trouble;
}

/** Whether the recorder answers. */
export const createConnection = (): StoreApi<ConnectionState> =>
  createStore<ConnectionState>(() => ({ trouble: null }));
