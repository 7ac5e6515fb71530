import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EmergencyLine, Failure, RecoveryOffer } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';

export interface SafetyState {
  /** What can be had back of a record that was damaged and set aside. */
  readonly recovery: RecoveryOffer | null;
  /** Lines that the record could not take when they were typed. */
  readonly lines: readonly EmergencyLine[];
  /** Why the last backup was not made. */
  readonly backupProblem: Failure | null;
}

export interface Safety {
  readonly store: StoreApi<SafetyState>;
  load(): Promise<void>;
}

export const ALL_SAFE: SafetyState = { recovery: null, lines: [], backupProblem: null };

/** What the recorder has kept apart, for the person to decide about. */
export function createSafety(client: ScreenClient): Safety {
  const store = createStore<SafetyState>(() => ALL_SAFE);
  return {
    store,
    async load() {
      const [recovery, lines, backupProblem] = await Promise.all([
        client.call('recovery.offer', {}),
        client.call('emergency.list', {}),
        client.call('backup.problem', {}),
      ]);
      store.setState({ recovery, lines, backupProblem });
    },
  };
}
