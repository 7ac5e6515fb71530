import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Notice {
  readonly text: string;
  readonly tone: 'done' | 'failed';
}

export interface NoticeState {
  /** The quiet line above the composer. */
  readonly notice: Notice | null;
  /** What a screen reader is told; `turn` makes the same words news again. */
  readonly spoken: string;
  readonly turn: number;
}

export interface Notices {
  readonly store: StoreApi<NoticeState>;
  done(text: string): void;
  failed(text: string): void;
  speak(text: string): void;
  clear(): void;
}

const DONE_SHOWN_MS = 6_000;

/** What the screen says: one quiet line for the eye, one polite one for the ear. */
export function createNotices(): Notices {
  const store = createStore<NoticeState>(() => ({ notice: null, spoken: '', turn: 0 }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (notice: Notice | null): void => {
    clearTimeout(timer);
    store.setState({ notice });
  };
  return {
    store,
    done(text) {
      show({ text, tone: 'done' });
      timer = setTimeout(() => show(null), DONE_SHOWN_MS);
    },
    failed: (text) => show({ text, tone: 'failed' }),
    speak: (text) => store.setState((state) => ({ spoken: text, turn: state.turn + 1 })),
    clear: () => show(null),
  };
}
