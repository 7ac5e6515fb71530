import { uptime } from 'node:os';
import type { Clock } from '../time/instant.ts';

const SECOND = 1000;

/**
 * Only Linux has a monotonic clock that stands still in sleep, beside an uptime that does not. Elsewhere the
 * monotonic clock counts sleep too and is far finer than the uptime, which on macOS has whole seconds
 * (github.com/libuv/libuv/pull/2894).
 */
const upFor =
  process.platform === 'linux' ? (): number => uptime() * SECOND : (): number => performance.now();

/** The machine's clock, for the shells: nothing in the core reads it but through here. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  uptime: upFor,
};
