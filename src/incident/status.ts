import type { Instant } from '../time/instant.ts';
import type { MilestoneView } from './views.ts';
import type { Milestone, Status } from './words.ts';

/** The milestones that move an incident on, the last stage first. */
const STAGES = ['resolved', 'recovered', 'mitigated'] as const satisfies readonly (Milestone & Status)[];

/** How far an incident has come: the last stage that any standing milestone says. */
export function statusOf(milestones: readonly MilestoneView[]): Status {
  const reached = new Set<Milestone>(milestones.map(({ milestone }) => milestone));
  return STAGES.find((stage) => reached.has(stage)) ?? 'investigating';
}

export interface OutageSpan {
  readonly startedAt: Instant;
  /** Null while the outage runs; never before the start. */
  readonly endedAt: Instant | null;
}

/**
 * What the running clock shows. It starts with the impact, else the earliest event, else the opening, and
 * stops with the recovery, else the resolution.
 * @param earliest claimed time of the earliest event that counts (see `earliestTime`)
 */
export function outageSpan(
  milestones: readonly MilestoneView[],
  earliest: Instant | null,
  openedAt: Instant,
): OutageSpan {
  const impact = milestones.find(({ milestone }) => milestone === 'impact-started');
  const known = impact !== undefined && impact.time.precision !== 'unknown';
  const startedAt = known ? impact.time.at : (earliest ?? openedAt);
  const end = endOf(milestones);
  return { startedAt, endedAt: end !== null && end.ms < startedAt.ms ? startedAt : end };
}

function endOf(milestones: readonly MilestoneView[]): Instant | null {
  const ends = (['recovered', 'resolved'] as const).flatMap((end) =>
    milestones.filter(({ milestone }) => milestone === end),
  );
  // An end at an unknown time is an end all the same: the clock must not go on running.
  const end = ends.find(({ time }) => time.precision !== 'unknown') ?? ends[0];
  return end?.time.at ?? null;
}
