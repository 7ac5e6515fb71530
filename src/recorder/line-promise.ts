import { RecorderError } from '../failure.ts';
import { readAhead } from '../time/ahead.ts';
import type { Instant } from '../time/instant.ts';
import { CLAUSE_END, LEADS, type Lead, NO_PROMISE, NO_PROMISE_AFTER, PREPOSITION } from './promise-words.ts';

export interface PromiseContext {
  /** When the line was meant, UTC milliseconds: a length of time begins there. */
  readonly from: number;
  readonly zone: string;
}

/** A pasted log is not searched to its end, with every key, for a promise. */
const MOST_CHARACTERS = 2000;
const MOST_LEADS = 20;
/** More words than any written time has. */
const MOST_WORDS = 4;

const MINUTE = 60_000;
const SHORTEST = MINUTE;
const LONGEST = 7 * 24 * 60 * MINUTE;
/** A bare time of day that is further ahead than this was meant as one that has passed. */
const LONGEST_TO_CLOCK = 12 * 60 * MINUTE;

/** Enough of a look at a line to leave most alone. */
const WORTH_READING = /\d|noon|midnight|midday|\bhour/i;

const ABOUT = /^(?:~ ?|about |around |approx\.? |roughly |max\.? |another |the next |further |less than )+/i;
/** `10-15 min`: the later end is what was promised. */
const RANGE = /^\d{1,3} ?(?:-|–|to|or) ?(?=\d{1,3} ?(?:s|m|h)[a-z]*\b)/i;
const BARE_NUMBER = /^\d{1,2}$/;
const LENGTH =
  /^(?:\d[\d.]* ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)|an? hour|half an hour|one hour)/i;
const CLOCK_ONLY = /^(?:\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{4}|\d{1,2}(?=\s?[ap]\.?m)|noon|midnight|midday)/i;
/** A time ends in a number, a word for one, its unit or its zone. */
const LAST_WORD =
  /\d[a-z]*$|^(?:[ap]\.?m\.?|noon|midday|midnight|utc|gmt|[A-Z]{2,5}|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?)$/;
/** Nothing that a number could be counting: not `back in 3 of 5 regions`. */
const COUNTS_NOTHING = /^\W*$|^[.,;:!?)]|^\s+(?:and|or|then|to|with|for)\b|^\s+[—–-]/i;

/**
 * Finds the first promise in a text and for when it was given: `back in 10 min`, `next update 14:30`, `ETA 20 min`,
 * `will report by 15:00`. Null if there is none. It would rather miss one than see one in a report, a condition or
 * a mere duration.
 */
export function readPromise(text: string, context: PromiseContext): Instant | null {
  if (!WORTH_READING.test(text)) return null;
  const head = text.slice(0, MOST_CHARACTERS);
  const found = LEADS.flatMap((lead) => [...head.matchAll(lead.words)].map((match) => ({ lead, match })));
  found.sort((a, b) => a.match.index - b.match.index);
  for (const { lead, match } of found.slice(0, MOST_LEADS)) {
    const due = dueAfter(lead, head, match.index + match[0].length, context);
    if (due !== null) return due;
  }
  return null;
}

/** @param end where the words of the lead end */
function dueAfter(lead: Lead, text: string, end: number, context: PromiseContext): Instant | null {
  const words = [...text.slice(end).matchAll(/\S+/gu)].slice(0, lead.gap + 2);
  let before: string | null = null;
  for (const [place, { index, 0: word }] of words.entries()) {
    const mayBeTime = !PREPOSITION.test(word) && mayFollow(lead, place, before);
    if (mayBeTime && !NO_PROMISE.test(clauseBefore(text, end + index))) {
      const due = readDue(text.slice(end + index), { lead, before }, context);
      if (due !== null) return due;
    }
    if (CLAUSE_END.test(word)) return null;
    before = word;
  }
  return null;
}

function mayFollow({ gap, after }: Lead, place: number, before: string | null): boolean {
  if (before !== null && PREPOSITION.test(before)) return true;
  return place <= gap && (after === 'anything' || (after === 'lead' && place === 0));
}

/** From where the clause began to where its time begins. */
function clauseBefore(text: string, end: number): string {
  return (
    text
      .slice(0, end)
      .split(/[;!?\n]|[.,:](?=\s)/u)
      .at(-1) ?? ''
  );
}

/** Where a time stands: after which words. */
interface Place {
  readonly lead: Lead;
  readonly before: string | null;
}

function readDue(rest: string, place: Place, { from, zone }: PromiseContext): Instant | null {
  const written = rest.replace(ABOUT, '').replace(RANGE, '');
  const ends = [...written.slice(0, 80).matchAll(/\S(?=\s|$)/gu)].slice(0, MOST_WORDS);
  for (const { index } of ends.toReversed()) {
    const words = written.slice(0, index + 1).replace(/[,;:.!?)\]]+$/, '');
    if (words.includes('\n') || !LAST_WORD.test(/\S+$/.exec(words)?.[0] ?? '')) continue;
    const after = written.slice(words.length);
    if (!maySay(words, after, place)) continue;
    const due = tryDue(BARE_NUMBER.test(words) ? `${words} min` : words, { now: from, zone });
    if (due !== null && isLikely(words, due.ms - from)) return due;
  }
  return null;
}

function maySay(words: string, after: string, { lead, before }: Place): boolean {
  if (NO_PROMISE_AFTER.test(after)) return false;
  // What goes on for ten minutes is promised for no time.
  if (before === 'for' && LENGTH.test(words)) return false;
  return !BARE_NUMBER.test(words) || (lead.minutes && before === 'in' && COUNTS_NOTHING.test(after));
}

function tryDue(words: string, context: { now: number; zone: string }): Instant | null {
  try {
    return readAhead(words, context);
  } catch (error) {
    if (error instanceof RecorderError) return null;
    throw error;
  }
}

function isLikely(words: string, ahead: number): boolean {
  if (LENGTH.test(words) || BARE_NUMBER.test(words)) return ahead >= SHORTEST && ahead <= LONGEST;
  return ahead > 0 && ahead <= (CLOCK_ONLY.test(words) ? LONGEST_TO_CLOCK : LONGEST);
}
