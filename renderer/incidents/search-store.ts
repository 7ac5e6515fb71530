import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SearchHit } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';

export interface SearchState {
  readonly words: string;
  /** Null while nothing is searched for. */
  readonly hits: readonly SearchHit[] | null;
  readonly failure: Failure | null;
}

export interface Search {
  readonly store: StoreApi<SearchState>;
  type(words: string): void;
}

const PAUSE_MS = 120;
const LIMIT = 50;

/** Searching every outage as one types; only the answer to the newest words is shown. */
export function createSearch(client: ScreenClient): Search {
  const store = createStore<SearchState>(() => ({ words: '', hits: null, failure: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (words: string): Promise<void> => {
    try {
      const hits = await client.call('search', { words, limit: LIMIT });
      if (store.getState().words === words) store.setState({ hits, failure: null });
    } catch (thrown) {
      if (store.getState().words === words) store.setState({ hits: [], failure: failureOf(thrown) });
    }
  };

  return {
    store,
    type(words) {
      store.setState({ words, failure: null });
      clearTimeout(timer);
      if (words.trim() === '') store.setState({ hits: null });
      else timer = setTimeout(() => void ask(words), PAUSE_MS);
    },
  };
}
