import type { ActionType, HypothesisState, Kind, Milestone } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import type { Instant } from '../time/instant.ts';

/** What the readers take and give: see README.md for the way from one to the other. */

export interface SourceFile {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the person who imports has decided; each overrides what would be inferred. */
export interface ImportChoices {
  /** IANA name or abbreviation: where times are meant that name no zone. */
  readonly zone?: string | undefined;
  /** YYYY-MM-DD: the day of the first time that has none. */
  readonly date?: string | undefined;
  readonly order?: DateOrder | undefined;
  readonly title?: string | undefined;
  /** Of a chat or a log: only what was said between these, inclusive. UTC milliseconds. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Of a table of values: the header of the column that has this role. */
  readonly columns?: Partial<Readonly<Record<ColumnRole, string>>> | undefined;
  /** By the key of the entry. */
  readonly entries?: Readonly<Record<string, EntryChoice>> | undefined;
}

export interface EntryChoice {
  /** Leaves the entry out. */
  readonly skip?: boolean | undefined;
  /** What `readTime` takes; or a whole time. */
  readonly time?: EventTime | undefined;
  readonly kind?: Kind | undefined;
  readonly milestone?: Milestone | null | undefined;
}

export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export const COLUMN_ROLES = ['time', 'date', 'until', 'text', 'who', 'kind', 'zone'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Where and when a file is read. */
export interface ImportContext {
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA name: for times that say nothing about theirs. */
  readonly zone: string;
  readonly choices: ImportChoices;
}

/** Something that the source does not say and that was assumed. */
export interface Inference {
  readonly about: 'zone' | 'date' | 'order' | 'title' | 'time';
  /** A sentence. */
  readonly message: string;
  /** What was assumed, in the form that a choice takes: a zone, a date, an order. */
  readonly value: string | null;
  /** False: look at it before you record it. */
  readonly sure: boolean;
}

export interface PlannedEvent {
  /** `file:line`, both counted from 1: stays the same whatever is chosen. */
  readonly key: string;
  readonly text: string;
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly hypothesis: HypothesisState | null;
  readonly time: EventTime;
  /** The source's own words for the time; null if it says none. */
  readonly writtenTime: string | null;
  readonly sure: boolean;
  /** What of its time the line does not say itself. */
  readonly inferred: readonly ('date' | 'zone')[];
  /** What was assumed for this event, a sentence each. */
  readonly notes: readonly string[];
}

export interface PlannedSection {
  readonly name: string;
  readonly heading: string | null;
  /** Markdown. */
  readonly text: string;
}

export interface PlannedAction {
  readonly text: string;
  readonly owner: string | null;
  /** YYYY-MM-DD */
  readonly due: string | null;
  readonly link: string | null;
  readonly type: ActionType;
  readonly done: boolean;
}

/** A duration that the source states, beside the one that its timeline comes to. Milliseconds. */
export interface StatedDuration {
  readonly line: string;
  readonly stated: number;
  /** Null: the timeline does not say. */
  readonly found: number | null;
  readonly fits: boolean;
  readonly message: string;
}

export type Fate = 'taken' | 'inferred' | 'not-understood';

/** What became of one line of a source. */
export interface ReportLine {
  /** `file:line`, both counted from 1. */
  readonly key: string;
  readonly text: string;
  readonly fate: Fate;
  /** As what it was taken: `event`, `section impact`, `title`, `comment`. */
  readonly as: string;
  readonly notes: readonly string[];
}

export interface ImportPlan {
  /** What kinds of sources they were taken for: `Markdown or plain text`, `Slack export`. */
  readonly formats: readonly string[];
  readonly header: {
    readonly title: string;
    readonly severity: string | null;
    readonly zone: string;
    readonly openedAt: Instant;
    readonly facts: Readonly<Record<string, string>>;
  };
  readonly events: readonly PlannedEvent[];
  readonly sections: readonly PlannedSection[];
  readonly actions: readonly PlannedAction[];
  readonly inferences: readonly Inference[];
  readonly durations: readonly StatedDuration[];
  readonly report: readonly ReportLine[];
}
