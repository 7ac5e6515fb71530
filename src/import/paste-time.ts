import { dayNumber, weekdayOf } from '../time/calendar-day.ts';
import type { EventTime } from '../time/event-time.ts';
import type { WrittenZone } from '../time/written.ts';
import { instantIn } from '../time/zone.ts';
import type { FoundDate, FoundTime } from './times/found-time.ts';
import { calendarOf, dayThere, placeClock } from './times/place.ts';

/** Where and when a text is pasted. */
export interface PasteContext {
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
}

/** Clocks differ a little. */
const GRACE = 2 * 60_000;

/** The moment that a time in a pasted text means; null if it means none. */
export function pastedTime(found: FoundTime, context: PasteContext): EventTime | null {
  if (found.epoch !== null) return { precision: 'exact', at: instantIn(context.zone, found.epoch) };
  const at = momentOf(found, context);
  if (at === null) return null;
  if (found.approximate || found.clock?.openMinute) {
    return { precision: 'approximate', at: instantIn(context.zone, at) };
  }
  const until = found.until && endOf(found.until, at, context);
  if (typeof until === 'number') {
    return { precision: 'range', at: instantIn(context.zone, at), until: instantIn(context.zone, until) };
  }
  return { precision: found.clock?.precision ?? 'minute', at: instantIn(context.zone, at) };
}

function zoneOf(found: FoundTime, context: PasteContext): WrittenZone {
  return found.zone?.zone ?? found.until?.zone?.zone ?? { zone: context.zone };
}

function momentOf(found: FoundTime, context: PasteContext): number | null {
  const { clock } = found;
  if (!clock) return null;
  const zone = zoneOf(found, context);
  const today = dayThere(context.now, zone);
  const on = (day: number) => placeClock(clock, day, zone, context.zone).at.ms;
  if (found.date) return onDate(found.date, on, context.now, calendarOf(today).year);
  if (found.day?.daysAgo != null) return on(today - found.day.daysAgo);
  const weekday = found.day?.weekday ?? null;
  for (let day = today + 1; day > today - 8; day -= 1) {
    const ms = weekday === null || weekdayOf(day) === weekday ? on(day) : Number.POSITIVE_INFINITY;
    if (ms <= context.now + GRACE) return ms;
  }
  return null;
}

/** Without a year it is the latest such day that has come. */
function onDate(date: FoundDate, on: (day: number) => number, now: number, thisYear: number): number | null {
  const years = date.year === null ? [thisYear + 1, thisYear, thisYear - 1] : [date.year];
  for (const year of years) {
    const day = dayNumber(year, date.month, date.day);
    const ms = day === undefined ? null : on(day);
    if (ms !== null && (date.year !== null || ms <= now + GRACE)) return ms;
  }
  return null;
}

/** The first such moment after the start of the range. */
function endOf(found: FoundTime, start: number, context: PasteContext): number | null {
  const { clock } = found;
  if (!clock) return null;
  const zone = zoneOf(found, context);
  const first = dayThere(start, zone);
  for (const day of [first, first + 1]) {
    const ms = placeClock(clock, day, zone, context.zone).at.ms;
    if (ms >= start) return ms;
  }
  return null;
}
