import type { EventView } from '../../src/incident/views.ts';

/** After so many minutes without a line the recorder asks, unless the person has set something else. */
export const DEFAULT_SILENCE = 10;
/** What can be chosen by command, in minutes; 0 never asks. */
export const SILENCES = [0, 5, 10, 15, 30, 60] as const;
export const SILENCE_SETTING = 'silence-minutes';

const MINUTE = 60_000;
const MOST = 1_440;

/** The setting as it is kept; what is no number of minutes is the default. */
export function readSilence(setting: unknown): number {
  const known = typeof setting === 'number' && Number.isInteger(setting) && setting >= 0 && setting <= MOST;
  return known ? setting : DEFAULT_SILENCE;
}

/**
 * For how many whole minutes nothing has been logged; null while it has not been quiet for long.
 *
 * @param since when the quiet began, UTC milliseconds
 * @param after how many minutes of quiet are long
 */
export function quietMinutes(since: number, now: number, after: number): number | null {
  const minutes = Math.floor((now - since) / MINUTE);
  return after > 0 && minutes >= after ? minutes : null;
}

/** When the last line was committed, whatever time it tells of; null if there is none. */
export function lastLineAt(events: readonly EventView[]): number | null {
  let last: number | null = null;
  for (const { committedAt } of events) if (last === null || committedAt.ms > last) last = committedAt.ms;
  return last;
}
