import type { RecorderError } from '../failure.ts';
import { badTime, quote } from './bad-time.ts';
import { clockTime, isoDate } from './format.ts';
import { instantIn, type Jump, type LocalTime } from './zone.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const MINUTE = 60_000;

/** A time that the clocks of a zone jumped over, with the nearest ones that they did show. */
export function clocksWentForward(text: string, wall: LocalTime, zone: string, jump: Jump): RecorderError {
  const from = { ms: jump.ms, offset: jump.before };
  const to = { ms: jump.ms, offset: jump.after };
  const before = { ms: jump.ms - MINUTE, offset: jump.before };
  const wallMs = Date.UTC(2000, 0, 1, wall.hour, wall.minute);
  const unmoved = clockTime({ ms: wallMs, offset: jump.after - jump.before }, 'minute');
  return badTime(
    `${quote(text)} did not happen: on ${isoDate(from)} the clocks in ${zone} went forward from ${clockTime(from, 'minute')} to ${clockTime(to, 'minute')}.`,
    `Write ${clockTime(before, 'minute')} or ${clockTime(to, 'minute')}, the nearest times that did, or ${unmoved} if you read a clock that had not been moved.`,
  );
}

export function inTheFuture(text: string, ms: number, context: { now: number; zone: string }): RecorderError {
  const now = instantIn(context.zone, context.now);
  const then = instantIn(context.zone, ms);
  return badTime(
    `${quote(text)} lies in the future: ${isoDate(then)} ${clockTime(then, 'minute')}, and it is ${isoDate(now)} ${clockTime(now, 'minute')} now.`,
    'Write a time that has come, such as now, 14:32 or -5m.',
  );
}

export function tooLongAgo(text: string): RecorderError {
  return badTime(
    `${quote(text)} lies before 1900.`,
    'Write the year with four digits, such as 2022-04-20 11:28.',
  );
}

export function noSuchDate(text: string): RecorderError {
  return badTime(
    `There is no such date as in ${quote(text)}.`,
    'Write the date like 2022-04-20, or 20/04/2022, day first.',
  );
}

export function otherWeekday(date: string, is: number, written: number): RecorderError {
  return badTime(
    `${date} is a ${WEEKDAYS[is - 1]}, not a ${WEEKDAYS[written - 1]}.`,
    'Correct one of the two, or leave the weekday out.',
  );
}

export function endsBeforeItStarts(text: string): RecorderError {
  return badTime(
    `The range ${quote(text)} ends before it starts.`,
    'Write the earlier time first, like 12:26–12:40, or both with their dates.',
  );
}
