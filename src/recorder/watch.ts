import type { ReadableStore } from '../store/store.ts';
import type { ChangeNotice } from './contract.ts';

/** How often the record is asked whether another process has written. Milliseconds. */
const PAUSE = 250;

type Listener = (notice: ChangeNotice) => void;

/** Tells of every change to the record, whoever made it. */
export interface Watch {
  subscribe(listener: Listener): () => void;
  /** Tells at once what has been written since it last looked. Never throws. */
  look(): void;
  close(): void;
}

/**
 * Only while somebody listens it asks the store, four times a second, for its newest position, which every
 * process's writing moves on.
 */
export function watchStore(store: ReadableStore): Watch {
  const listeners = new Set<Listener>();
  let seen = 0;
  let timer: NodeJS.Timeout | undefined;

  const news = (): ChangeNotice[] => {
    const position = store.position();
    if (position === seen) return [];
    const notices = store.changedSince(seen);
    seen = position;
    return notices;
  };

  const look = (): void => {
    if (listeners.size === 0) return;
    for (const notice of quietly(news) ?? []) {
      for (const listener of [...listeners]) quietly(() => listener(notice));
    }
  };

  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    look,
    subscribe(listener) {
      if (listeners.size === 0) seen = store.position();
      const entry: Listener = (notice) => listener(notice);
      listeners.add(entry);
      timer ??= setInterval(look, PAUSE).unref();
      return () => {
        listeners.delete(entry);
        if (listeners.size === 0) stop();
      };
    },
    close() {
      listeners.clear();
      stop();
    },
  };
}

/**
 * A record that cannot be read just now is asked again, and what was written is then told late rather than
 * never; a listener that fails must keep neither the others from hearing nor a writer from its answer.
 */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
