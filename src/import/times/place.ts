import { dateOf, dayOf } from '../../time/calendar-day.ts';
import { localParts } from '../../time/format.ts';
import type { Instant } from '../../time/instant.ts';
import type { WrittenZone } from '../../time/written.ts';
import { instantIn, jumpOver, localToInstants } from '../../time/zone.ts';
import type { FoundClock } from './found-time.ts';
import { hourOf } from './scan-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment that a time of day on a day means. */
export interface Placed {
  readonly at: Instant;
  /** Clocks showed it twice, because they went back: this is the first; or never, because they went forward. */
  readonly doubt: 'twice' | 'never' | null;
}

function sinceMidnight(clock: FoundClock): number {
  return hourOf(clock) * HOUR + clock.minute * MINUTE + clock.second * 1000 + clock.millisecond;
}

/**
 * The moment at which clocks showed a time of day.
 * @param day days since 1970-01-01
 * @param zone where the clocks were
 * @param home the IANA zone of the incident, whose offset the moment is noted with
 */
export function placeClock(clock: FoundClock, day: number, zone: WrittenZone, home: string): Placed {
  const wallMs = day * DAY + sinceMidnight(clock);
  if ('offset' in zone) return { at: instantIn(home, wallMs - zone.offset * MINUTE), doubt: null };
  const { year, month, day: dayOfMonth, hour, minute, second } = localParts({ ms: wallMs, offset: 0 });
  const wall = { year, month, day: dayOfMonth, hour, minute, second, millisecond: clock.millisecond };
  const [first, later] = localToInstants(wall, zone.zone);
  if (first) return { at: instantIn(home, first.ms), doubt: later ? 'twice' : null };
  const before = jumpOver(wall, zone.zone)?.before ?? 0;
  return { at: instantIn(home, wallMs - before * MINUTE), doubt: 'never' };
}

/** The day, where the clocks were, on which a moment fell. */
export function dayThere(ms: number, zone: WrittenZone): number {
  return dayOf('offset' in zone ? { ms, offset: zone.offset } : instantIn(zone.zone, ms));
}

/** Year, month and day of a day since 1970-01-01. */
export function calendarOf(day: number): { year: number; month: number; day: number } {
  const { year, month, day: dayOfMonth } = localParts(dateOf(day));
  return { year, month, day: dayOfMonth };
}
