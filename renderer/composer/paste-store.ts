import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PastedEvent } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { type Composer, lineOf } from './composer-store.ts';

/** A text in the composer that falls into events by the times in it. */
export interface Falls {
  readonly incident: string | null;
  readonly text: string;
  readonly events: readonly PastedEvent[];
  /** The id that each will have: logging them twice logs them once. */
  readonly ids: readonly string[];
}

export interface PasteState {
  readonly falls: Falls | null;
}

const PAUSE_MS = 150;
/** Fewer lines than this are typed, not pasted. */
const FEWEST_LINES = 3;
/** A text without at least two times falls into nothing. */
const FEWEST_TIMES = 2;

const linesOf = (text: string): number => text.split('\n', FEWEST_LINES).length;

/** Looks whether what stands in the composer is a pasted log, and how it would fall into lines. */
export function createPaste(
  client: ScreenClient,
  composer: Composer,
  newId: () => string,
): StoreApi<PasteState> {
  const store = createStore<PasteState>(() => ({ falls: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looked = '';

  const read = async (incident: string | null, text: string): Promise<void> => {
    try {
      const events = await client.call('paste.read', { incident, text });
      const timed = events.filter(({ time }) => time !== null).length;
      if (looked !== text || timed < FEWEST_TIMES) return;
      store.setState({ falls: { incident, text, events, ids: events.map(newId) } });
    } catch {
      // It is logged as one line, as it would be without this offer.
    }
  };

  composer.store.subscribe((state) => {
    const { text, sending } = lineOf(state);
    if (text === looked) return;
    looked = text;
    clearTimeout(timer);
    if (store.getState().falls !== null) store.setState({ falls: null });
    if (sending.length > 0 || linesOf(text) < FEWEST_LINES) return;
    timer = setTimeout(() => void read(state.incident, text), PAUSE_MS);
  });
  return store;
}
