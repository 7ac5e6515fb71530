import { createStore, type StoreApi } from 'zustand/vanilla';
import type { IncidentSummary } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';

export interface IncidentsState {
  /** The last touched first. */
  readonly list: readonly IncidentSummary[];
  readonly loaded: boolean;
  /** The incident on screen; null is the one that the first line will open. */
  readonly chosen: string | null;
  /** Whether a choice has been made; before that nothing is known, not even that there is no incident. */
  readonly ready: boolean;
  readonly failure: Failure | null;
}

export interface Incidents {
  readonly store: StoreApi<IncidentsState>;
  refresh(): Promise<void>;
  choose(incident: string | null): void;
}

/** All incidents, and which of them is on screen. */
export function createIncidents(client: ScreenClient): Incidents {
  const store = createStore<IncidentsState>(() => ({
    list: [],
    loaded: false,
    chosen: null,
    ready: false,
    failure: null,
  }));
  return {
    store,
    async refresh() {
      try {
        store.setState({ list: await client.call('incident.list', {}), loaded: true, failure: null });
      } catch (thrown) {
        store.setState({ failure: failureOf(thrown) });
      }
    },
    choose: (chosen) => store.setState({ chosen, ready: true }),
  };
}

/** The incident that a person who opens the screen means: the one asked for, else the open one last touched. */
export function firstChoice(list: readonly IncidentSummary[], asked: string | null): string | null {
  const there = list.find((incident) => incident.id === asked);
  return (there ?? list.find((incident) => incident.endedAt === null))?.id ?? null;
}
