import { readClock, readFourDigits } from './clock.ts';
import { applyDayPart } from './day-part.ts';
import type { WrittenClock, WrittenDay, WrittenMoment } from './written.ts';
import { splitZone } from './zone-suffix.ts';

/** Reads the words beside a time of day. */
export type DayReader = (text: string) => WrittenDay | null;

/** `6:05 p. m.` has three words, and none has more. */
const LONGEST_CLOCK = 3;

/** What joins a day and a time of day, and says nothing more. */
function withoutJoints(text: string): string {
  return text.replace(/^(?:on |, ?)|(?:,| at| kl\.?| @| -| –)+$/g, '').trim();
}

/** Every way to take a time of day from the end or the beginning of some words. */
function* clocksAside(text: string): Generator<{ clock: WrittenClock; dayText: string }> {
  const words = text.split(' ');
  for (let count = 1; count <= LONGEST_CLOCK && count < words.length; count += 1) {
    const clock = readClock(words.slice(-count).join(' '));
    if (clock) yield { clock, dayText: withoutJoints(words.slice(0, -count).join(' ')) };
  }
  for (let count = Math.min(LONGEST_CLOCK, words.length - 1); count > 0; count -= 1) {
    const clock = readClock(words.slice(0, count).join(' ').replace(/,$/, ''));
    if (clock) yield { clock, dayText: withoutJoints(words.slice(count).join(' ')) };
  }
}

interface DayAndClock {
  readonly clock: WrittenClock;
  readonly day: WrittenDay | null;
}

function withDay(clock: WrittenClock, dayText: string, readDay: DayReader): DayAndClock | null {
  const day = readDay(dayText);
  if (day) return { clock, day };
  const part = applyDayPart(dayText, clock);
  if (!part) return null;
  if (part.dayText === '') return { clock: part.clock, day: null };
  const partOf = readDay(part.dayText);
  return partOf && { clock: part.clock, day: partOf };
}

function readDayAndClock(text: string, readDay: DayReader): DayAndClock | null {
  const alone = readClock(text) ?? readFourDigits(text);
  if (alone) return { clock: alone, day: null };
  for (const { clock, dayText } of clocksAside(text)) {
    const found = withDay(clock, dayText, readDay);
    if (found) return found;
  }
  return null;
}

/** ISO 8601's `T` between a date and a time of day. */
function withoutT(text: string): string {
  return text.replace(/(\d)t(?=\d)/, '$1 ');
}

/** `14:00 UTC, 22 January`: the zone stands with the time of day, before the day. */
function readZoneBeforeDay(text: string, contextZone: string, readDay: DayReader): WrittenMoment | null {
  const words = text.split(' ');
  for (let count = 1; count <= LONGEST_CLOCK + 1 && count < words.length; count += 1) {
    const suffix = splitZone(words.slice(0, count).join(' ').replace(/,$/, ''), contextZone);
    const clock = suffix && readClock(suffix.rest);
    const day = clock && readDay(withoutJoints(words.slice(count).join(' ')));
    if (day) return { text, clock, day, zone: suffix.zone };
  }
  return null;
}

/**
 * Reads a time of day with or without a day and a zone beside it, in any order that people write them in. Null if
 * the text is something else. Whether there is such a time is asked when it is resolved.
 */
export function readMoment(text: string, contextZone: string, readDay: DayReader): WrittenMoment | null {
  const plain = readDayAndClock(withoutT(text), readDay);
  if (plain) return { text, ...plain, zone: null };
  const suffix = splitZone(text, contextZone);
  const zoned = suffix && readDayAndClock(withoutT(suffix.rest.replace(/,$/, '')), readDay);
  if (zoned) return { text, ...zoned, zone: suffix.zone };
  return readZoneBeforeDay(text, contextZone, readDay);
}
