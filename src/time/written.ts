/** The parts of a time as somebody wrote it, before anybody asked which moment that was. */

export interface WrittenClock {
  /** As written, for messages. */
  readonly text: string;
  /** 0–12 beside `am` or `pm`, as a rule; what was written may be out of range. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Whether seconds were written. */
  readonly precision: 'exact' | 'minute';
  readonly half: 'am' | 'pm' | null;
}

export type WrittenDay =
  | {
      readonly kind: 'date';
      /** Null: the latest such day. */
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      /** 1 (Monday) – 7, if it was written beside the date. */
      readonly weekday: number | null;
      /** Written as a date rather than told by words such as `3 days ago`. */
      readonly explicit: boolean;
    }
  | { readonly kind: 'days-ago'; readonly days: number }
  /** The latest such day; with `beforeToday`, not today. */
  | { readonly kind: 'weekday'; readonly weekday: number; readonly beforeToday: boolean };

export type WrittenZone = { readonly offset: number } | { readonly zone: string };

/** A time of day, with the day and the zone if they were written too. */
export interface WrittenMoment {
  readonly text: string;
  readonly day: WrittenDay | null;
  readonly clock: WrittenClock;
  readonly zone: WrittenZone | null;
}

/** What a written time is read against. */
export interface TimeContext {
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA name. Bare times are meant there, and every instant that is read gets its offset. */
  readonly zone: string;
}
