import {
  type FoundClock,
  type FoundDate,
  type FoundDay,
  type FoundTime,
  type FoundZone,
  matchAt,
} from './found-time.ts';
import { hourOf, scanClock } from './scan-clock.ts';
import { scanDate, scanDay } from './scan-date.ts';
import { scanSinceStart } from './scan-since-start.ts';
import { scanZone } from './scan-zone.ts';

const ABOUT = /(?:~ ?|(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.) ?)(?=[\dT])/iuy;
const ABOUT_AFTER = /(?:ish(?!\p{L})| ?\((?:approx(?:imately|\.)?|about|ca\.?)\))/iuy;
/** What joins a date and the time of day after it. */
const DATE_JOINT =
  /(?:T(?=\d)|:(?=\d\d:\d\d)|,? ?(?:at|@|um|kl\.?) ?|,? [-–·|] | ?[·|] ?|,? {1,3}|)(?=[\d@~nm])/iuy;
/** What joins a time of day and the date after it. */
const CLOCK_JOINT = /,? (?:on |[-–·] )?(?=[\dA-Za-z])/uy;
const RANGE_JOINT = / ?(?:[-–~]|\.{2,3}|to(?= )|until(?= )|till(?= )|bis(?= )|and(?= )) ?/iuy;
const OPEN_END = / ?[-–] ?(?:\?\?:\?\?|\?\?|\?|unknown|ongoing|now)(?![\p{L}\d])/iuy;
const YEAR_AFTER = / ((?:19|20)\d\d)(?=[\s\])]|$)/uy;
const EPOCH = /#?(1[0-9]{9})(?:[.,](\d{1,9}))?(?:(?=[\]:;, ])|$)/uy;

interface Part {
  readonly date: FoundDate | null;
  readonly day: FoundDay | null;
  readonly clock: FoundClock | null;
  readonly zone: FoundZone | null;
  readonly approximate: boolean;
  readonly end: number;
}

function zoneAt(text: string, at: number): { zone: FoundZone | null; end: number } {
  return scanZone(text, at) ?? { zone: null, end: at };
}

/** A time of day behind a date: `2022-04-20 11:28`, `April 20 at ~11:28 UTC`. */
function clockBehind(text: string, { date, day }: Pick<Part, 'date' | 'day'>, at: number): Part | null {
  const joint = matchAt(DATE_JOINT, text, at);
  if (!joint) return null;
  const about = matchAt(ABOUT, text, at + joint[0].length)?.[0].length ?? 0;
  const clock = scanClock(text, at + joint[0].length + about);
  if (!clock) return null;
  const { zone, end } = zoneAt(text, clock.end);
  const found = { day, clock: clock.clock, zone, approximate: about > 0 };
  // `Mar 01 21:00:12 2024`, as programs in C write it.
  const year = date?.year === null ? matchAt(YEAR_AFTER, text, end) : null;
  if (date && year) return { ...found, date: { ...date, year: Number(year[1]) }, end: end + year[0].length };
  return { ...found, date, end };
}

function dayFirst(text: string, at: number): Part | null {
  const date = scanDate(text, at);
  const day = date ? null : scanDay(text, at);
  const end = date?.end ?? day?.end;
  if (end === undefined) return null;
  const found = { date: date?.date ?? null, day: day?.day ?? null };
  return clockBehind(text, found, end) ?? { ...found, clock: null, zone: null, approximate: false, end };
}

/** A time of day with a date behind it: `14:00 UTC, January 22, 2024`, or without. */
function clockFirst(text: string, at: number): Part | null {
  const clock = scanClock(text, at);
  if (!clock) return null;
  const { zone, end } = zoneAt(text, clock.end);
  const joint = matchAt(CLOCK_JOINT, text, end);
  const date = joint && scanDate(text, end + joint[0].length);
  // `14:05 10/10 pods are ready`: without its year, a number is no date here.
  const isDate = date && (date.date.year !== null || !date.date.swappable);
  const found = { clock: clock.clock, day: null, approximate: false };
  return isDate ? { ...found, date: date.date, zone, end: date.end } : { ...found, date: null, zone, end };
}

function partAt(text: string, at: number): Part | null {
  const about = matchAt(ABOUT, text, at)?.[0].length ?? 0;
  const part = dayFirst(text, at + about) ?? clockFirst(text, at + about);
  if (!part) return null;
  const after = matchAt(ABOUT_AFTER, text, part.end)?.[0].length ?? 0;
  const zone = part.zone ?? (part.clock && after > 0 ? zoneAt(text, part.end + after).zone : null);
  return { ...part, zone, approximate: part.approximate || about + after > 0, end: part.end + after };
}

function rangeEnd(text: string, at: number): (Part & { readonly start: number }) | null {
  const joint = matchAt(RANGE_JOINT, text, at);
  const start = at + (joint?.[0].length ?? 0);
  const part = joint && partAt(text, start);
  return part?.clock ? { ...part, start } : null;
}

function isLater(one: FoundClock, other: FoundClock | null): boolean {
  return other !== null && hourOf(one) * 60 + one.minute > hourOf(other) * 60 + other.minute;
}

/** `6` in `6–7pm`. */
const BARE_START = /(\d{1,2})(?= ?[-–] ?\d{1,2}(?::\d\d)? ?[ap]\.?m)/iuy;

function bareStart(text: string, at: number): Part | null {
  const match = matchAt(BARE_START, text, at);
  if (!match) return null;
  const clock: FoundClock = {
    hour: Number(match[1]),
    minute: 0,
    second: 0,
    millisecond: 0,
    precision: 'minute',
    half: null,
    openMinute: false,
  };
  return { date: null, day: null, clock, zone: null, approximate: false, end: at + match[0].length };
}

const NOTHING_ELSE = { until: null, openEnd: false, sinceStart: null, epoch: null } as const;

function foundTime(text: string, start: number, part: Part, rest: Partial<FoundTime> = {}): FoundTime {
  return { ...NOTHING_ELSE, ...part, text: text.slice(start, part.end).trim(), start, ...rest };
}

function fromStart(text: string, at: number): FoundTime | null {
  const about = matchAt(ABOUT, text, at)?.[0].length ?? 0;
  const since = scanSinceStart(text, at + about);
  if (!since) return null;
  const part = { date: null, day: null, clock: null, zone: null, approximate: about > 0, end: since.end };
  return foundTime(text, at, part, { sinceStart: since.ms });
}

function fromEpoch(text: string, at: number): FoundTime | null {
  const match = matchAt(EPOCH, text, at);
  if (!match) return null;
  const ms = Number(match[1]) * 1000 + Number((match[2] ?? '').padEnd(3, '0').slice(0, 3));
  const part = {
    date: null,
    day: null,
    clock: null,
    zone: null,
    approximate: false,
    end: at + match[0].length,
  };
  return foundTime(text, at, part, { epoch: ms });
}

/**
 * The time that begins at a place of a text, in any form that people write: a date, a time of day or both, with a
 * zone; a range of two; a distance from the start (`T+5m`); seconds since 1970.
 * @param text flat (see `flat`)
 */
export function scanTime(text: string, at: number): FoundTime | null {
  const first = bareStart(text, at) ?? partAt(text, at);
  if (!first) return fromStart(text, at) ?? fromEpoch(text, at);
  if (first.clock === null) return foundTime(text, at, first);
  const until = rangeEnd(text, first.end);
  if (until?.clock?.openMinute) {
    const clock = { ...first.clock, half: first.clock.half ?? until.clock.half };
    return foundTime(text, at, { ...first, clock, end: until.end }, { openEnd: true });
  }
  if (until) {
    const end = foundTime(text, until.start, until);
    // `from 10:30 to 12:15 on June 10` names the day of both.
    const date = first.date ?? (first.day || isLater(first.clock, until.clock) ? null : until.date);
    return foundTime(text, at, { ...first, date, end: until.end }, { until: end });
  }
  const open = matchAt(OPEN_END, text, first.end);
  if (open) return foundTime(text, at, { ...first, end: first.end + open[0].length }, { openEnd: true });
  return foundTime(text, at, first);
}

const CANDIDATE =
  /(?<![\p{L}\d.,:/_-])(?=[~\dT]|(?:jan|feb|m[aä]r|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[csz]|mon|tue|wed|thu|fri|sat|sun|noon|midnight|today|yesterday)(?:\p{L}|\.| ))/giu;

/** Every time in a text, in order; none overlap. A distance from the start is looked for at the beginning only. */
export function scanTimes(text: string): FoundTime[] {
  const found: FoundTime[] = [];
  let end = 0;
  for (const { index } of text.matchAll(CANDIDATE)) {
    if (index < end) continue;
    const time = scanTime(text, index);
    if (!time || (time.sinceStart !== null && index > 0) || time.epoch !== null) continue;
    found.push(time);
    end = time.end;
  }
  return found;
}
