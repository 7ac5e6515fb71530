import { createStore, type StoreApi } from 'zustand/vanilla';

export interface ClockState {
  /** Wall time at the last tick, UTC milliseconds. */
  readonly now: number;
}

/** One timer for every clock on the screen. It ticks on the second, so that all figures change together. */
export function createClock(now: () => number): { store: StoreApi<ClockState>; start(): () => void } {
  const store = createStore<ClockState>(() => ({ now: now() }));
  return {
    store,
    start() {
      let timer: ReturnType<typeof setTimeout>;
      const tick = (): void => {
        const moment = now();
        store.setState({ now: moment });
        timer = setTimeout(tick, 1_000 - (moment % 1_000));
      };
      tick();
      return () => clearTimeout(timer);
    },
  };
}
