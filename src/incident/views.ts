import type { EventTime } from '../time/event-time.ts';
import type { Instant } from '../time/instant.ts';
import type { ActionType, HypothesisState, Kind, Milestone, Role, Status } from './words.ts';

/** The folded state of an incident, as everybody outside the record reads it. */

export interface IncidentSummary {
  readonly id: string;
  readonly title: string;
  readonly severity: string | null;
  readonly zone: string;
  readonly status: Status;
  readonly openedAt: Instant;
  /** Where the running clock starts: impact, else the earliest event, else the opening. */
  readonly startedAt: Instant;
  /** Where it stopped; null while the outage runs. */
  readonly endedAt: Instant | null;
  readonly eventCount: number;
  /**
   * By how many milliseconds the computer's clock was moved since the start, as far as was noticed. What the
   * wall clock says has passed, less this, has passed.
   */
  readonly clockShift: number;
  /** Position of its newest change: a larger one was touched later. */
  readonly position: number;
}

export interface IncidentHeader extends IncidentSummary {
  readonly style: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  /** How often stakeholders are told, in minutes; null if nobody promised that. */
  readonly cadence: number | null;
  /** Since when, UTC milliseconds; null without a cadence. */
  readonly cadenceSince: number | null;
}

export interface EventView {
  readonly id: string;
  readonly number: number;
  /** As cited: `14`, or `B14` for the incident's second replica. */
  readonly label: string;
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly hypothesis: HypothesisState | null;
  readonly text: string;
  readonly time: EventTime;
  readonly firstKeyAt: Instant | null;
  readonly committedAt: Instant;
  /** Claimed more than two minutes before it was begun. */
  readonly late: boolean;
  readonly lateReason: string | null;
  readonly author: string;
  readonly struck: { readonly reason: string } | null;
  /** How many times it was changed after it was logged. */
  readonly revisions: number;
  /** Of a hypothesis: when its test began, and when it was confirmed or ruled out. */
  readonly testedAt: Instant | null;
  readonly settledAt: Instant | null;
  /** There for every decision, whatever is known of it. */
  readonly decision: DecisionView | null;
  /** There if something was promised for a time. It was kept if it was met by then. */
  readonly promise: PromiseView | null;
  /** By how many milliseconds the computer's clock was moved when this was noted. */
  readonly clockShift: number | null;
  /** Of an imported event: its time in the source's own words. Such an event is never a late entry. */
  readonly writtenTime: string | null;
}

export interface DecisionView {
  readonly by: string | null;
  readonly why: string | null;
  /** What was considered and not done. */
  readonly refused: string | null;
  readonly reviewAt: Instant | null;
}

export interface PromiseView {
  readonly due: Instant;
  readonly metAt: Instant | null;
}

export interface SectionView {
  readonly name: string;
  readonly heading: string | null;
  readonly text: string;
}

export interface ActionView {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly link: string | null;
  readonly type: ActionType;
  readonly done: boolean;
}

export interface AttachmentView {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string;
  readonly event: string | null;
}

/** A milestone that was reached: the event that says so. The latest-set event of a milestone stands. */
export interface MilestoneView {
  readonly milestone: Milestone;
  readonly time: EventTime;
  readonly event: string;
  readonly label: string;
  /** By how many milliseconds the clock that gave the time had been moved by then; there if it was. */
  readonly clockShift?: number | undefined;
}

export const METRICS = ['detect', 'acknowledge', 'mitigate', 'recover', 'resolve', 'downtime'] as const;
export type MetricName = (typeof METRICS)[number];

/** One duration between two milestones. `milliseconds` is never negative; null says that it is not known. */
export interface Metric {
  readonly name: MetricName;
  readonly from: Milestone;
  readonly to: Milestone;
  readonly milliseconds: number | null;
  /** Why it is not known, for a person: a milestone is missing, or the end lies before the start. */
  readonly problem: string | null;
}

/** Everything about one incident but its events. */
export interface IncidentDetail {
  readonly incident: IncidentHeader;
  readonly sections: readonly SectionView[];
  readonly actions: readonly ActionView[];
  readonly attachments: readonly AttachmentView[];
  readonly milestones: readonly MilestoneView[];
  readonly metrics: readonly Metric[];
}

/** Everything that a document, an export or the command line needs of one incident. Events sorted by time. */
export interface IncidentView extends IncidentDetail {
  readonly events: readonly EventView[];
}

/** One state of an event: as logged first, then after each change. */
export interface EventRevision {
  readonly change: string;
  readonly at: number;
  readonly author: string;
  readonly set: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
}

export interface SearchHit {
  readonly incident: string;
  readonly title: string;
  readonly in: 'title' | 'event' | 'section';
  /** The event's label or the section's name; null for a title. */
  readonly where: string | null;
  readonly time: EventTime | null;
  /** The text around the words, each found word between U+0002 and U+0003. */
  readonly excerpt: string;
}

export interface Draft {
  readonly text: string;
  readonly firstKeyAt: number | null;
}

/** Something about a record that may be wrong or missing: pointed out, never changed. */
export interface LintFinding {
  /** The name of the rule, for instance `missing-pair`. */
  readonly rule: string;
  /** The id and the label of the event it is about; null if it is about the incident. */
  readonly event: { readonly id: string; readonly label: string } | null;
  /** A sentence. */
  readonly message: string;
}

/** Something that verification found. An empty list is a clean record. */
export interface Finding {
  readonly incident: string;
  readonly what: 'chain' | 'number' | 'reference' | 'attachment' | 'projection' | 'time';
  readonly where: string;
  readonly message: string;
}
