import type { Instant } from './instant.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The reading of a clock and a calendar where an instant was noted. `month` is 1–12, `weekday` 1 (Monday) – 7. */
export interface LocalParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 years have four digits; those outside 0–9999 a sign and six. */
function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

/** Clock and calendar of an instant, at its own offset. */
export function localParts(instant: Instant): LocalParts {
  const date = new Date(instant.ms + instant.offset * MINUTE);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay() || 7,
  };
}

/** The milliseconds of an instant within its second, 0–999, also before 1970. */
export function millisecondOf(instant: Instant): number {
  return ((instant.ms % SECOND) + SECOND) % SECOND;
}

/** An offset from UTC in minutes as `+02:00` or `-03:30`; zero is `+00:00`. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The calendar date where the instant was noted: `2022-04-20`. */
export function isoDate(instant: Instant): string {
  const { year, month, day } = localParts(instant);
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** The time of day where the instant was noted: `11:28:04`, or `11:28` to the minute. Never rounded up. */
export function clockTime(instant: Instant, precision: 'second' | 'minute'): string {
  const { hour, minute, second } = localParts(instant);
  const toTheMinute = `${two(hour)}:${two(minute)}`;
  return precision === 'minute' ? toTheMinute : `${toTheMinute}:${two(second)}`;
}

/** ISO 8601 with the instant's own offset: `2022-04-20T11:28:04.123+02:00`; milliseconds only where there are any. */
export function toIso(instant: Instant): string {
  const millisecond = millisecondOf(instant);
  const fraction = millisecond === 0 ? '' : `.${String(millisecond).padStart(3, '0')}`;
  return `${isoDate(instant)}T${clockTime(instant, 'second')}${fraction}${offsetText(instant.offset)}`;
}

/** A running clock: `02:14:37`, from one day on `1d 02:14:37`. Time that has not begun is `00:00:00`. */
export function stopwatch(milliseconds: number): string {
  const run = Math.max(0, milliseconds);
  const days = Math.floor(run / DAY);
  const hours = Math.floor((run % DAY) / HOUR);
  const minutes = Math.floor((run % HOUR) / MINUTE);
  const seconds = Math.floor((run % MINUTE) / SECOND);
  return `${days > 0 ? `${days}d ` : ''}${two(hours)}:${two(minutes)}:${two(seconds)}`;
}

/**
 * How far from the start, in hours and whole minutes: `+0:36`, `+26:05`; before the start `−0:05`. Less than
 * a minute on either side is `+0:00`.
 */
export function elapsed(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / MINUTE);
  const sign = milliseconds < 0 && minutes > 0 ? '−' : '+';
  return `${sign}${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

/**
 * A length of time for reading: `45 s`, `8 min`, `2 h 14 min`, `1 d 2 h`. Whole minutes from one minute on, and
 * every unit that is not zero, so that 26 hours never read as 2. Never rounded up.
 */
export function duration(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  const sign = milliseconds <= -SECOND ? '−' : '';
  if (length < MINUTE) return `${sign}${Math.floor(length / SECOND)} s`;
  const parts = [
    { count: Math.floor(length / DAY), unit: 'd' },
    { count: Math.floor((length % DAY) / HOUR), unit: 'h' },
    { count: Math.floor((length % HOUR) / MINUTE), unit: 'min' },
  ];
  const shown = parts.filter((part) => part.count > 0).map((part) => `${part.count} ${part.unit}`);
  return `${sign}${shown.join(' ')}`;
}
