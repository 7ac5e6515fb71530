import type { EventTime } from '../../src/time/event-time.ts';
import { clockTime, isoDate, localParts } from '../../src/time/format.ts';
import type { Instant } from '../../src/time/instant.ts';

/** How the screen writes the time of a line: as exactly as it is known, and no more. */
export function timeText(time: EventTime): string {
  if (time.precision === 'exact') return clockTime(time.at, 'second');
  const from = clockTime(time.at, 'minute');
  if (time.precision === 'minute') return from;
  if (time.precision === 'approximate') return `~${from}`;
  if (time.precision === 'unknown') return '—';
  return time.until === undefined ? from : `${from}–${clockTime(time.until, 'minute')}`;
}

/** A time as it can be typed again, with its date: `2022-04-20 11:28:04`. Empty if it is unknown. */
export function writtenTime(time: EventTime): string {
  if (time.precision === 'unknown') return '';
  const date = isoDate(time.at);
  const until = time.until;
  if (time.precision !== 'range' || until === undefined) {
    const rough = time.precision === 'approximate' ? '~' : '';
    return `${rough}${date} ${timeText(time).replace('~', '')}`;
  }
  const end = isoDate(until) === date ? '' : `${isoDate(until)} `;
  return `${date} ${clockTime(time.at, 'minute')}–${end}${clockTime(until, 'minute')}`;
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Wednesday 20 April 2022`. */
export function dateText(at: Instant): string {
  const { weekday, day, month, year } = localParts(at);
  return `${DAYS[weekday - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** `20 Apr 2022`, where room is short. */
export function shortDate(at: Instant): string {
  const { day, month, year } = localParts(at);
  return `${day} ${MONTHS[month - 1]?.slice(0, 3)} ${year}`;
}

/** `20 Apr 11:28:04`, where the year is known. */
export function dayAndTime(at: Instant): string {
  const { day, month } = localParts(at);
  return `${day} ${MONTHS[month - 1]?.slice(0, 3)} ${clockTime(at, 'second')}`;
}
