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
  /** One incident as it is now: so that each line need not fetch the whole list again. */
  accept(incident: IncidentSummary): void;
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
    accept: (incident) => store.setState(({ list }) => ({ list: withIncident(list, incident) })),
    choose: (chosen) => store.setState({ chosen, ready: true }),
  };
}

/** The list with one incident as it is now; unless the list knows a later state of it. */
export function withIncident(
  list: readonly IncidentSummary[],
  incident: IncidentSummary,
): readonly IncidentSummary[] {
  const known = list.find(({ id }) => id === incident.id);
  if (known !== undefined && known.position >= incident.position) return list;
  return [...list.filter(({ id }) => id !== incident.id), incident].toSorted(
    (a, b) => b.position - a.position,
  );
}

/** The incident that a person who opens the screen means: the one asked for, else the open one last touched. */
export function firstChoice(list: readonly IncidentSummary[], asked: string | null): string | null {
  const there = list.find((incident) => incident.id === asked);
  return (there ?? list.find((incident) => incident.endedAt === null))?.id ?? null;
}
