/** Work that has begun and must not be cut off: whoever closes waits for it. */
export interface Running {
  /** Counts this work until it is done, however it ends. */
  add<T>(work: Promise<T>): Promise<T>;
  /** Settles once nothing is running, also nothing that was added meanwhile. */
  settled(): Promise<void>;
}

export function trackRunning(): Running {
  const running = new Set<Promise<unknown>>();
  return {
    async add(work) {
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
