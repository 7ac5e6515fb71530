import { weekdayNumber } from './calendar-date.ts';
import { dateOf, dayNumber, dayOf, weekdayOf } from './calendar-day.ts';
import { clockTime, isoDate, localParts, millisecondOf, offsetText } from './format.ts';
import type { Instant } from './instant.ts';
import { otherWeekday } from './refusals.ts';
import { type LocalTime, localToInstants } from './zone.ts';

/**
 * The stamp: the one form in which the recorder itself writes an instant for people, and reads it back as it was.
 * `Wed 2022-04-20 11:28:04.123 +02:00`: the weekday says that nobody made it up, so it is taken wherever it lies; the
 * offset is there only where the zone leaves it open, or has another.
 */

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MINUTE = 60_000;

const STAMP =
  /^(mon|tue|wed|thu|fri|sat|sun) ([+-]\d{6}|\d{4})-(\d\d)-(\d\d) ([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?(?: ([+-])([01]\d|2[0-3]):([0-5]\d))?$/;

function wallTime(instant: Instant): LocalTime {
  return { ...localParts(instant), millisecond: millisecondOf(instant) };
}

/** The time of day, as short as it can be said without loss; with `seconds`, they are said even if they are 0. */
export function stampClock(instant: Instant, seconds: boolean): string {
  const millisecond = millisecondOf(instant);
  const withSeconds = seconds || millisecond > 0 || localParts(instant).second > 0;
  const fraction = millisecond > 0 ? `.${String(millisecond).padStart(3, '0')}` : '';
  return clockTime(instant, withSeconds ? 'second' : 'minute') + fraction;
}

/** Whether a date and a time of day alone say which instant this is in `zone`. */
export function needsNoOffset(instant: Instant, zone: string): boolean {
  const [only, ...others] = localToInstants(wallTime(instant), zone);
  return others.length === 0 && only?.ms === instant.ms && only.offset === instant.offset;
}

/** Writes an instant as a stamp, for readers in `zone`. */
export function writeStamp(instant: Instant, zone: string, seconds: boolean): string {
  const weekday = WEEKDAYS[localParts(instant).weekday - 1];
  const offset = needsNoOffset(instant, zone) ? '' : ` ${offsetText(instant.offset)}`;
  return `${weekday} ${isoDate(instant)} ${stampClock(instant, seconds)}${offset}`;
}

export interface ReadStamp {
  readonly instant: Instant;
  /** Whether seconds were written. */
  readonly seconds: boolean;
}

function groupsOf(match: RegExpExecArray): { wall: LocalTime; offset: number | null } {
  const [, , year, month, day, hour, minute, second = '0', millisecond = '0', sign, hours, minutes] = match;
  const size = Number(hours) * 60 + Number(minutes);
  return {
    wall: {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
      millisecond: Number(millisecond),
    },
    offset: sign === undefined ? null : sign === '-' && size > 0 ? -size : size,
  };
}

/**
 * Reads a stamp. Null if the text is none, or if its zone leaves open which instant it is. Throws `bad-time` if the
 * weekday is not the date's.
 */
export function readStamp(text: string, zone: string): ReadStamp | null {
  const match = STAMP.exec(text);
  if (!match) return null;
  const { wall, offset } = groupsOf(match);
  const day = dayNumber(wall.year, wall.month, wall.day);
  if (day === undefined) return null;
  const written = weekdayNumber(match[1] ?? '') ?? 0;
  if (weekdayOf(day) !== written) throw otherWeekday(isoDate(dateOf(day)), weekdayOf(day), written);
  const seconds = match[7] !== undefined;
  if (offset === null) {
    const [only, ...others] = localToInstants(wall, zone);
    return only && others.length === 0 ? { instant: only, seconds } : null;
  }
  const { hour, minute, second = 0, millisecond = 0 } = wall;
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond;
  return { instant: { ms: dateOf(day).ms + sinceMidnight - offset * MINUTE, offset }, seconds };
}

/** Whether two instants fall on one date, each where it was noted. */
export function onOneDate(one: Instant, other: Instant): boolean {
  return dayOf(one) === dayOf(other);
}
