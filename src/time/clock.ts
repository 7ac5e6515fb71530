import { badTime, quote } from './bad-time.ts';
import type { WrittenClock } from './written.ts';

const PREFIX = '(?:at |@ ?|kl\\.? ?)?';
const HALF = '(?: ?([ap])(?:\\.? ?m\\b\\.?))?';
const SUFFIX = "(?: ?(?:h|hrs?|hours?|uhr|o'clock))?";

const WITH_COLONS = new RegExp(
  `^${PREFIX}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?${HALF}${SUFFIX}$`,
);
const WITH_POINT = new RegExp(`^${PREFIX}(\\d{1,2})[.h](\\d{2})${HALF}${SUFFIX}$`);
const HOUR_AND_HALF = new RegExp(`^${PREFIX}(\\d{1,2})${HALF}$`);
const HOUR_AND_SUFFIX = /^(?:at |@ ?|kl\.? ?)?(\d{1,2}) ?(?:h|hrs|uhr|o'clock)$/;
const FOUR_DIGITS = /^@?(\d{2})(\d{2})(?: ?(?:h|hrs?|hours))?$/;

const NAMED = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 0],
]);

function half(letter: string | undefined): WrittenClock['half'] {
  if (letter === undefined) return null;
  return letter === 'a' ? 'am' : 'pm';
}

function toTheMinute(text: string, hour: number, minute: number, letter?: string): WrittenClock {
  return { text, hour, minute, second: 0, millisecond: 0, precision: 'minute', half: half(letter) };
}

/** Reads a time of day and nothing else: `14:32`, `14:32:05.250`, `14.43`, `6:05 p.m.`, `6pm`, `noon`. */
export function readClock(text: string): WrittenClock | null {
  const colons = WITH_COLONS.exec(text);
  if (colons) {
    const [, hour, minute, second, fraction = '', letter] = colons;
    return {
      ...toTheMinute(text, Number(hour), Number(minute), letter),
      second: Number(second ?? 0),
      millisecond: Number(fraction.padEnd(3, '0').slice(0, 3)),
      precision: second === undefined ? 'minute' : 'exact',
    };
  }
  const point = WITH_POINT.exec(text);
  if (point) return toTheMinute(text, Number(point[1]), Number(point[2]), point[3]);
  const hour = HOUR_AND_HALF.exec(text);
  if (hour?.[2]) return toTheMinute(text, Number(hour[1]), 0, hour[2]);
  const suffixed = HOUR_AND_SUFFIX.exec(text);
  if (suffixed) return toTheMinute(text, Number(suffixed[1]), 0);
  const named = NAMED.get(text.replace(/^at /, ''));
  return named === undefined ? null : toTheMinute(text, named, 0);
}

/** `1432`: a time of day only where nothing else stands beside it that could make it a year. */
export function readFourDigits(text: string): WrittenClock | null {
  const match = FOUR_DIGITS.exec(text);
  return match ? toTheMinute(text, Number(match[1]), Number(match[2])) : null;
}

/** `6`, where its other half says what it is: `6–7pm`. */
export function readBareHour(text: string): WrittenClock | null {
  return /^\d{1,2}$/.test(text) ? toTheMinute(text, Number(text), 0) : null;
}

/**
 * The hour, 0–24, that is meant. Midnight is 12 am and noon is 12 pm; `17:14pm` is 17:14. Throws `bad-time` for a
 * time that no clock shows. 24:00, the end of a day (ISO 8601-1:2019/Amd 1), is the only one with hour 24.
 */
export function hourOfDay(clock: WrittenClock): number {
  const { hour, minute, second, millisecond } = clock;
  const endOfDay = hour === 24 && minute === 0 && second === 0 && millisecond === 0;
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 59) {
    throw badTime(
      `No clock shows ${quote(clock.text)}.`,
      'Hours go from 0 to 23, minutes and seconds to 59.',
    );
  }
  if (clock.half === 'am' && hour > 12) {
    throw badTime(`${quote(clock.text)} cannot be in the morning.`, 'Leave “am” out, or write “pm”.');
  }
  if (clock.half === null || hour > 12) return hour;
  return (hour % 12) + (clock.half === 'pm' ? 12 : 0);
}
