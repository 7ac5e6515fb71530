import type { EventTime, Precision } from './event-time.ts';
import { inTheFuture, tooLongAgo } from './refusals.ts';
import { EARLIEST } from './resolve.ts';
import type { TimeContext } from './written.ts';
import { instantIn } from './zone.ts';

interface Unit {
  readonly name: RegExp;
  readonly ms: number;
  readonly precision: Precision;
}

const UNITS: readonly Unit[] = [
  { name: /^(?:s|secs?|seconds?)$/, ms: 1000, precision: 'exact' },
  { name: /^(?:m|mins?|minutes?)$/, ms: 60_000, precision: 'minute' },
  { name: /^(?:h|hrs?|hours?)$/, ms: 3_600_000, precision: 'minute' },
  { name: /^(?:d|days?)$/, ms: 86_400_000, precision: 'approximate' },
];

const LENGTH = /^(?:\d{1,9}(?:\.\d{1,3})? ?[a-z]+,?(?: and)? ?)+$/;
const PART = /(\d+(?:\.\d+)?) ?([a-z]+)/g;

export interface Length {
  readonly ms: number;
  /** How exactly it was told: `90 s` to the second, `1h` to the minute, `2 days` about. */
  readonly precision: Precision;
}

/** The milliseconds of `1h30m`, `90 s`, `2 hours and 5 minutes`; null if the tidied text is something else. */
export function readLength(text: string): Length | null {
  const counted = text
    .replace(/^half an hour$/, '30 m')
    .replace(/^an? hour and a half$/, '90 m')
    .replace(/^(?:an?|one) /, '1 ');
  if (!LENGTH.test(counted)) return null;
  let ms = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [, count, name = ''] of counted.replaceAll(/,| and(?= )/g, '').matchAll(PART)) {
    const unit = UNITS.find((candidate) => candidate.name.test(name));
    if (!unit) return null;
    ms += Number(count) * unit.ms;
    smallest = Math.min(smallest, unit.ms);
  }
  const precision = UNITS.find((unit) => unit.ms === smallest)?.precision;
  return precision ? { ms: Math.round(ms), precision } : null;
}

/**
 * Reads how long ago something was: `-5m`, `-1h30m`, `5 min ago`, `half an hour ago`. Seconds make it exact,
 * whole days approximate. Null if the text is something else; throws `bad-time` for `+5m` and `in 5 min`.
 */
export function readRelative(text: string, context: TimeContext): EventTime | null {
  const [, back, ahead] =
    /^(?:[-–] ?(\d.*)|(?:\+ ?|in )(\d.*|an? .*|half .*))$/.exec(text) ??
    /^(.+) (?:ago|back)$/.exec(text) ??
    [];
  const length = readLength(back ?? ahead ?? '');
  if (!length) return null;
  const ms = back === undefined ? context.now + length.ms : context.now - length.ms;
  // Capped, so that even an absurd time can be shown in the refusal.
  if (back === undefined) throw inTheFuture(text, Math.min(ms, context.now + 1e12), context);
  if (ms < EARLIEST) throw tooLongAgo(text);
  return { precision: length.precision, at: instantIn(context.zone, ms) };
}
