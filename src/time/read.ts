import { badTime, quote } from './bad-time.ts';
import { readDay } from './calendar-date.ts';
import { dayOf } from './calendar-day.ts';
import type { EventTime } from './event-time.ts';
import { type DayReader, readMoment } from './moment.ts';
import { readRange } from './range.ts';
import { readRelative } from './relative-time.ts';
import { resolve } from './resolve.ts';
import { readStamp } from './stamp.ts';
import { tidy } from './tidy.ts';
import { readDayInWords } from './words.ts';
import type { TimeContext } from './written.ts';
import { instantIn } from './zone.ts';

/** Reads one form of a time. Null: it is some other form. Throws `bad-time`: it is this form, and wrong. */
type TimeReader = (text: string, context: TimeContext) => EventTime | null;

const wordDay =
  ({ now, zone }: TimeContext): DayReader =>
  (text) =>
    readDayInWords(text, dayOf(instantIn(zone, now)));

const momentReader =
  (days: (context: TimeContext) => DayReader): TimeReader =>
  (text, context) => {
    const moment = readMoment(text, context.zone, days(context));
    return moment && { precision: moment.clock.precision, at: resolve(moment, context) };
  };

const rangeReader =
  (days: (context: TimeContext) => DayReader): TimeReader =>
  (text, context) =>
    readRange(text, context, days(context));

const readNow: TimeReader = (text, { now, zone }) =>
  /^(?:just |right )?now$/.test(text) ? { precision: 'exact', at: instantIn(zone, now) } : null;

const readUnknown: TimeReader = (text, { now, zone }) => {
  if (/^(?:unknown(?: time)?|\?+|--:--)$/.test(text))
    return { precision: 'unknown', at: instantIn(zone, now) };
  const [, place] = /^unknown \(placed at (.+)\)$/.exec(text) ?? [];
  const stamp = place === undefined ? null : readStamp(place, zone);
  return stamp && { precision: 'unknown', at: stamp.instant };
};

const readStamped: TimeReader = (text, { zone }) => {
  const stamp = readStamp(text, zone);
  return stamp && { precision: stamp.seconds ? 'exact' : 'minute', at: stamp.instant };
};

/** Tried in order; the first that knows the form decides. The words come last, for they are slow. */
const READERS: readonly TimeReader[] = [
  readNow,
  readUnknown,
  readStamped,
  readRelative,
  momentReader(() => readDay),
  rangeReader(() => readDay),
  momentReader(wordDay),
  rangeReader(wordDay),
];

function readForm(text: string, context: TimeContext): EventTime | null {
  for (const read of READERS) {
    const time = read(text, context);
    if (time) return time;
  }
  return null;
}

const ABOUT =
  /(^|\s)(?:~ ?|(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|c\.) ?)(?=[\d\-–a-z])|(?<=\d)ish$/;

/** Marks of precision around any form: `~18:30`, `yesterday about 18:30`, `18:30:05 to the minute`. */
function readMarked(text: string, context: TimeContext): EventTime | null {
  const plain = readForm(text, context);
  if (plain) return plain;
  const [, minute] = /^(.+) to the minute$/.exec(text) ?? [];
  const about = minute ?? text.replace(ABOUT, '$1');
  if (about === text) return null;
  const time = readForm(about.trim(), context);
  if (!time || time.precision === 'range' || time.precision === 'unknown') return time;
  return { ...time, precision: minute === undefined ? 'approximate' : 'minute' };
}

function refusal(text: string, tidied: string): Error {
  if (readDay(tidied)) {
    return badTime(
      `${quote(text)} names a day but no time of day.`,
      'Write the time too, like yesterday 23:10.',
    );
  }
  return badTime(`${quote(text)} is not a time.`);
}

/**
 * Reads a time as a person writes it: `14:32`, `14:32:05`, `-5m`, `~18:30`, `12:26–12:40`, `now`, `yesterday 23:10`,
 * `2022-04-20 11:28`, `26/05/2023 6:00 p.m.`, ISO 8601, each with or without a zone; and everything that `writeTime`
 * wrote, as it was.
 *
 * `context.now` is in UTC milliseconds, `context.zone` an IANA name: bare times are meant there, and every instant has
 * that zone's offset. A bare time of day is the latest such moment that is not after now, with two minutes of grace;
 * where the clocks went back over it, the later of the two. Dates are read day first. Throws `bad-time` for
 * anything that is not a time, does not exist or lies in the future; `bad-input` if there is no such zone.
 */
export function readTime(text: string, context: TimeContext): EventTime {
  const tidied = tidy(text);
  const time = readMarked(tidied, context);
  if (!time) throw refusal(text.trim(), tidied);
  return time;
}
