import { RecorderError } from '../failure.ts';
import type { EventTime } from '../time/event-time.ts';
import { readTime } from '../time/read.ts';

export interface TimeContext {
  /** UTC milliseconds. */
  readonly now: number;
  readonly zone: string;
  /** When the line was begun: what `-5m` counts from. Null if it was not typed live. */
  readonly firstKeyAt: number | null;
}

export interface LineTime {
  /** Null if the line says none. */
  readonly time: EventTime | null;
  /** The line without its time. */
  readonly text: string;
  readonly problem: string | null;
}

const MARK = /(?<=^|\s)@(?=\S)/gu;
/** More words than any written time has. */
const MOST_WORDS = 6;
/** A pasted log is not searched to its end, with every key, for a time. */
const MOST_CHARACTERS = 2000;
const MOST_MARKS = 20;

const ONE_WORD = /^(?:now|today|yesterday|noon|midday|midnight)$/i;
/** A time ends in a number, a word for one, or a zone; so the words after it are not taken for part of it. */
const LAST_WORD =
  /\d|^(?:[ap]\.?m\.?|ago|now|today|yesterday|noon|midday|midnight|utc|gmt|[A-Z]{2,5}|[A-Z]\w+\/\S+)$/;
const RELATIVE = /^(?:[-−]|now$)|ago$/i;
/** What somebody meant as a time, whether it can be read or not; `@anna`, `@2` and `@1.2.3` were not. */
const MEANT_AS_TIME =
  /^(?:[~≈]\s?\d|[-−+]\d|\d{1,2}[:h]\d|\d{1,2}\.\d{2}(?![\d.])|\d{4}-\d|(?:today|yesterday|noon|midnight)$)/i;

/**
 * Takes the first `@` time out of the first line of a text: `@14:32`, `@-5m`, `@yesterday 23:10`,
 * `@12:26–12:40`. An `@` word that is no time (`@anna`) stays. What was meant as a time and cannot be read
 * stays too, with a sentence about it.
 */
export function readLineTime(text: string, context: TimeContext): LineTime {
  const head = text.slice(0, MOST_CHARACTERS).split('\n', 1)[0] ?? '';
  let problem: string | null = null;
  for (const { index } of [...head.matchAll(MARK)].slice(0, MOST_MARKS)) {
    const found = longestTime(head.slice(index + 1), context);
    if (found) {
      const before = text.slice(0, index).trimEnd();
      const after = text.slice(index + 1 + found.length).trimStart();
      return {
        time: found.time,
        text: before && after ? `${before} ${after}` : before + after,
        problem: null,
      };
    }
    problem ??= problemOf(head.slice(index + 1), context);
  }
  return { time: null, text, problem };
}

/** The longest run of words at the start of a text that reads as a time. */
function longestTime(text: string, context: TimeContext): { time: EventTime; length: number } | null {
  for (const candidate of runsOfWords(text).toReversed()) {
    for (const written of new Set([candidate, candidate.replace(/[,;:.]+$/, '')])) {
      if (!endsAsTime(written)) continue;
      const time = tryTime(written, context);
      if (!(time instanceof RecorderError)) return { time, length: candidate.length };
    }
  }
  return null;
}

/** `14:32`, `14:32 on`, `14:32 on Friday` … */
function runsOfWords(text: string): string[] {
  const ends = [...text.matchAll(/\S(?=\s|$)/gu)].slice(0, MOST_WORDS);
  return ends.map(({ index }) => text.slice(0, index + 1));
}

function endsAsTime(written: string): boolean {
  const last = /\S+$/.exec(written)?.[0] ?? '';
  return (/\d/.test(written) || ONE_WORD.test(written)) && LAST_WORD.test(last);
}

function problemOf(text: string, context: TimeContext): string | null {
  const runs = runsOfWords(text);
  const [first = ''] = runs;
  if (!MEANT_AS_TIME.test(first)) return null;
  // `yesterday` says what is wrong only together with the words after it.
  const meant = /\d/.test(first) ? first : (runs.findLast(endsAsTime) ?? first);
  const failure = tryTime(meant, context);
  return failure instanceof RecorderError ? failure.message : null;
}

function tryTime(written: string, { now, zone, firstKeyAt }: TimeContext): EventTime | RecorderError {
  try {
    return readTime(written, { now: RELATIVE.test(written) ? (firstKeyAt ?? now) : now, zone });
  } catch (error) {
    if (error instanceof RecorderError) return error;
    throw error;
  }
}
