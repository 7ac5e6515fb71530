import type { Clock } from '../time/instant.ts';

/** The machine's clock, for the shells: nothing in the core reads it but through here. */
export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };
