import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure } from '../../src/recorder/contract.ts';
import { CallFailed, failureOf } from '../client/failure.ts';

/** A field that differs, or differed a moment ago, from what the record says. */
export interface Field {
  readonly incident: string;
  readonly name: string;
  readonly text: string;
  readonly state: 'waiting' | 'saving' | 'failed' | 'saved';
  readonly failure: Failure | null;
}

export interface AutosaveState {
  readonly fields: ReadonlyMap<string, Field>;
}

export interface Autosave {
  readonly store: StoreApi<AutosaveState>;
  edit(incident: string, name: string, text: string): void;
  /** Saves at once: the field lost the focus, the page is going, or the recorder is back. */
  flush(): void;
  /** Saves at once and waits for it; throws the failure of a field that cannot be saved. */
  settled(): Promise<void>;
  /** The record has been read again: what is saved is now shown from there. */
  forgetSaved(): void;
  /** Whether anything is not on disk yet. */
  unsaved(): boolean;
}

type Save = (incident: string, name: string, text: string) => Promise<unknown>;

export const AUTOSAVE_PAUSE_MS = 700;
/** Somebody who never pauses is saved this often all the same. */
export const AUTOSAVE_LONGEST_MS = 3_000;

export const fieldKey = (incident: string, name: string): string => `${incident}/${name}`;

/**
 * Saves fields of text as they are typed. A text that failed to save stays on the screen and is tried again;
 * one that was typed on while it was being saved is saved once more.
 */
export function createAutosave(save: Save, saved: () => void): Autosave {
  const store = createStore<AutosaveState>(() => ({ fields: new Map() }));
  const sending = new Map<string, Promise<void>>();
  const timers = new Map<string, { pause: ReturnType<typeof setTimeout>; since: number }>();

  const put = (key: string, field: Field | null): void =>
    store.setState(({ fields }) => {
      const next = new Map(fields);
      if (field === null) next.delete(key);
      else next.set(key, field);
      return { fields: next };
    });

  const work = async (key: string, field: Field): Promise<void> => {
    clearTimeout(timers.get(key)?.pause);
    timers.delete(key);
    put(key, { ...field, state: 'saving', failure: null });
    let failure: Failure | null = null;
    try {
      await save(field.incident, field.name, field.text);
    } catch (thrown) {
      failure = failureOf(thrown);
    }
    const now = store.getState().fields.get(key) ?? field;
    const state = failure !== null ? 'failed' : now.text === field.text ? 'saved' : 'waiting';
    put(key, { ...now, state, failure });
    if (failure === null) saved();
  };

  /** Saves what stands in a field; what is typed while it is being saved, after that. */
  const send = (key: string): Promise<void> => {
    const running = sending.get(key);
    if (running !== undefined) return running.then(() => send(key));
    const field = store.getState().fields.get(key);
    if (field === undefined || field.state === 'saved') return Promise.resolve();
    const run = work(key, field).finally(() => sending.delete(key));
    sending.set(key, run);
    return run;
  };

  return {
    store,
    edit(incident, name, text) {
      const key = fieldKey(incident, name);
      const before = store.getState().fields.get(key);
      const state = before?.state === 'saving' ? 'saving' : 'waiting';
      put(key, { incident, name, text, state, failure: null });
      const waiting = timers.get(key);
      clearTimeout(waiting?.pause);
      const since = waiting?.since ?? performance.now();
      const left = AUTOSAVE_LONGEST_MS - (performance.now() - since);
      const pause = setTimeout(() => void send(key), Math.max(0, Math.min(AUTOSAVE_PAUSE_MS, left)));
      timers.set(key, { pause, since });
    },
    flush() {
      for (const key of store.getState().fields.keys()) void send(key);
    },
    async settled() {
      await Promise.all([...store.getState().fields.keys()].map((key) => send(key)));
      const failed = [...store.getState().fields.values()].find((field) => field.failure !== null);
      if (failed?.failure) throw new CallFailed(failed.failure);
    },
    forgetSaved() {
      for (const [key, field] of store.getState().fields) if (field.state === 'saved') put(key, null);
    },
    unsaved: () => [...store.getState().fields.values()].some((field) => field.state !== 'saved'),
  };
}
