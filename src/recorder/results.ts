import type { EventView, IncidentSummary, Metric } from '../incident/views.ts';
import type { Kind, Milestone } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import type { Instant } from '../time/instant.ts';

export type { TimelinePicture } from '../document/picture/timeline-picture.ts';
export type * from '../import/types.ts';

/** What the operations of the contract give back, where no view of an incident is that already. */

export interface EventPage {
  readonly events: readonly EventView[];
  readonly position: number;
}

export interface ReadLine {
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly time: EventTime;
  readonly text: string;
  readonly late: boolean;
  /** What could not be read, in a sentence; the line can be logged all the same, as it was typed. */
  readonly problem: string | null;
  /** The time as the composer shows it: `12:09:31`, or `12:04 · 5 min ago · late`. */
  readonly timeText: string;
  /** Something promised for a time (`back in 10 min`, `next update 14:30`), for which a timer is offered. */
  readonly promise: { readonly due: Instant /** `12:19:31, in 10 min` */; readonly dueText: string } | null;
}

export interface Logged {
  readonly incident: string;
  readonly event: EventView;
}

export interface Undone {
  /** What was taken back, for the screen: `#14 logged`. */
  readonly description: string;
}

export interface StyleSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The sections it prints, in order, with its own headings. */
  readonly sections: readonly {
    readonly name: string;
    readonly heading: string;
    readonly guidance: string | null;
  }[];
  /** The facts it prints, each with its label. */
  readonly facts: readonly { readonly name: string; readonly label: string }[];
}

export interface FileContent {
  readonly name: string;
  readonly mediaType: string;
  /** Base64. */
  readonly data: string;
  /** What was masked in a redacted document, in a sentence. */
  readonly note?: string;
}

/** A copy of the whole record in one file, verified when it was made. */
export interface BackupView {
  readonly path: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly incidents: number;
  readonly changes: number;
  /** Bytes. */
  readonly size: number;
}

/** What can be had back after a damaged record was set aside. */
export interface RecoveryOffer {
  /** The folder that the damaged record lies in now, whole. */
  readonly aside: string;
  /** When that was, in UTC milliseconds. */
  readonly at: number;
  /** The newest backup that verifies. */
  readonly backup: BackupView | null;
  /** What can still be read in the damaged record and holds to its hashes. */
  readonly readable: { readonly incidents: number; readonly changes: number };
}

/** One head of a chain that a file prints, beside the record. */
export interface ExportAgreement {
  readonly hash: string;
  /** The incident whose chain has it; null if the record has no such change: then the file does not match it. */
  readonly incident: string | null;
  readonly title: string;
  /** How many changes were recorded in that chain since. */
  readonly since: number;
}

/** A line that the record could not take when it was typed. */
export interface EmergencyLine {
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly incident: string | null;
  readonly line: string;
}

export interface ImportReport {
  readonly incidents: readonly { readonly id: string; readonly title: string; readonly added: number }[];
}

/** Names that were used in lines before, the latest first; without `@` and `#`. */
export interface Names {
  readonly people: readonly string[];
  readonly services: readonly string[];
}

/** One text for stakeholders, as each place wants it. */
export interface StatusUpdate {
  readonly plain: string;
  readonly slack: string;
  readonly markdown: string;
}

/** One incident in a comparison of all. */
export interface IncidentFigures {
  readonly incident: IncidentSummary;
  readonly metrics: readonly Metric[];
}

/** A piece of a pasted text that would be an event of its own. */
export interface PastedEvent {
  readonly text: string;
  /** Null if the text says none: then it is the time of logging. */
  readonly time: EventTime | null;
}
