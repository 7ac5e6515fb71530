import { createStore, type StoreApi } from 'zustand/vanilla';
import type { IncidentDetail } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';

export interface DetailState {
  readonly incident: string | null;
  readonly detail: IncidentDetail | null;
  readonly failure: Failure | null;
}

export interface Detail {
  readonly store: StoreApi<DetailState>;
  open(incident: string | null): Promise<void>;
  refresh(): Promise<void>;
}

/** Everything about the incident on screen but its events. */
export function createDetail(client: ScreenClient): Detail {
  const store = createStore<DetailState>(() => ({ incident: null, detail: null, failure: null }));
  let newest: Promise<void> = Promise.resolve();

  const read = async (incident: string, isNewest: () => boolean): Promise<void> => {
    try {
      const detail = await client.call('incident.get', { incident });
      if (isNewest() && store.getState().incident === incident) store.setState({ detail, failure: null });
    } catch (thrown) {
      if (store.getState().incident === incident) store.setState({ failure: failureOf(thrown) });
    }
  };

  /** Answers may overtake one another: an older one never undoes a newer, and who waits waits for the newest. */
  const refresh = async (): Promise<void> => {
    const { incident } = store.getState();
    if (incident === null) return;
    const reading: Promise<void> = read(incident, () => newest === reading);
    newest = reading;
    for (let waited: Promise<void> | null = null; waited !== newest; ) {
      waited = newest;
      await waited;
    }
  };

  return {
    store,
    refresh,
    async open(incident) {
      if (store.getState().incident === incident) return;
      store.setState({ incident, detail: null, failure: null });
      await refresh();
    },
  };
}
