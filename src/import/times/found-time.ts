import type { WrittenZone } from '../../time/written.ts';

/** A time as it stands in a text, taken apart and not yet tied to a moment. */

export interface FoundDate {
  /** Null if none was written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 (Monday) – 7, if it was written beside the date. */
  readonly weekday: number | null;
  /** Day and month are two numbers that could also be meant the other way round. They are held day first. */
  readonly swappable: boolean;
  /** Of a date in numbers of which one is too large for a month: which order it proves. */
  readonly proves: 'day-first' | 'month-first' | null;
}

/** A day that is told by its distance from another. */
export interface FoundDay {
  /** 0 is today, 1 yesterday; null for a weekday. */
  readonly daysAgo: number | null;
  /** 1 (Monday) – 7; null beside `daysAgo`. */
  readonly weekday: number | null;
}

export interface FoundClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly precision: 'exact' | 'minute';
  /** `am` and `pm` as written; null if neither was. `17:14pm` is 17:14. */
  readonly half: 'am' | 'pm' | null;
  /** The minutes were written as `??`. */
  readonly openMinute: boolean;
}

export interface FoundZone {
  readonly text: string;
  readonly zone: WrittenZone;
  /** A short name that clocks of several places bear: `IST`, `CST`. */
  readonly ambiguous: boolean;
}

export interface FoundTime {
  /** As written, for people. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly date: FoundDate | null;
  readonly day: FoundDay | null;
  /** Null: only a day was written, or the distance from a start. */
  readonly clock: FoundClock | null;
  readonly zone: FoundZone | null;
  readonly approximate: boolean;
  /** The other end of a range. */
  readonly until: FoundTime | null;
  /** The other end was written as something that nobody can read: `12:??`. */
  readonly openEnd: boolean;
  /** Milliseconds since the start of the outage, for `T+5m`. */
  readonly sinceStart: number | null;
  /** Seconds since 1970, for logs that count so. Milliseconds. */
  readonly epoch: number | null;
}

/** The same text, as long as it was, in the one form that the scanners know: plain spaces, signs and dashes. */
export function flat(text: string): string {
  return (
    text
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
      .replace(/[\u2010\u2011\u2212]/g, '-')
      .replace(/[\u2012-\u2015]/g, '–')
      .replace(/[∼〜≈≃]/g, '~')
      .replace(/[∶꞉：]/g, ':')
      // What Markdown escapes is meant as it stands.
      .replace(/\\(?=[~.\-[\]()*:])/g, ' ')
  );
}

/** Runs a sticky pattern at a place of a text. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
