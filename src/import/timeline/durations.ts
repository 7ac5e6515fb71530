import { dayNumber } from '../../time/calendar-day.ts';
import { duration } from '../../time/format.ts';
import { type FoundDate, flat } from '../times/found-time.ts';
import { scanTimes } from '../times/scan.ts';
import { hourOf } from '../times/scan-clock.ts';
import type { PlannedEvent, StatedDuration } from '../types.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = `(\\d{1,4}(?:\\.\\d{1,2})?|${NUMBERS.join('|')}|an?|half an)`;
const HOURS = new RegExp(
  `\\b(?:${COUNT}[ -]?(?:hrs?|hours?)|(\\d{1,3}) ?h)(?![\\p{L}])(?:(?:,| and)? ?(\\d{1,2}) ?(?:m|mins?|minutes?)(?![\\p{L}]))?`,
  'iu',
);
const MINUTES = new RegExp(`\\b(?:${COUNT}[ -]?(?:mins?|minutes?)|(\\d{1,4}) ?m)(?![\\p{L}])`, 'iu');
/** Only such words make a length of time that of the outage. */
const OF_OUTAGE =
  /\b(?:durations?|downtime|outage|unavailable|offline|unreachable|down|lasted|lasting|for|experienced|postpone[d]?|interruption|varighet|dauer|time to resolve)\b/i;
const NOT_OUTAGE =
  /\b(?:after|every|within|approximately two hours of|previous|past|last) (?:the )?(?:\d|\w+ (?:hours|minutes))/i;
/** A share of what is stated by which the two may differ. */
const TOLERANCE = 0.1;

function count(text: string): number {
  const word = text.toLowerCase();
  if (word === 'half an') return 0.5;
  if (word === 'a' || word === 'an') return 1;
  const index = NUMBERS.indexOf(word);
  return index >= 0 ? index : Number(text);
}

/** The first length of time in a text, in milliseconds, and the unit that it is told in. */
function lengthIn(text: string): { ms: number; unit: number } | null {
  const hours = HOURS.exec(text);
  const minutes = MINUTES.exec(text);
  if (hours && (!minutes || hours.index <= minutes.index)) {
    const [, words, digits, more] = hours;
    const extra = Number(more ?? 0) * MINUTE;
    return { ms: count(words ?? digits ?? '') * HOUR + extra, unit: more === undefined ? HOUR : MINUTE };
  }
  return minutes && { ms: count(minutes[1] ?? minutes[2] ?? '') * MINUTE, unit: MINUTE };
}

const DAY = 24 * HOUR;

/** From one time to another, as a sentence or two labels state them. */
function stretchIn(text: string): { ms: number; unit: number } | null {
  for (const { clock, date, until } of scanTimes(flat(text))) {
    if (!clock || !until?.clock) continue;
    const minutes = [clock, until.clock].map((end) => hourOf(end) * 60 + end.minute);
    const within = ((minutes[1] ?? 0) - (minutes[0] ?? 0)) * MINUTE;
    const days = date && until.date ? dayOf(until.date) - dayOf(date) : within < 0 ? 1 : 0;
    return { ms: days * DAY + within, unit: MINUTE };
  }
  return null;
}

function dayOf({ year, month, day }: FoundDate): number {
  return dayNumber(year ?? 2000, month, day) ?? 0;
}

/** How long the timeline says it took: between its milestones, else from its first time to its last. */
function lengthOf(events: readonly PlannedEvent[]): number | null {
  const timed = events.filter(({ time }) => time.precision !== 'unknown');
  const moments = timed.map(({ time }) => time.at.ms);
  if (moments.length < 2) return null;
  const at = (name: string) => timed.find(({ milestone }) => milestone === name)?.time.at.ms;
  const start = at('impact-started') ?? Math.min(...moments);
  const end = at('recovered') ?? at('resolved') ?? Math.max(...moments);
  return Math.max(0, end - start);
}

/** Lengths of time that a source states for its outage, each beside what its timeline comes to. */
export function statedDurations(texts: readonly string[], events: readonly PlannedEvent[]): StatedDuration[] {
  const found = lengthOf(events);
  const seen = new Set<number>();
  return texts.flatMap((text) => {
    const line = text.slice(0, 400);
    if (!OF_OUTAGE.test(line) || NOT_OUTAGE.test(line)) return [];
    return [lengthIn(line), stretchIn(line)].flatMap((stated) => {
      if (!stated || stated.ms <= 0 || seen.has(stated.ms)) return [];
      seen.add(stated.ms);
      return [compared(line, stated, found)];
    });
  });
}

function compared(
  line: string,
  { ms, unit }: { ms: number; unit: number },
  found: number | null,
): StatedDuration {
  const slack = Math.max(ms * TOLERANCE, unit / 2);
  const fits = found !== null && Math.abs(found - ms) <= slack;
  const said = `The source says ${duration(ms)}`;
  const message =
    found === null
      ? `${said}; the timeline does not tell how long it took.`
      : `${said}; the timeline comes to ${duration(found)}${fits ? '' : ', which does not fit'}.`;
  return { line, stated: ms, found, fits, message };
}
