import { localParts } from './format.ts';
import type { Instant } from './instant.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** The days since 1970-01-01 until the date that an instant has where it was noted. */
export function dayOf(instant: Instant): number {
  return Math.floor((instant.ms + instant.offset * MINUTE) / DAY);
}

/** The days since 1970-01-01 until a date; undefined if the calendar has no such date. `month` is 1–12. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY : undefined;
}

/** Midnight of a day, on the wall. */
export function dateOf(day: number): Instant {
  return { ms: day * DAY, offset: 0 };
}

/** 1 (Monday) – 7. */
export function weekdayOf(day: number): number {
  return localParts(dateOf(day)).weekday;
}
