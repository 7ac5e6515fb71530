import { createStore, type StoreApi } from 'zustand/vanilla';

/** What is being done to a line of the log. */
export type Doing = 'reading' | 'editing' | 'striking' | 'history' | 'picture';

export interface LinesState {
  /** The line that keys in the log act on. */
  readonly selected: string | null;
  readonly doing: Doing;
  /** Grows each time the selected line is to be in view. */
  readonly turn: number;
  /** Whether the selected line is to take the focus and has not yet. */
  readonly wantsFocus: boolean;
  /** Where the focus goes once it is done. */
  readonly back: 'line' | 'composer';
}

export interface Lines {
  readonly store: StoreApi<LinesState>;
  /** Selects a line, brings it into view and gives it the focus. */
  go(id: string, doing?: Doing, back?: LinesState['back']): void;
  /** Selects a line that has the focus already. */
  select(id: string): void;
  /** Back to reading; the line has the focus again. */
  rest(): void;
  /** The line has taken the focus. */
  granted(): void;
  clear(): void;
}

const NONE = { selected: null, doing: 'reading', wantsFocus: false, back: 'line' } as const;

/** Which line is selected, and what is being done to it. */
export function createLines(): Lines {
  const store = createStore<LinesState>(() => ({ ...NONE, turn: 0 }));
  return {
    store,
    go: (selected, doing = 'reading', back = 'line') =>
      store.setState(({ turn }) => ({
        selected,
        doing,
        turn: turn + 1,
        wantsFocus: true,
        back,
      })),
    select: (id) => store.setState(({ selected }) => (selected === id ? {} : { ...NONE, selected: id })),
    rest: () => store.setState({ doing: 'reading', wantsFocus: true }),
    granted: () => store.setState({ wantsFocus: false }),
    clear: () => store.setState(NONE),
  };
}
