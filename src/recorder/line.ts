import { isLate } from '../incident/late.ts';
import type { EventTime } from '../time/event-time.ts';
import { instantIn } from '../time/zone.ts';
import type { ReadLine } from './contract.ts';
import { readLineKind } from './line-kind.ts';
import { readPromise } from './line-promise.ts';
import { readLineTime, type TimeContext } from './line-time.ts';
import { dueText, timeText } from './time-text.ts';

/**
 * Reads a line as it was typed: `/kind` at its start, the first `@time`, and the text. A line that says no
 * time occurred when its first key was pressed. Nothing that cannot be read is lost: it stays in the text,
 * and `problem` says why.
 */
export function readLine(line: string, context: TimeContext): ReadLine {
  const { now, zone, firstKeyAt } = context;
  const { kind, milestone, text: afterKind, problem } = readLineKind(line);
  const read = readLineTime(afterKind, context);
  const time = read.time ?? { precision: 'exact', at: instantIn(zone, firstKeyAt ?? now) };
  const late = isLate(time, firstKeyAt ?? now);
  return {
    kind,
    milestone,
    time,
    text: read.text.trim(),
    late,
    problem: problem ?? read.problem,
    promise: promiseIn(read.text, time, context),
    timeText: timeText(time, late, instantIn(zone, now)),
  };
}

/** A length of time that is promised begins when the line was meant. */
function promiseIn(
  text: string,
  { precision, at }: EventTime,
  { now, zone }: TimeContext,
): ReadLine['promise'] {
  const due = readPromise(text, { from: precision === 'unknown' ? now : at.ms, zone });
  return due && { due, dueText: dueText(due, instantIn(zone, now)) };
}
