import { badTime, quote } from './bad-time.ts';
import type { Instant } from './instant.ts';

const MINUTE = 60_000;

const ISO =
  /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:(Z)|([+-])(\d\d):?(\d\d))$/i;

/**
 * Reads an ISO 8601 date and time with its offset (`2022-04-20T11:28:04.123+02:00`, or `Z`), the inverse of `toIso`.
 * Digits beyond milliseconds are dropped. Throws `bad-time` for anything else, and for dates and times that do
 * not exist.
 */
export function fromIso(text: string): Instant {
  const match = ISO.exec(text);
  if (!match) {
    throw badTime(
      `${quote(text)} is not an ISO 8601 time with an offset.`,
      'Write it like 2022-04-20T11:28:04+02:00.',
    );
  }
  const [, year, month, day, hour, minute, second = '0', fraction = ''] = match;
  const fields = [year, month, day, hour, minute, second].map(Number);
  const offset = offsetMinutes(match);
  const wall = wallMilliseconds(fields, Number(fraction.padEnd(3, '0').slice(0, 3)));
  const ms = wall - offset * MINUTE;
  if (Number.isNaN(new Date(ms).getTime()) || Math.abs(offset) >= 24 * 60) {
    throw badTime(`There is no such time as ${quote(text)}.`);
  }
  return { ms, offset };
}

function offsetMinutes(match: RegExpExecArray): number {
  if (match[8]) return 0;
  const size = Number(match[10]) * 60 + (Number(match[11]) < 60 ? Number(match[11]) : Number.NaN);
  return match[9] === '-' && size > 0 ? -size : size;
}

/** NaN where the calendar or the clock has no such reading: 31 April, 25:00. */
function wallMilliseconds(fields: readonly number[], millisecond: number): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = fields;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, millisecond);
  const same =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return same ? date.getTime() : Number.NaN;
}
