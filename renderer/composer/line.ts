import type { Failure, ReadLine } from '../../src/recorder/contract.ts';

/** A line on its way to the record. */
export interface Sending {
  readonly line: string;
  readonly firstKeyAt: number | null;
  readonly reason: string;
  /** Whether what it promises gets a timer. */
  readonly timer: boolean;
  /** The event's id: sending the same line again is the same event. */
  readonly id: string;
}

/** What stands in one composer. Its text begins with the lines that are being sent, in order. */
export interface Line {
  readonly text: string;
  /** When the first key of what follows the lines being sent was pressed. */
  readonly firstKeyAt: number | null;
  /** Why it is late, if the scribe says. */
  readonly reason: string;
  /** Whether what it promises gets a timer, as far as it promises anything. */
  readonly timer: boolean;
  readonly sending: readonly Sending[];
  /** What the recorder reads in it. */
  readonly reading: ReadLine | null;
  readonly failure: Failure | null;
  /** The line that failed last: the same text is sent again under the same id. */
  readonly failed: Sending | null;
}

export const EMPTY_LINE: Line = {
  text: '',
  firstKeyAt: null,
  reason: '',
  timer: false,
  sending: [],
  reading: null,
  failure: null,
  failed: null,
};

const isEmpty = (text: string): boolean => text.trim() === '';

const sentText = (line: Line): string => line.sending.map((sending) => sending.line).join('');

/** What has been typed and not been sent: all of it, or what came after Enter. */
export function unsentText(line: Line): string {
  const sent = sentText(line);
  return line.text.startsWith(sent) ? line.text.slice(sent.length) : line.text;
}

/**
 * The line after a key. The first key of an empty line stamps it, emptying it discards the stamp, and
 * typing over everything (`afresh`) is emptying and beginning again.
 */
export function typed(line: Line, text: string, now: number, afresh: boolean): Line {
  const before = unsentText(line);
  const next = { ...line, text, failure: null };
  const after = unsentText(next);
  if (isEmpty(after)) return { ...next, firstKeyAt: null, reason: '', timer: false, reading: null };
  const begins = isEmpty(before) || afresh;
  return begins ? { ...next, firstKeyAt: now, reason: '', timer: false, reading: null } : next;
}

/** Enter: what is unsent goes on its way. Null if there is nothing to send. */
export function sent(line: Line, newId: () => string): { line: Line; sending: Sending } | null {
  const text = unsentText(line);
  if (isEmpty(text)) return null;
  const { firstKeyAt, reason, timer, failed } = line;
  const again = failed !== null && failed.line === text && failed.firstKeyAt === firstKeyAt;
  const sending = { line: text, firstKeyAt, reason, timer, id: again ? failed.id : newId() };
  const next = { ...line, sending: [...line.sending, sending], firstKeyAt: null, reason: '' };
  return { line: { ...next, timer: false, reading: null, failure: null }, sending };
}

/** A line has been committed: it leaves the composer, and what was typed meanwhile stays. */
export function committed(line: Line, id: string): Line {
  const done = line.sending.find((sending) => sending.id === id);
  if (done === undefined) return line;
  const text = line.text.startsWith(done.line) ? line.text.slice(done.line.length) : line.text;
  return { ...line, text, sending: line.sending.filter((sending) => sending !== done), failed: null };
}

/** A commit failed: everything unsent is text again, a line each, under the first one's stamp. */
export function refused(line: Line, failure: Failure): Line {
  const [first] = line.sending;
  if (first === undefined) return { ...line, failure };
  const rest = unsentText(line);
  const parts = [...line.sending.map((sending) => sending.line), rest];
  const whole = line.text.startsWith(sentText(line));
  return {
    ...line,
    text: whole ? parts.filter((part) => part !== '').join('\n') : line.text,
    firstKeyAt: first.firstKeyAt,
    reason: first.reason,
    timer: first.timer,
    sending: [],
    failure,
    failed: first,
  };
}
