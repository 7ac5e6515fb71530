import type { EventTime } from '../time/event-time.ts';
import { clockTime, isoDate, localParts, offsetText } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';
import { instantIn, zoneAbbreviation } from '../time/zone.ts';
import type { Words } from './style-words.ts';

/** How a house style writes times. */
export interface TimeFormat {
  readonly clock: '24h' | '12h';
  /** Letters that stand for parts of a date, see DATE_PART; everything else is printed as it is. */
  readonly date: string;
  /** Whether exact times are printed with their seconds. */
  readonly seconds: boolean;
  /** Whether a date always names the zone; otherwise only where the offset changes within the outage. */
  readonly zone: boolean;
}

/** What a date format is made of: `dd.mm.yy`, `d month yyyy`, `yyyy-mm-dd`. */
export const DATE_PART = /month|mon|yyyy|yy|mm|dd|m|d/g;

/** Writes the times of one incident, all in its own zone, as one house style does. */
export interface TimeWriter {
  /** The same moment with the incident's offset. */
  local(instant: Instant): Instant;
  date(instant: Instant): string;
  /** A calendar date of the record, YYYY-MM-DD. */
  calendarDate(date: string): string;
  /** Time of day with its precision: `11:28`, `~18:30`, `12:26–12:40`. */
  clock(time: EventTime): string;
  /** `CEST`, in force at that moment. */
  abbreviation(instant: Instant): string;
  /** `EAT (Africa/Nairobi, UTC+03:00)` for all of these moments. */
  zone(instants: readonly Instant[]): string;
}

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;
const DAY = 24 * 60 * MINUTE;

export function timeWriter(zone: string, format: TimeFormat, words: Words): TimeWriter {
  const offsets = new Map<number, number>();
  const abbreviations = new Map<number, string>();
  const dates = new Map<number, string>();

  // No zone has changed its offset between two quarters of an hour since 1972, and looking one up is slow.
  function local({ ms }: Instant): Instant {
    const quarter = Math.floor(ms / QUARTER_HOUR);
    const offset = offsets.get(quarter) ?? instantIn(zone, ms).offset;
    offsets.set(quarter, offset);
    return { ms, offset };
  }

  function abbreviation(instant: Instant): string {
    const { offset } = local(instant);
    const name = abbreviations.get(offset) ?? zoneAbbreviation(zone, instant.ms);
    abbreviations.set(offset, name);
    return name;
  }

  function date(instant: Instant): string {
    const { ms, offset } = local(instant);
    const day = Math.floor((ms + offset * MINUTE) / DAY);
    const written = dates.get(day) ?? calendarDate(isoDate({ ms, offset }));
    dates.set(day, written);
    return written;
  }

  function calendarDate(written: string): string {
    const [year = '', month = '', day = ''] = written.split('-');
    const monthName = words.months[Number(month) - 1] ?? month;
    const parts: Readonly<Record<string, string>> = {
      yyyy: year,
      yy: year.slice(-2),
      month: monthName,
      mon: monthName.slice(0, 3),
      mm: month,
      m: String(Number(month)),
      dd: day,
      d: String(Number(day)),
    };
    return format.date.replace(DATE_PART, (part) => parts[part] ?? part);
  }

  function timeOfDay(instant: Instant, precision: 'second' | 'minute'): string {
    const there = local(instant);
    if (format.clock === '24h') return clockTime(there, precision);
    const { hour } = localParts(there);
    const [, minutes] = /^\d+(.*)$/.exec(clockTime(there, precision)) ?? [];
    return `${hour % 12 || 12}${minutes} ${hour < 12 ? words.am : words.pm}`;
  }

  function clock({ precision, at, until }: EventTime): string {
    if (precision === 'unknown') return words.unknownTime;
    const start = timeOfDay(at, precision === 'exact' && format.seconds ? 'second' : 'minute');
    if (precision === 'approximate') return `~${start}`;
    if (precision !== 'range' || until === undefined) return start;
    return rangeText(start, at, until);
  }

  /** An end on another day, or in another offset, must not read as one of the same. */
  function rangeText(start: string, at: Instant, until: Instant): string {
    const end = timeOfDay(until, 'minute');
    const otherDate = date(until) === date(at) ? [] : [date(until)];
    const otherOffset = local(until).offset === local(at).offset ? [] : [abbreviation(until)];
    if (otherDate.length + otherOffset.length === 0) return `${start}–${end}`;
    return `${start} – ${[...otherDate, end, ...otherOffset].join(' ')}`;
  }

  function zoneName(instants: readonly Instant[]): string {
    const names = new Map(instants.map((instant) => [abbreviation(instant), local(instant).offset]));
    const written = [...names].map(([name, offset]) =>
      /^(?:UTC|GMT)/.test(name) ? name : `${name} (UTC${offsetText(offset)})`,
    );
    const all = written.join(', ');
    return all === zone ? all : `${all}, ${zone}`;
  }

  return { local, date, calendarDate, clock, abbreviation, zone: zoneName };
}
