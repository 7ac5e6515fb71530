import * as chrono from 'chrono-node/en';
import { dateOf } from './calendar-day.ts';
import { localParts } from './format.ts';
import type { WrittenDay } from './written.ts';

/** The Gregorian calendar repeats, weekdays and all, after this many years. */
const CYCLE = 400;

/** Longer than any words for a day; chrono takes its time over what is longer. */
const LONGEST = 40;

/**
 * Reads the words for a day that no form of our own knows: `the day before yesterday`, `3 days ago`, `first of
 * May`. `today` counts days since 1970.
 *
 * chrono reckons in the zone of the machine. So it is asked for whole days only, at noon, and without a year in
 * the words one cycle ahead, where no zone leaves out a date.
 */
export function readDayInWords(text: string, today: number): WrittenDay | null {
  if (text.length > LONGEST || !/^[a-z0-9][a-z0-9 ,.']*$/.test(text)) return null;
  const ahead = /\d{4}/.test(text) ? 0 : CYCLE;
  const { year, month, day } = localParts(dateOf(today));
  const noon = new Date(year + ahead, month - 1, day, 12);
  const [found, ...others] = chrono.parse(text, noon);
  if (!found || others.length > 0 || found.text !== text || found.end) return null;
  const { start } = found;
  // A weekday beside other words is guessed at (`monday last week`), and a guess has no place in a record.
  if (!start.isCertain('day') || start.isCertain('hour')) return null;
  return {
    kind: 'date',
    year: start.isCertain('year') ? (start.get('year') ?? 0) - ahead : null,
    month: start.get('month') ?? 0,
    day: start.get('day') ?? 0,
    weekday: null,
    explicit: false,
  };
}
