import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Situation, situationOf } from '../../src/incident/situation.ts';
import type { Detail } from '../incidents/detail-store.ts';
import type { Log } from '../log/log-store.ts';

export interface SituationState {
  readonly incident: string | null;
  /** Null until the incident and its events have been read. */
  readonly situation: Situation | null;
}

/** What stands open in the incident on screen; worked out once for everybody who shows a part of it. */
export function createSituation(log: Log, detail: Detail): StoreApi<SituationState> {
  const store = createStore<SituationState>(() => ({ incident: null, situation: null }));
  const update = (): void => {
    const { incident, events, loaded } = log.store.getState();
    const read = detail.store.getState().detail;
    const known = loaded && read !== null && read.incident.id === incident;
    store.setState({
      incident,
      situation: known ? situationOf(read.incident, events, read.milestones) : null,
    });
  };
  log.store.subscribe((now, before) => {
    if (now.events !== before.events || now.loaded !== before.loaded || now.incident !== before.incident)
      update();
  });
  detail.store.subscribe((now, before) => {
    if (now.detail !== before.detail) update();
  });
  return store;
}
