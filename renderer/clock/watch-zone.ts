import type { StoreApi } from 'zustand/vanilla';
import type { ClockState } from './clock-store.ts';

/**
 * Tells in which zone the computer is: at the start, and whenever it has another one. What could not be told is told
 * again.
 *
 * @returns how to stop
 */
export function watchZone(
  clock: StoreApi<ClockState>,
  zone: () => string,
  tell: (zone: string) => Promise<unknown>,
): () => void {
  let told: string | null = null;
  let telling = false;
  const look = async (): Promise<void> => {
    const here = zone();
    if (telling || here === told) return;
    telling = true;
    try {
      await tell(here);
      told = here;
    } catch {
      // The recorder is out of reach; the next minute asks again.
    }
    telling = false;
  };
  void look();
  return clock.subscribe((now, before) => {
    if (Math.floor(now.now / 60_000) !== Math.floor(before.now / 60_000)) void look();
  });
}
