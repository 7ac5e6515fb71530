import type { Instant } from '../time/instant.ts';
import type { EventView, IncidentHeader, MilestoneView } from './views.ts';
import type { Milestone } from './words.ts';

/** What stands open and what was settled while an incident runs. Holds no moment: whoever shows it knows the time. */
export interface Situation {
  readonly hypotheses: readonly HypothesisLife[];
  readonly decisions: readonly EventView[];
  /** Promises not met yet, the next due first. */
  readonly promises: readonly EventView[];
  /** Promises that were met, in time or late, by when they were due. */
  readonly metPromises: readonly EventView[];
  /** When stakeholders are to be told again; null if nobody promised that or the outage is over. */
  readonly nextUpdate: Instant | null;
  /** Milestones that begin a state which no later one has ended. */
  readonly openStates: readonly OpenState[];
}

/** From the moment a hypothesis was raised to the moment it was settled. */
export interface HypothesisLife {
  readonly event: EventView;
  /** Milliseconds until it was settled; null while it is open, and if it is not known. Never negative. */
  readonly spent: number | null;
}

export interface OpenState {
  readonly since: MilestoneView;
  /** Any of these would end it. */
  readonly endedBy: readonly Milestone[];
}

/** Which milestones end what another began. */
const ENDS: readonly (readonly [Milestone, readonly Milestone[]])[] = [
  ['impact-started', ['recovered', 'resolved']],
  ['declared', ['resolved']],
];

type Cadenced = Pick<IncidentHeader, 'cadence' | 'cadenceSince' | 'startedAt' | 'endedAt'>;

/**
 * The situation of an incident.
 * @param events in the order of their times; struck ones say nothing here
 */
export function situationOf(
  header: Cadenced,
  events: readonly EventView[],
  milestones: readonly MilestoneView[],
): Situation {
  const standing = events.filter(({ struck }) => struck === null);
  const promised = standing.filter(({ promise }) => promise !== null).sort((a, b) => dueMs(a) - dueMs(b));
  const lastUpdate = standing.findLast(({ kind, time }) => kind === 'update' && time.precision !== 'unknown');
  return {
    hypotheses: standing.filter(({ hypothesis }) => hypothesis !== null).map(lifeOf),
    decisions: standing.filter(({ decision }) => decision !== null),
    promises: promised.filter(({ promise }) => promise?.metAt === null),
    metPromises: promised.filter(({ promise }) => promise?.metAt !== null),
    nextUpdate: nextUpdateOf(header, lastUpdate?.time.at ?? null),
    openStates: openStates(milestones),
  };
}

const MINUTE = 60_000;

function dueMs({ promise }: EventView): number {
  return promise?.due.ms ?? 0;
}

function lifeOf(event: EventView): HypothesisLife {
  const { hypothesis, settledAt, time } = event;
  const unknown = hypothesis === 'open' || settledAt === null || time.precision === 'unknown';
  return { event, spent: unknown ? null : Math.max(0, settledAt.ms - time.at.ms) };
}

/**
 * When stakeholders are to be told again: a cadence counts from the last update, but not from before it was set.
 * Null if nobody promised that or the outage is over.
 * @param lastUpdate claimed time of the last update, if there was any
 * @returns at the offset of what it counts from
 */
export function nextUpdateOf(
  { cadence, cadenceSince, startedAt, endedAt }: Cadenced,
  lastUpdate: Instant | null,
): Instant | null {
  if (cadence === null || endedAt !== null) return null;
  const from = lastUpdate ?? startedAt;
  return later({ ...from, ms: Math.max(from.ms, cadenceSince ?? from.ms) }, cadence * MINUTE);
}

function later({ ms, offset }: Instant, milliseconds: number): Instant {
  return { ms: ms + milliseconds, offset };
}

function openStates(milestones: readonly MilestoneView[]): OpenState[] {
  const reached = new Map(milestones.map((view) => [view.milestone, view]));
  return ENDS.flatMap(([begins, endedBy]) => {
    const since = reached.get(begins);
    if (since === undefined || endedBy.some((end) => reached.has(end))) return [];
    return [{ since, endedBy }];
  });
}
