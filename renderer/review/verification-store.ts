import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';

export interface VerificationState {
  /** The incident that was asked about. */
  readonly incident: string | null;
  readonly running: boolean;
  /** Null while nothing is known. Empty: the record is as it was written. */
  readonly findings: readonly Finding[] | null;
  /** UTC milliseconds. */
  readonly at: number | null;
  readonly failure: Failure | null;
}

export interface Verification {
  readonly store: StoreApi<VerificationState>;
  verify(incident: string): Promise<void>;
}

/** Whether the record of an incident is as it was written, as far as was asked. */
export function createVerification(client: ScreenClient, now: () => number): Verification {
  const none = { findings: null, at: null, failure: null };
  const store = createStore<VerificationState>(() => ({ incident: null, running: false, ...none }));
  return {
    store,
    async verify(incident) {
      const before = store.getState();
      if (before.running && before.incident === incident) return;
      store.setState({ incident, running: true, ...none });
      let answer: Partial<VerificationState>;
      try {
        answer = { findings: await client.call('record.verify', { incident }), at: now() };
      } catch (thrown) {
        answer = { failure: failureOf(thrown) };
      }
      // Somebody may have asked about another incident meanwhile.
      if (store.getState().incident === incident) store.setState({ running: false, ...answer });
    },
  };
}
