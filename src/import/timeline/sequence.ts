import type { EventTime } from '../../time/event-time.ts';
import type { WrittenZone } from '../../time/written.ts';
import { instantIn } from '../../time/zone.ts';
import { guessedHalf, sharedHalf } from '../times/day-half.ts';
import type { FoundClock, FoundTime } from '../times/found-time.ts';
import { dayThere, placeClock } from '../times/place.ts';
import { hourOf } from '../times/scan-clock.ts';
import { dayOfDate, dayOfWord } from './day.ts';
import type { Entry } from './entry.ts';
import { type Frame, zoneOfEntry } from './frame.ts';

/** The moment of an entry, and how it was found. */
export interface Resolved {
  readonly time: EventTime;
  readonly sure: boolean;
  readonly notes: readonly string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Over midnight without a word: up to this long after the entry before, nobody doubts it. */
const NIGHT = 6 * HOUR;
/** This much out of order is a slip of the pen. */
const SLIP = HOUR;
/** A way back counts three times: people write forward. */
const BACK_COSTS = 3;

interface State {
  /** The day that times without a date are on, and the heading that said so. */
  day: number;
  daySure: boolean;
  heading: string | null;
  /** The last moment; null before the first. */
  before: number | null;
  beforeClock: FoundClock | null;
  /** Whether any day was written so far. */
  dated: boolean;
}

interface Draft {
  readonly notes: string[];
  sure: boolean;
}

function doubt(draft: Draft, note: string | null, sure = false): void {
  if (note !== null) draft.notes.push(note);
  if (!sure) draft.sure = false;
}

function placeText(date: number): string {
  return new Date(date * DAY).toISOString().slice(0, 10);
}

/** The day that the entry itself or its heading names; null if it names none. */
function writtenDay(entry: Entry, frame: Frame, state: State, today: number, draft: Draft): number | null {
  const { found, heading } = entry;
  const near = state.dated ? state.day : null;
  if (found?.date) {
    const day = dayOfDate(found.date, frame, today, near);
    if (day) {
      doubt(draft, day.note, day.sure);
      return day.day;
    }
    doubt(draft, 'There is no such date in that year.');
  }
  if (found?.day) {
    const day = dayOfWord(found.day, found.day.daysAgo === null ? state.day : today);
    doubt(draft, day.note, day.sure);
    return day.day;
  }
  if (!heading || heading.text === state.heading) return null;
  const day = dayOfDate(heading.date, frame, today, near);
  if (!day) return null;
  state.heading = heading.text;
  state.daySure = day.sure;
  doubt(draft, day.note, true);
  draft.notes.push(`The date is from “${heading.text}”.`);
  return day.day;
}

/** Of the day before, the same and the next, the one that follows best on what came before. */
function nearestDay(day: number, before: number, place: (day: number) => number): number {
  const cost = (candidate: number): number => {
    const gap = place(candidate) - before;
    return gap >= 0 ? gap : -gap * BACK_COSTS;
  };
  return [day, day + 1, day - 1].reduce((best, candidate) =>
    cost(candidate) < cost(best) ? candidate : best,
  );
}

function inferredDay(frame: Frame, state: State, place: (day: number) => number, draft: Draft): number {
  if (state.before === null) {
    if (!state.dated) doubt(draft, `The date is from ${frame.baseFrom}.`, frame.baseSure);
    return state.day;
  }
  doubt(draft, null, state.daySure);
  const day = nearestDay(state.day, state.before, place);
  const gap = place(day) - state.before;
  if (day > state.day) doubt(draft, `Past midnight: taken for ${placeText(day)}.`, gap <= NIGHT);
  else if (day < state.day) doubt(draft, `Out of order: taken for the day before, ${placeText(day)}.`);
  else if (gap < 0) doubt(draft, 'Out of order: earlier than the entry before it.', -gap <= SLIP);
  return day;
}

function zoneFor(entry: Entry, frame: Frame, draft: Draft): WrittenZone {
  const own = zoneOfEntry(entry);
  if (own) {
    if (own.ambiguous && !frame.zoneSure) doubt(draft, `${own.text} can mean several zones.`);
    return own.zone;
  }
  doubt(draft, null, frame.zoneSure);
  return frame.zone;
}

function clockFor(found: FoundTime, frame: Frame, state: State, draft: Draft): FoundClock | null {
  const { clock } = found;
  if (!clock || !frame.twelve) return clock;
  const guessed = guessedHalf(clock, state.beforeClock);
  if (!guessed) return clock;
  doubt(draft, `Whether ${found.text} was before or after noon is not said; taken for ${guessed.half}.`);
  return guessed;
}

function rangeEnd(
  until: FoundTime,
  start: number,
  zone: WrittenZone,
  frame: Frame,
  today: number,
): number | null {
  const { clock } = until;
  if (!clock) return null;
  const own = until.zone?.zone ?? zone;
  const first = dayThere(start, own);
  if (until.date) {
    const day = dayOfDate(until.date, frame, today, first)?.day ?? first;
    return placeClock(clock, day, own, frame.home).at.ms;
  }
  const same = placeClock(clock, first, own, frame.home).at.ms;
  return same >= start ? same : placeClock(clock, first + 1, own, frame.home).at.ms;
}

/** What a time says of its own precision, once its beginning is known. */
function precise(
  found: FoundTime,
  clock: FoundClock,
  at: number,
  end: number | null,
  frame: Frame,
  draft: Draft,
): EventTime {
  const start = instantIn(frame.home, at);
  if (clock.openMinute) {
    draft.notes.push('The minutes are not given.');
    return { precision: 'range', at: start, until: instantIn(frame.home, at + 59 * MINUTE) };
  }
  if (found.openEnd) draft.notes.push('The end of the stretch of time is not given.');
  if (end !== null && end >= at) {
    // Nobody writes a stretch of more than half a day without its second date.
    if (end - at > DAY / 2 && !found.until?.date)
      doubt(draft, 'The stretch of time is longer than half a day.');
    return { precision: 'range', at: start, until: instantIn(frame.home, end) };
  }
  if (end !== null) doubt(draft, 'The stretch of time ends before it starts; only its start was taken.');
  return { precision: found.approximate ? 'approximate' : clock.precision, at: start };
}

function unknownTime(
  frame: Frame,
  state: State,
  day: number | null,
  draft: Draft,
  note: string | null,
): Resolved {
  if (note !== null) draft.notes.push(note);
  const place = { offset: 0 };
  const midnight = placeClock(
    MIDNIGHT,
    day ?? state.day,
    'zone' in frame.zone ? frame.zone : place,
    frame.home,
  ).at.ms;
  const at = state.before !== null && (day === null || state.before > midnight) ? state.before : midnight;
  return { time: { precision: 'unknown', at: instantIn(frame.home, at) }, sure: true, notes: draft.notes };
}

const MIDNIGHT: FoundClock = {
  hour: 0,
  minute: 0,
  second: 0,
  millisecond: 0,
  precision: 'minute',
  half: null,
  openMinute: false,
};

function sinceStart(found: FoundTime, frame: Frame, state: State, draft: Draft): Resolved {
  if (frame.start === null) {
    return unknownTime(
      frame,
      state,
      null,
      draft,
      `Nothing says when T0 was, so ${found.text} has no time of day.`,
    );
  }
  const at = frame.start + (found.sinceStart ?? 0);
  state.before = at;
  draft.notes.push('Counted from the start that the source gives.');
  const precision = found.approximate ? 'approximate' : 'minute';
  doubt(draft, null, frame.zoneSure && frame.baseSure);
  return { time: { precision, at: instantIn(frame.home, at) }, sure: draft.sure, notes: draft.notes };
}

function resolveOne(entry: Entry, frame: Frame, state: State, now: number): Resolved {
  const draft: Draft = { notes: [...entry.notes], sure: !entry.doubtful };
  const { found } = entry;
  const today = dayThere(now, frame.zone);
  if (!found) return unknownTime(frame, state, null, draft, null);
  if (found.epoch !== null) {
    state.before = found.epoch;
    const precision = found.approximate ? 'approximate' : 'exact';
    return {
      time: { precision, at: instantIn(frame.home, found.epoch) },
      sure: draft.sure,
      notes: draft.notes,
    };
  }
  if (found.sinceStart !== null) return sinceStart(found, frame, state, draft);
  const shared = sharedHalf(found);
  const clock = clockFor(shared, frame, state, draft);
  const written = writtenDay(entry, frame, state, today, draft);
  if (!clock) {
    if (written !== null) startDay(state, written, draft);
    return unknownTime(frame, state, written, draft, 'The source gives a day but no time of day.');
  }
  const zone = zoneFor(entry, frame, draft);
  const place = (day: number) => placeClock(clock, day, zone, frame.home).at.ms;
  const day = written ?? inferredDay(frame, state, place, draft);
  if (written !== null) startDay(state, written, draft);
  state.day = day;
  const placed = placeClock(clock, day, zone, frame.home);
  if (placed.doubt === 'twice')
    doubt(draft, 'Clocks went back over this time: it came twice, and the first was taken.');
  if (placed.doubt === 'never') doubt(draft, 'Clocks went forward over this time: no clock showed it.');
  const end = shared.until && rangeEnd(shared.until, placed.at.ms, zone, frame, today);
  const time = precise(shared, clock, placed.at.ms, end, frame, draft);
  if (placed.at.ms > now + DAY) doubt(draft, 'The time lies in the future.');
  state.before = placed.at.ms;
  state.beforeClock = clock;
  return { time, sure: draft.sure, notes: draft.notes };
}

function startDay(state: State, day: number, draft: Draft): void {
  state.day = day;
  state.dated = true;
  state.daySure = draft.sure;
}

/** Newest first, as chat programs and status pages print: most steps from one time to the next go back. */
function runsBackwards(entries: readonly Entry[]): boolean {
  const clocks = entries.flatMap(({ found }) =>
    found?.clock ? [hourOf(found.clock) * 3600 + found.clock.minute * 60 + found.clock.second] : [],
  );
  const steps = clocks.slice(1).map((clock, index) => clock - (clocks[index] ?? 0));
  const back = steps.filter((step) => step < 0).length;
  const forward = steps.filter((step) => step > 0).length;
  return back >= 2 && back > forward * 2;
}

/** Resolves the times of entries in the order of their source, each in the light of those before it. */
export function resolveEntries(
  entries: readonly Entry[],
  frame: Frame,
  now: number,
): { readonly resolved: readonly Resolved[]; readonly backwards: boolean } {
  const backwards = runsBackwards(entries) && !entries.some(({ heading }) => heading);
  const state: State = {
    day: frame.base,
    daySure: frame.baseSure,
    heading: null,
    before: null,
    beforeClock: null,
    dated: false,
  };
  const ordered = backwards ? entries.toReversed() : entries;
  const resolved = ordered.map((entry) => resolveOne(entry, frame, state, now));
  return { resolved: backwards ? resolved.toReversed() : resolved, backwards };
}
