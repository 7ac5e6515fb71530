import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SearchHit } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import type { ScreenClient } from '../client/client.ts';
import { failureOf } from '../client/failure.ts';
import { type Filters, isFiltered, NO_FILTERS, searchInput } from './filters.ts';

export interface SearchState {
  readonly words: string;
  readonly filters: Filters;
  /** Whether the filters are shown. */
  readonly open: boolean;
  /** Null while nothing is searched for. */
  readonly hits: readonly SearchHit[] | null;
  /** Services that lines have named, to choose from. */
  readonly services: readonly string[];
  readonly failure: Failure | null;
}

export interface Search {
  readonly store: StoreApi<SearchState>;
  type(words: string): void;
  filter(part: Partial<Filters>): void;
  /** Shows the filters. */
  open(): void;
  /** Shows the incidents again; words and filters are gone. */
  clear(): void;
}

const PAUSE_MS = 120;
const LIMIT = 50;

export const isSearching = ({ words, filters }: Pick<SearchState, 'words' | 'filters'>): boolean =>
  words.trim() !== '' || isFiltered(filters);

/** Searching every outage as one types; only the answer to the newest question is shown. */
export function createSearch(client: ScreenClient): Search {
  const nothing = { words: '', filters: NO_FILTERS, open: false, hits: null, failure: null } as const;
  const store = createStore<SearchState>(() => ({ ...nothing, services: [] }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;

  const ask = async (question: number): Promise<void> => {
    const { words, filters } = store.getState();
    try {
      const hits = await client.call('search', { ...searchInput(words, filters), limit: LIMIT });
      if (question === newest) store.setState({ hits, failure: null });
    } catch (thrown) {
      if (question === newest) store.setState({ hits: [], failure: failureOf(thrown) });
    }
  };

  const change = (part: Partial<SearchState>): void => {
    store.setState({ ...part, failure: null });
    clearTimeout(timer);
    newest += 1;
    const question = newest;
    if (isSearching(store.getState())) timer = setTimeout(() => void ask(question), PAUSE_MS);
    else store.setState({ hits: null });
  };

  return {
    store,
    type: (words) => change({ words }),
    filter: (part) => change({ filters: { ...store.getState().filters, ...part } }),
    open() {
      if (store.getState().open) return;
      store.setState({ open: true });
      // Names are only offered: without them a service can still be typed.
      client.call('name.list', { incident: null }).then(
        ({ services }) => store.setState({ services }),
        () => undefined,
      );
    },
    clear: () => change(nothing),
  };
}
