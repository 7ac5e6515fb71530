import type { RecorderError } from '../failure.ts';
import { dateOf, dayNumber, dayOf, weekdayOf } from './calendar-day.ts';
import { hourOfDay } from './clock.ts';
import { isoDate, localParts } from './format.ts';
import type { Instant } from './instant.ts';
import { clocksWentForward, inTheFuture, noSuchDate, otherWeekday, tooLongAgo } from './refusals.ts';
import type { TimeContext, WrittenDay, WrittenMoment } from './written.ts';
import { instantIn, jumpOver, type LocalTime, localToInstants } from './zone.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Clocks differ a little: a time that comes within two minutes is still taken for now. */
export const GRACE = 2 * MINUTE;

/** A year before 1900 is a typing error: nobody records outages from memory that old. */
export const EARLIEST = Date.UTC(1900, 0, 1);

/** 29 February comes once in eight years at worst, around 1900 and 2100. */
const YEARS_BACK = 8;

type WrittenDate = Extract<WrittenDay, { kind: 'date' }>;

/** What a clock on a given day comes to: its instants in order, or why there are none. */
interface Occurrences {
  readonly moments: readonly number[];
  readonly gap: { readonly ms: number; readonly error: RecorderError; readonly wholeDay: boolean } | null;
}

function wallTime(moment: WrittenMoment, day: number): LocalTime {
  const { clock } = moment;
  const hour = hourOfDay(clock);
  const date = localParts(dateOf(hour === 24 ? day + 1 : day));
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    hour: hour % 24,
    minute: clock.minute,
    second: clock.second,
    millisecond: clock.millisecond,
  };
}

function occurrences(moment: WrittenMoment, day: number, context: TimeContext): Occurrences {
  const { zone, clock } = moment;
  if (zone && 'offset' in zone) {
    const sinceMidnight = hourOfDay(clock) * HOUR + clock.minute * MINUTE + clock.second * 1000;
    return { moments: [day * DAY + sinceMidnight + clock.millisecond - zone.offset * MINUTE], gap: null };
  }
  const place = zone?.zone ?? context.zone;
  const wall = wallTime(moment, day);
  const moments = localToInstants(wall, place).map((instant) => instant.ms);
  const jump = moments.length > 0 ? undefined : jumpOver(wall, place);
  if (!jump) return { moments, gap: null };
  const error = clocksWentForward(clock.text, wall, place, jump);
  return { moments, gap: { ms: jump.ms, error, wholeDay: (jump.after - jump.before) * MINUTE >= DAY } };
}

/** The date where the moment is meant, at an instant. */
export function dayThere(moment: WrittenMoment, ms: number, context: TimeContext): number {
  const { zone } = moment;
  if (zone && 'offset' in zone) return dayOf({ ms, offset: zone.offset });
  return dayOf(instantIn(zone?.zone ?? context.zone, ms));
}

/** The latest occurrence on any of these days, given latest first, that does not come after `limit`. */
function latestOn(
  moment: WrittenMoment,
  days: Iterable<number>,
  limit: number,
  context: TimeContext,
): number {
  for (const day of days) {
    const { moments, gap } = occurrences(moment, day, context);
    const found = moments.findLast((ms) => ms <= limit);
    if (found !== undefined) return found;
    // Nobody means a date that a zone left out to change sides of the date line.
    if (gap && gap.ms <= limit && !gap.wholeDay) throw gap.error;
  }
  throw noSuchDate(moment.text);
}

/** The occurrence on one day. Of two, the later one that has come. */
function onDay(moment: WrittenMoment, day: number, ahead: number, context: TimeContext): number {
  const { moments, gap } = occurrences(moment, day, context);
  if (gap) throw gap.error;
  const ms = moments.findLast((candidate) => candidate <= context.now + GRACE) ?? moments[0];
  if (ms === undefined) throw noSuchDate(moment.text);
  if (ms > context.now + ahead) throw inTheFuture(moment.text, ms, context);
  if (ms < EARLIEST) throw tooLongAgo(moment.text);
  return ms;
}

function onDate(moment: WrittenMoment, date: WrittenDate, today: number, context: TimeContext): number {
  const ahead = date.explicit ? DAY : GRACE;
  if (date.year !== null) {
    const day = dayNumber(date.year, date.month, date.day);
    if (day === undefined) throw noSuchDate(moment.text);
    if (date.weekday !== null && weekdayOf(day) !== date.weekday) {
      throw otherWeekday(isoDate(dateOf(day)), weekdayOf(day), date.weekday);
    }
    return onDay(moment, day, ahead, context);
  }
  const { year } = localParts(dateOf(today));
  const days: number[] = [];
  for (let candidate = year + 1; candidate >= year - YEARS_BACK; candidate -= 1) {
    const day = dayNumber(candidate, date.month, date.day);
    if (day !== undefined && (date.weekday === null || weekdayOf(day) === date.weekday)) days.push(day);
  }
  return latestOn(moment, days, context.now + ahead, context);
}

/** Days from `first` back, as many as `count`. */
function daysBack(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first - index);
}

/**
 * The instant that a written moment means. Without a day it is the latest that does not come after `latest`; with
 * one it may lie a day ahead if the date was written out, else not at all. Throws `bad-time` if there is no such
 * moment, and says why.
 */
export function resolve(moment: WrittenMoment, context: TimeContext, latest = context.now + GRACE): Instant {
  return instantIn(context.zone, resolveMs(moment, context, latest));
}

function resolveMs(moment: WrittenMoment, context: TimeContext, latest: number): number {
  const { day } = moment;
  // From tomorrow on, because the grace may reach over midnight.
  if (!day) return latestOn(moment, daysBack(dayThere(moment, latest, context) + 1, 5), latest, context);
  const today = dayThere(moment, context.now, context);
  if (day.kind === 'days-ago') return onDay(moment, today - day.days, GRACE, context);
  if (day.kind === 'date') return onDate(moment, day, today, context);
  const from = day.beforeToday ? today - 1 : today + 1;
  const days = daysBack(from, 16).filter((candidate) => weekdayOf(candidate) === day.weekday);
  return latestOn(moment, days, context.now + GRACE, context);
}

/** The first occurrence of a bare time of day that does not come before `start`. */
export function firstFrom(moment: WrittenMoment, start: number, context: TimeContext): Instant {
  const first = dayThere(moment, start, context);
  for (let day = first; day <= first + 3; day += 1) {
    const { moments, gap } = occurrences(moment, day, context);
    const found = moments.find((ms) => ms >= start);
    if (found !== undefined) return instantIn(context.zone, found);
    if (gap && gap.ms >= start && !gap.wholeDay) throw gap.error;
  }
  throw noSuchDate(moment.text);
}
