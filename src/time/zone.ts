import { Temporal } from 'temporal-polyfill';
import { RecorderError } from '../failure.ts';
import { abbreviatedZone, clockName } from './abbreviations.ts';
import { badTime, quote } from './bad-time.ts';
import type { Instant } from './instant.ts';

const NANOSECONDS_PER_MINUTE = 60_000_000_000;

/** A date and a time of day on the wall, not yet tied to an offset. `month` is 1–12. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  readonly millisecond?: number;
}

/** Names that were found, in the database's spelling only: as many as it has. */
const knownNames = new Set<string>();

/** The zone's name as the IANA database spells it, whatever its case; undefined if it has no such name. */
export function ianaName(name: string): string | undefined {
  if (knownNames.has(name)) return name;
  // A bare offset is a zone to Temporal, but knows no rules and is no IANA name.
  if (!/^[a-z][\w+\-/]{0,63}$/i.test(name)) return undefined;
  try {
    const spelled = new Temporal.ZonedDateTime(0n, name).timeZoneId;
    knownNames.add(spelled);
    return spelled;
  } catch {
    return undefined;
  }
}

function unknownZone(text: string): RecorderError {
  return new RecorderError(
    'bad-input',
    `There is no time zone ${quote(text)}.`,
    'Write an IANA name such as Europe/Oslo or America/New_York, or an abbreviation such as CET or UTC.',
  );
}

/** Whether this is the name of an IANA time zone, in any case: `Europe/Oslo`, `utc`. */
export function isZone(name: string): boolean {
  return ianaName(name) !== undefined;
}

/** `UTC+3` and `+03:00` as the IANA name of that fixed offset; its sign counts the other way round. */
function fixedZone(text: string): string | undefined {
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?00)?$/i.exec(text);
  if (!match) return undefined;
  const hours = Number(match[2]);
  if (hours === 0) return 'UTC';
  return ianaName(`Etc/GMT${match[1] === '+' ? '-' : '+'}${hours}`);
}

/**
 * The zone that a person means, as an IANA name. Takes IANA names in any case, common abbreviations (`EAT`, `PST`,
 * `CET`: the zone, with its summer time) and whole-hour offsets (`UTC+3`). Throws `bad-input` for anything else.
 */
export function resolveZone(text: string): string {
  const trimmed = text.trim().replaceAll(' ', '_').replace(/[−–]/g, '-');
  const zone = abbreviatedZone(trimmed) ?? ianaName(trimmed) ?? fixedZone(trimmed);
  if (zone === undefined) throw unknownZone(text);
  return zone;
}

/**
 * The instant at `ms` (UTC milliseconds) with the offset that is in force in `zone` then. Offsets that had
 * seconds (before 1972) are rounded to the minute. Throws `bad-input` if there is no such zone.
 */
export function instantIn(zone: string, ms: number): Instant {
  if (!isZone(zone)) throw unknownZone(zone);
  const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return { ms, offset: Math.round(there.offsetNanoseconds / NANOSECONDS_PER_MINUTE) };
}

/**
 * The instants at which clocks in `zone` show `parts`, in order: one as a rule, none where the clocks went
 * forward over it, two where they went back over it. Throws `bad-time` if the calendar has no such date or the
 * day no such time, `bad-input` if there is no such zone.
 */
export function localToInstants(parts: LocalTime, zone: string): Instant[] {
  if (!isZone(zone)) throw unknownZone(zone);
  const wall = wallTime(parts);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  // Over a gap Temporal moves on to a time that exists; such a time was not asked for.
  if (!earlier.toPlainDateTime().equals(wall)) return [];
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  const moments = new Set([earlier.epochMilliseconds, later.epochMilliseconds]);
  return [...moments].map((ms) => instantIn(zone, ms));
}

function wallTime(parts: LocalTime): Temporal.PlainDateTime {
  const { year, month, day, hour, minute, second = 0, millisecond = 0 } = parts;
  try {
    return Temporal.PlainDateTime.from(
      { year, month, day, hour, minute, second, millisecond },
      { overflow: 'reject' },
    );
  } catch (error) {
    const shown = `${year}-${month}-${day} ${hour}:${String(minute).padStart(2, '0')}`;
    throw new RecorderError('bad-time', `There is no ${shown} in the calendar.`, badTime('').hint, {
      cause: error,
    });
  }
}

/** A jump of a zone's clocks: UTC milliseconds, and the offsets in minutes before and after. */
export interface Jump {
  readonly ms: number;
  readonly before: number;
  readonly after: number;
}

/** The jump that clocks in `zone` made over `parts`; undefined if they show such a time. */
export function jumpOver(parts: LocalTime, zone: string): Jump | undefined {
  if (localToInstants(parts, zone).length > 0) return undefined;
  // Moved back by the length of the gap, the time lies before the jump, and no other jump lies between.
  const before = wallTime(parts).toZonedDateTime(zone, { disambiguation: 'earlier' });
  const jump = before.getTimeZoneTransition('next');
  if (!jump) return undefined;
  const ms = jump.epochMilliseconds;
  return { ms, before: instantIn(zone, ms - 1).offset, after: instantIn(zone, ms).offset };
}

/** What clocks in `zone` are called at `ms`: `CEST`, `EAT`, `UTC`; `UTC+3` or `UTC+5:45` where they have no name. */
export function zoneAbbreviation(zone: string, ms: number): string {
  const { offset } = instantIn(zone, ms);
  const name = clockName(zone, offset);
  if (name !== undefined) return name;
  if (offset === 0) return 'UTC';
  const size = Math.abs(offset);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(size / 60)}${minutes}`;
}
