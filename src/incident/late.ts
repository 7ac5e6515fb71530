import type { EventTime } from '../time/event-time.ts';

/** Back-dating by more than this makes an event a late entry. Milliseconds. */
export const LATE_AFTER = 2 * 60_000;

/**
 * Whether an event is a late entry: claimed to have occurred more than two minutes before it was begun. A
 * range counts from its end, and a time that is not known is never late.
 * @param begun UTC milliseconds of its first key, or of its commit if it was not typed live
 */
export function isLate(time: EventTime, begun: number): boolean {
  if (time.precision === 'unknown') return false;
  return (time.until ?? time.at).ms < begun - LATE_AFTER;
}
