import { createStore, type StoreApi } from 'zustand/vanilla';

export type Place =
  | 'page'
  | 'review'
  | 'composer'
  | 'list'
  | 'search'
  | 'title'
  | 'severity'
  | 'log'
  | 'side'
  | 'roles';

export interface FocusState {
  readonly wanted: Place | null;
  /** Grows with every wish, so that the same place can be wished for again. */
  readonly turn: number;
}

/** Where the focus is wanted. Whoever owns the place takes it, now or as soon as it is on the screen. */
export interface Focus {
  readonly store: StoreApi<FocusState>;
  go(place: Place): void;
  /** The wish has been granted. */
  granted(): void;
}

export function createFocus(): Focus {
  const store = createStore<FocusState>(() => ({ wanted: null, turn: 0 }));
  return {
    store,
    go: (wanted) => store.setState(({ turn }) => ({ wanted, turn: turn + 1 })),
    granted: () => store.setState({ wanted: null }),
  };
}
