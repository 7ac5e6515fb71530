import type { EventTime } from '../time/event-time.ts';
import { clockTime, duration, isoDate } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * A time as the composer shows it before Enter: `12:09:31`, `~12:04 · 5 min ago · late`,
 * `yesterday 23:10 · 2 h ago · late`.
 */
export function timeText(time: EventTime, late: boolean, now: Instant): string {
  if (time.precision === 'unknown') return 'time unknown';
  const parts = [`${dayText(time.at, now)}${clockText(time)}`];
  const ahead = time.at.ms - now.ms;
  const behind = now.ms - (time.until ?? time.at).ms;
  if (ahead >= MINUTE) parts.push(`in ${duration(ahead)}`);
  else if (behind >= MINUTE) parts.push(`${duration(behind)} ago`);
  if (late) parts.push('late');
  return parts.join(' · ');
}

/** For when something is promised, beside the composer: `12:19:31, in 10 min`, `yesterday 23:10, 2 h ago`. */
export function dueText(due: Instant, now: Instant): string {
  const clock = clockTime(due, due.ms % MINUTE === 0 ? 'minute' : 'second');
  // A promise of ten minutes is one of ten minutes, although it took some seconds to type.
  const minutes = Math.round((due.ms - now.ms) / MINUTE) * MINUTE;
  const left = minutes < 0 ? `${duration(-minutes)} ago` : minutes === 0 ? 'now' : `in ${duration(minutes)}`;
  return `${dayText(due, now)}${clock}, ${left}`;
}

function clockText({ precision, at, until }: EventTime): string {
  const clock = clockTime(at, precision === 'exact' ? 'second' : 'minute');
  if (precision === 'approximate') return `~${clock}`;
  return until === undefined ? clock : `${clock}–${clockTime(until, 'minute')}`;
}

/** Today needs no date. */
function dayText(at: Instant, now: Instant): string {
  const date = isoDate(at);
  if (date === isoDate(now)) return '';
  if (date === isoDate({ ...now, ms: now.ms - DAY })) return 'yesterday ';
  if (date === isoDate({ ...now, ms: now.ms + DAY })) return 'tomorrow ';
  return `${date} `;
}
