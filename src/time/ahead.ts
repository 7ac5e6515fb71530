import { badTime, quote } from './bad-time.ts';
import { readDay } from './calendar-date.ts';
import { dateOf, dayNumber, dayOf, weekdayOf } from './calendar-day.ts';
import { isoDate, localParts } from './format.ts';
import type { Instant } from './instant.ts';
import { readMoment } from './moment.ts';
import { noSuchDate, otherWeekday, tooLongAgo } from './refusals.ts';
import { readLength } from './relative-time.ts';
import { DAY, EARLIEST, firstFrom } from './resolve.ts';
import { readStamp } from './stamp.ts';
import { tidy } from './tidy.ts';
import type { TimeContext, WrittenDay } from './written.ts';
import { instantIn, jumpOver, localToInstants } from './zone.ts';

/** What is further ahead is a typing error: nobody waits for it with a timer. */
const LONGEST_AHEAD = 366 * DAY;

/** Of a bare date, 29 February included, the next one comes within so many years. */
const YEARS_AHEAD = 8;

const HINT = 'Write it like in 10 min, 14:30, tomorrow 09:00 or 2022-04-20 14:30.';

/**
 * Reads for when something is due: `10 min`, `in 10 min`, `+1h30m`, `14:30`, `tomorrow 09:00`, `Friday 10:00 CET`,
 * `2022-04-20 14:30`, ISO 8601.
 *
 * `context.now`, in UTC milliseconds, is where a length of time begins. A bare time of day is the first such moment
 * from then on, in `context.zone` unless it says its own, and so is one on a weekday. A date with its year may lie in
 * the past. Throws `bad-time` for anything that is no such time, for a time of day that the clocks jump over, and
 * for what lies more than a year ahead; `bad-input` if there is no such zone.
 */
export function readAhead(text: string, context: TimeContext): Instant {
  const tidied = tidy(text);
  const due =
    readLengthAhead(tidied, context) ?? readStamp(tidied, context.zone)?.instant ?? readDue(tidied, context);
  if (due === null) throw refusal(text.trim(), tidied);
  if (due.ms < EARLIEST) throw tooLongAgo(text);
  if (due.ms > context.now + LONGEST_AHEAD) {
    throw badTime(`${quote(text.trim())} lies more than a year ahead.`, HINT);
  }
  return due;
}

function readLengthAhead(text: string, { now, zone }: TimeContext): Instant | null {
  const length = readLength(text.replace(/^(?:\+ ?|(?:with)?in )/, ''));
  if (length === null) return null;
  // Capped, so that even an absurd length can be refused as a time.
  return instantIn(zone, now + Math.min(length.ms, 2 * LONGEST_AHEAD));
}

function readDue(text: string, context: TimeContext): Instant | null {
  const moment = readMoment(text, context.zone, readDay);
  if (moment === null) return null;
  const { day } = moment;
  const clock = { ...moment, day: null };
  if (day === null) return firstFrom(clock, context.now, context);
  if (day.kind !== 'weekday')
    return firstFrom(clock, startOf(dayNamed(day, text, context), context.zone), context);
  const start = startOf(nextWeekday(day.weekday, today(context)), context.zone);
  const due = firstFrom(clock, start, context);
  if (due.ms >= context.now) return due;
  return firstFrom(clock, startOf(nextWeekday(day.weekday, today(context) + 1), context.zone), context);
}

function dayNamed(day: Exclude<WrittenDay, { kind: 'weekday' }>, text: string, context: TimeContext): number {
  if (day.kind === 'days-ago') return today(context) - day.days;
  const named =
    day.year === null ? nextDate(day.month, day.day, context) : dayNumber(day.year, day.month, day.day);
  if (named === undefined) throw noSuchDate(text);
  if (day.weekday !== null && weekdayOf(named) !== day.weekday) {
    throw otherWeekday(isoDate(dateOf(named)), weekdayOf(named), day.weekday);
  }
  return named;
}

function nextDate(month: number, day: number, context: TimeContext): number | undefined {
  const { year } = localParts(dateOf(today(context)));
  const candidates = Array.from({ length: YEARS_AHEAD + 1 }, (_, index) =>
    dayNumber(year + index, month, day),
  );
  return candidates.find((candidate) => candidate !== undefined && candidate >= today(context));
}

function nextWeekday(weekday: number, from: number): number {
  return from + ((weekday - weekdayOf(from) + 7) % 7);
}

/** Days since 1970, where the context is. */
function today({ now, zone }: TimeContext): number {
  return dayOf(instantIn(zone, now));
}

/** The first moment of a day. Where the clocks jump over midnight, it is the jump. */
function startOf(day: number, zone: string): number {
  const { year, month, day: dayOfMonth } = localParts(dateOf(day));
  const midnight = { year, month, day: dayOfMonth, hour: 0, minute: 0 };
  return localToInstants(midnight, zone)[0]?.ms ?? jumpOver(midnight, zone)?.ms ?? day * DAY;
}

function refusal(text: string, tidied: string): Error {
  if (readDay(tidied)) return badTime(`${quote(text)} names a day but no time of day.`, HINT);
  return badTime(`${quote(text)} does not say for when.`, HINT);
}
