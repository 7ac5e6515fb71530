import type { FoundDate, FoundTime, FoundZone } from '../times/found-time.ts';

/** One line of a timeline, a chat or a log, before its time is tied to a moment. */
export interface Entry {
  /** Indexes of its lines in the source, in order. */
  readonly lines: number[];
  /** Null: the source says no time for it. */
  readonly found: FoundTime | null;
  /** The source's own words for its time; null if it has none. */
  readonly writtenTime: string | null;
  /** Where the time stands: it begins the line, or is somewhere within it. */
  readonly within: boolean;
  /** Words, one element for each line. */
  readonly text: string[];
  readonly who: string | null;
  /** What a table says in a column for kinds. */
  readonly kind: string | null;
  /** The date that a heading or a column gave for what stands below it, and where it said so. */
  readonly heading: DateHeading | null;
  /** A zone that a column's title or a heading gave. */
  readonly zone: FoundZone | null;
  /** Sentences about what was assumed when the entry was read. */
  readonly notes: string[];
  /** The notes say why its time may be wrong. */
  readonly doubtful: boolean;
  /** Said in a chat or a log: its words are no report of what had happened. */
  readonly spoken: boolean;
}

export interface DateHeading {
  readonly date: FoundDate;
  readonly text: string;
}

export function newEntry(line: number, found: FoundTime | null, rest: Partial<Entry> = {}): Entry {
  return {
    lines: [line],
    found,
    writtenTime: found?.text ?? null,
    within: false,
    text: [],
    who: null,
    kind: null,
    heading: null,
    zone: null,
    notes: [],
    doubtful: false,
    spoken: false,
    ...rest,
  };
}
