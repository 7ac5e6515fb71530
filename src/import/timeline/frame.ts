import { isDeepStrictEqual } from 'node:util';
import { RecorderError } from '../../failure.ts';
import { abbreviatedZone } from '../../time/abbreviations.ts';
import { dayNumber } from '../../time/calendar-day.ts';
import type { WrittenZone } from '../../time/written.ts';
import { instantIn, resolveZone } from '../../time/zone.ts';
import { decideOrder, inOrder } from '../times/date-order.ts';
import { countsToTwelve } from '../times/day-half.ts';
import type { FoundDate, FoundTime, FoundZone } from '../times/found-time.ts';
import { calendarOf, dayThere, placeClock } from '../times/place.ts';
import type { DateOrder, ImportContext, Inference } from '../types.ts';
import type { Entry } from './entry.ts';
import type { Hints } from './hints.ts';

/** What holds for all times of a source. */
export interface Frame {
  /** IANA name: the incident's zone. */
  readonly home: string;
  /** Where times are meant that name no zone. */
  readonly zone: WrittenZone;
  readonly zoneSure: boolean;
  readonly order: DateOrder;
  readonly orderSure: boolean;
  /** The day of the first time that has none, since 1970-01-01. */
  readonly base: number;
  readonly baseSure: boolean;
  /** How people are told where the day comes from. */
  readonly baseFrom: string;
  /** The year of dates that name none. */
  readonly year: number | null;
  readonly twelve: boolean;
  /** What T+5m counts from. UTC milliseconds. */
  readonly start: number | null;
  readonly inferences: readonly Inference[];
}

interface ZoneChoice {
  readonly zone: WrittenZone;
  readonly home: string;
  readonly sure: boolean;
  readonly message: string | null;
}

/** The IANA zone whose clocks bear a name or have an offset; the given one if there is none. */
function homeOf({ text, zone }: FoundZone, at: number, given: string): string {
  if ('zone' in zone) return zone.zone;
  const name = /^[A-Za-z]+/.exec(text)?.[0] ?? '';
  const named = name === '' ? undefined : abbreviatedZone(name);
  if (named !== undefined && instantIn(named, at).offset === zone.offset) return named;
  if (named !== undefined && !/[+-]/.test(text)) return named;
  if (instantIn(given, at).offset === zone.offset) return given;
  try {
    const sign = zone.offset < 0 ? '-' : '+';
    return resolveZone(`UTC${sign}${Math.abs(zone.offset) / 60}`);
  } catch (error) {
    if (error instanceof RecorderError) return given;
    throw error;
  }
}

export function zoneOfEntry({ found, zone }: Entry): FoundZone | null {
  return found?.zone ?? found?.until?.zone ?? zone;
}

/** The zone that most entries name. */
function ownZone(entries: readonly Entry[], context: ImportContext): ZoneChoice | null {
  const named = entries.flatMap((entry) => zoneOfEntry(entry) ?? []);
  const [most, ...others] = [...Map.groupBy(named, ({ text }) => text.toUpperCase()).values()].sort(
    (a, b) => b.length - a.length,
  );
  const zone = most?.[0];
  if (!most || !zone) return null;
  const clocks = entries.filter(({ found }) => found?.clock).length;
  const rare = most.length * 4 < clocks && most.length < 3;
  const sure = !zone.ambiguous && !rare && others.length === 0;
  const bare = clocks - named.length;
  const message =
    bare > 0
      ? `Times without a zone were read as ${zone.text}, which others name.`
      : zone.ambiguous
        ? `${zone.text} can mean several zones; it was read as ${homeOf(zone, context.now, context.zone)}.`
        : null;
  return { zone: zone.zone, home: homeOf(zone, context.now, context.zone), sure, message };
}

function statedZone({ zones }: Hints, context: ImportContext): ZoneChoice | null {
  const [first, ...others] = [
    ...zones.filter(({ stated }) => stated),
    ...zones.filter(({ stated }) => !stated),
  ];
  if (!first) return null;
  const { zone, where } = first;
  const same = others.every(
    (other) => other.stated !== first.stated || isDeepStrictEqual(other.zone.zone, zone.zone),
  );
  const message = `Times were read as ${zone.text}, from ${where}.`;
  return {
    zone: zone.zone,
    home: homeOf(zone, context.now, context.zone),
    sure: same && !zone.ambiguous,
    message,
  };
}

function decideZone(entries: readonly Entry[], hints: Hints, context: ImportContext): ZoneChoice {
  const { zone: chosen } = context.choices;
  if (chosen !== undefined) {
    const home = resolveZone(chosen);
    return { zone: { zone: home }, home, sure: true, message: null };
  }
  const own = ownZone(entries, context);
  // A place says more than the name of its clocks in summer or in winter.
  const named = hints.zones.find(({ stated, zone }) => stated && 'zone' in zone.zone)?.zone.zone;
  if (own) return named && 'zone' in named ? { ...own, home: named.zone } : own;
  const found = statedZone(hints, context);
  if (found) return found;
  const { place } = hints;
  if (place) {
    const message = `No zone is named; times were read as ${place.zone}, since the source speaks of ${place.name}.`;
    return { zone: { zone: place.zone }, home: place.zone, sure: false, message };
  }
  const { zone } = context;
  const message = `No zone is named; times were read as ${zone}, the zone of this computer.`;
  return { zone: { zone }, home: zone, sure: false, message };
}

interface BaseChoice {
  readonly day: number;
  readonly from: string;
  readonly sure: boolean;
  readonly message: string | null;
}

function dayOfDate(date: FoundDate, order: DateOrder, year: number | null): number | null {
  const { year: own, month, day } = inOrder(date, order);
  const known = own ?? year;
  return known === null ? null : (dayNumber(known, month, day) ?? null);
}

function needsBase(entries: readonly Entry[]): boolean {
  const first = entries.find(({ found }) => found?.clock);
  return first !== undefined && !first.found?.date && !first.heading;
}

function decideBase(
  entries: readonly Entry[],
  hints: Hints,
  frame: { order: DateOrder; year: number | null; today: number },
  context: ImportContext,
): BaseChoice {
  const { date: chosen } = context.choices;
  if (chosen !== undefined) {
    const [year = 0, month = 0, day = 0] = chosen.split('-').map(Number);
    return {
      day: dayNumber(year, month, day) ?? frame.today,
      from: 'your choice',
      sure: true,
      message: null,
    };
  }
  const dated = hints.times
    .flatMap((hint) => {
      const { date } = hint.time;
      const day = date && dayOfDate(date, frame.order, frame.year);
      return day === null ? [] : [{ ...hint, day }];
    })
    .sort((a, b) => a.rank - b.rank);
  const first = dated[0];
  if (first) {
    const same = dated.every(({ day, rank }) => rank > first.rank || Math.abs(day - first.day) <= 1);
    const { year, month, day } = calendarOf(first.day);
    const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const sure = first.rank <= 3 && same;
    return {
      day: first.day,
      from: first.where,
      sure,
      message: `The day of the first time is ${text}, from ${first.where}.`,
    };
  }
  const message = 'No date is named; times were put on the day of the import.';
  const wanted = needsBase(entries);
  return { day: frame.today, from: 'the day of the import', sure: false, message: wanted ? message : null };
}

function decideYear(dates: readonly FoundDate[]): number | null {
  const years = [...new Set(dates.flatMap(({ year }) => year ?? []))];
  return years.length === 0 ? null : Math.max(...years);
}

const isAmerican = (home: string): boolean =>
  /^(?:America|US)\//.test(home) && !/Sao_Paulo|Argentina|Mexico|Bogota/.test(home);

function startOf(
  hints: Hints,
  entries: readonly Entry[],
  frame: Omit<Frame, 'start' | 'inferences'>,
): number | null {
  const said = hints.times.filter(({ start, time }) => start && time.clock !== null);
  const time: FoundTime | undefined = said[0]?.time;
  if (!time?.clock || !entries.some(({ found }) => found?.sinceStart != null)) return null;
  const day = (time.date && dayOfDate(time.date, frame.order, frame.year)) ?? frame.base;
  return placeClock(time.clock, day, time.zone?.zone ?? frame.zone, frame.home).at.ms;
}

/** What holds for all times of a source, from all that it says and from what the person has chosen. */
export function frameOf(entries: readonly Entry[], hints: Hints, context: ImportContext): Frame {
  const zone = decideZone(entries, hints, context);
  const today = dayThere(context.now, zone.zone);
  const dates = [
    ...entries.flatMap(({ found, heading }) => [found?.date, found?.until?.date, heading?.date]),
    ...hints.times.flatMap(({ time }) => [time.date, time.until?.date]),
  ].filter((date) => date != null);
  const american = isAmerican(zone.home);
  const { order, inference } = decideOrder(dates, { chosen: context.choices.order, today, american });
  const year = decideYear(dates);
  const base = decideBase(entries, hints, { order, year, today }, context);
  const found = entries.flatMap((entry) => entry.found ?? []);
  const frame = {
    home: zone.home,
    zone: zone.zone,
    zoneSure: zone.sure,
    order,
    orderSure: inference?.sure ?? true,
    base: base.day,
    baseSure: base.sure,
    baseFrom: base.from,
    year,
    twelve: countsToTwelve(found),
  };
  const inferences: Inference[] = [];
  if (zone.message)
    inferences.push({ about: 'zone', message: zone.message, value: zone.home, sure: zone.sure });
  if (inference) inferences.push(inference);
  if (base.message && needsBase(entries)) {
    const { year, month, day } = calendarOf(base.day);
    const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    inferences.push({ about: 'date', message: base.message, value, sure: base.sure });
  }
  return { ...frame, start: startOf(hints, entries, frame), inferences };
}
