import { hourOfDay, readBareHour } from './clock.ts';
import type { EventTime } from './event-time.ts';
import type { Instant } from './instant.ts';
import { type DayReader, readMoment } from './moment.ts';
import { endsBeforeItStarts, inTheFuture } from './refusals.ts';
import { readRelative } from './relative-time.ts';
import { DAY, firstFrom, GRACE, resolve } from './resolve.ts';
import { onOneDate, readStamp } from './stamp.ts';
import type { TimeContext, WrittenClock, WrittenMoment } from './written.ts';
import { instantIn } from './zone.ts';

/** A range that runs over midnight without saying so is a night's work at most; longer, its ends were swapped. */
const LONGEST_OVERNIGHT = DAY / 2;

/** One end of a range: an instant that is known already, or one still to be resolved. */
type End =
  | { readonly kind: 'instant'; readonly instant: Instant; readonly stamped: boolean }
  | { readonly kind: 'moment'; readonly moment: WrittenMoment };

function* positions(text: string, separator: string): Generator<[left: string, right: string]> {
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) {
    yield [text.slice(0, at).trim(), text.slice(at + separator.length).trim()];
  }
}

/** The separators, the ones that mean nothing else first: a hyphen also stands in dates and offsets. */
const SEPARATORS = ['–', '...', '..', ' to ', ' until ', ' till ', ' and ', '-'];

function readEnd(text: string, context: TimeContext, readDay: DayReader): End | null {
  if (text === 'now') {
    return { kind: 'instant', instant: instantIn(context.zone, context.now), stamped: false };
  }
  const stamp = readStamp(text, context.zone);
  if (stamp) return { kind: 'instant', instant: stamp.instant, stamped: true };
  const relative = readRelative(text, context);
  if (relative) return { kind: 'instant', instant: relative.at, stamped: false };
  const moment = readMoment(text, context.zone, readDay);
  return moment && { kind: 'moment', moment };
}

/** `6` in `6–7pm`. */
function readBareStart(text: string, end: End): End | null {
  const clock = end.kind === 'moment' && end.moment.clock.half ? readBareHour(text) : null;
  return clock && { kind: 'moment', moment: { text, clock, day: null, zone: null } };
}

function minuteOfDay(clock: WrittenClock): number {
  return hourOfDay(clock) * 60 + clock.minute;
}

/** Half of the day and zone, written once, hold for both ends: `6:00–7:00 pm`, `12:26–12:40 CEST`. */
function share(left: WrittenMoment, right: WrittenMoment): [WrittenMoment, WrittenMoment] {
  const zone = { left: left.zone ?? right.zone, right: right.zone ?? left.zone };
  const half = right.clock.half;
  let clock = left.clock;
  if (half && !clock.half && clock.hour > 0 && clock.hour <= 12) {
    const same = { ...clock, half };
    const other = half === 'am' ? ('pm' as const) : ('am' as const);
    clock = minuteOfDay(same) <= minuteOfDay(right.clock) ? same : { ...clock, half: other };
  }
  return [
    { ...left, clock, zone: zone.left },
    { ...right, zone: zone.right },
  ];
}

function shared(left: End, right: End): [End, End] {
  if (left.kind !== 'moment' || right.kind !== 'moment') return [left, right];
  const [start, end] = share(left.moment, right.moment);
  return [
    { kind: 'moment', moment: start },
    { kind: 'moment', moment: end },
  ];
}

const isBare = (end: End): boolean => end.kind === 'moment' && end.moment.day === null;

function instantOf(end: End, context: TimeContext, latest?: number): Instant {
  return end.kind === 'instant' ? end.instant : resolve(end.moment, context, latest);
}

/** How far ahead of now a range may end that began like this. */
function aheadOf(start: End): number {
  // A stamp is taken wherever it lies, and so is what ends on its date.
  if (start.kind === 'instant') return start.stamped ? Number.POSITIVE_INFINITY : GRACE;
  return start.moment.day?.kind === 'date' && start.moment.day.explicit ? DAY : GRACE;
}

function resolveEnds(left: End, right: End, context: TimeContext): [Instant, Instant] {
  if (right.kind === 'moment' && isBare(right) && !isBare(left)) {
    const start = instantOf(left, context);
    return [start, firstFrom(right.moment, start.ms, context)];
  }
  const end = instantOf(right, context);
  return [instantOf(left, context, end.ms), end];
}

function resolveRange(text: string, left: End, right: End, context: TimeContext): EventTime {
  const [start, end] = resolveEnds(left, right, context);
  const overnight = (isBare(left) || isBare(right)) && !onOneDate(start, end);
  if (end.ms < start.ms || (overnight && end.ms - start.ms > LONGEST_OVERNIGHT)) {
    throw endsBeforeItStarts(text);
  }
  if (isBare(right) && end.ms > context.now + aheadOf(left)) throw inTheFuture(text, end.ms, context);
  return { precision: 'range', at: start, until: end };
}

/**
 * Reads a range: `12:26–12:40`, `12:26-12:40`, `12:26..12:40`, `from 12:26 to 12:40`, `-10m to now`, `2022-04-20
 * 23:50–00:10`. What one end leaves out it has from the other. Null if the text is something else; throws
 * `bad-time` if it ends before it starts.
 */
export function readRange(text: string, context: TimeContext, readDay: DayReader): EventTime | null {
  const ends = text.replace(/^(?:from|between) /, '');
  for (const separator of SEPARATORS) {
    for (const [leftText, rightText] of positions(ends, separator)) {
      const end = leftText === '' ? null : readEnd(rightText, context, readDay);
      const start = end && (readEnd(leftText, context, readDay) ?? readBareStart(leftText, end));
      if (end && start) return resolveRange(text, ...shared(start, end), context);
    }
  }
  return null;
}
