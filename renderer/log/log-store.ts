import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EventView } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';
import { mergeEvents } from './merge-events.ts';

export interface LogState {
  readonly incident: string | null;
  /** By claimed time, then number. */
  readonly events: readonly EventView[];
  /** Everything up to here has been read. */
  readonly position: number;
  readonly loaded: boolean;
  /** How many lines have come since the log was opened. */
  readonly arrived: number;
  readonly failure: Failure | null;
}

export interface Log {
  readonly store: StoreApi<LogState>;
  open(incident: string | null): Promise<void>;
  /** Reads what was written since the last reading, by whomever. */
  refresh(): Promise<void>;
  /** An event that a command has just given back; the next reading brings it too. */
  accept(event: EventView): void;
}

const NONE: Omit<LogState, 'incident'> = {
  events: [],
  position: 0,
  loaded: false,
  arrived: 0,
  failure: null,
};

/** The events of the incident on screen. `arrived` hears of each line that was not there before. */
export function createLog(client: ScreenClient, arrived: (events: readonly EventView[]) => void): Log {
  const store = createStore<LogState>(() => ({ incident: null, ...NONE }));

  const take = (changed: readonly EventView[]): void => {
    const before = store.getState();
    const { events, added } = mergeEvents(before.events, changed);
    store.setState({ events, arrived: before.arrived + added.length });
    if (added.length > 0) arrived(added);
  };

  const read = async (incident: string | null): Promise<void> => {
    if (incident === null) return;
    const { position, loaded } = store.getState();
    try {
      const page = await client.call('event.list', loaded ? { incident, since: position } : { incident });
      const now = store.getState();
      if (now.incident !== incident) return;
      if (now.loaded) take(page.events);
      else store.setState({ events: mergeEvents(now.events, page.events).events });
      store.setState({ position: Math.max(now.position, page.position), loaded: true, failure: null });
    } catch (thrown) {
      if (store.getState().incident === incident) store.setState({ failure: failureOf(thrown) });
    }
  };

  let running: Promise<void> | null = null;
  let again = false;
  const readUntilCurrent = async (): Promise<void> => {
    do {
      again = false;
      await read(store.getState().incident);
    } while (again);
    running = null;
  };
  /** One reading at a time; what is asked for meanwhile is one more, so that nothing is missed or read twice. */
  const refresh = (): Promise<void> => {
    if (running !== null) again = true;
    running ??= readUntilCurrent();
    return running;
  };

  return {
    store,
    refresh,
    async open(incident) {
      if (store.getState().incident === incident) return;
      store.setState({ incident, ...NONE });
      await refresh();
    },
    accept: (event) => take([event]),
  };
}
