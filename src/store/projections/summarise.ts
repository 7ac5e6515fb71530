import { clockShifts } from '../../incident/clock-shift.ts';
import type { Entity } from '../../incident/entity.ts';
import { milestoneViews } from '../../incident/milestones.ts';
import { incidentSummary } from '../../incident/project.ts';
import type { Instant } from '../../time/instant.ts';
import { type IncidentRow, toIncidentRow } from './incidents.ts';
import { packReplicas, type ReplicaProgress } from './replicas.ts';

interface SummarySource {
  readonly id: string;
  /** Undefined while no change of the incident itself is known. */
  readonly incident: Entity | undefined;
  /** At least the events that say a milestone. */
  readonly milestones: Iterable<Entity>;
  /** At least the events that say that the clock was moved. */
  readonly shifts: Iterable<Entity>;
  /** See `earliestTime`. */
  readonly earliest: Instant | null;
  readonly eventCount: number;
  readonly position: number;
  readonly lastHlc: string;
  readonly replicas: readonly ReplicaProgress[];
}

/** No label is part of a summary. */
const NO_LETTERS = new Map<string, string>();

export function summaryRow(source: SummarySource): IncidentRow {
  const { id, incident, milestones, shifts, earliest, eventCount, position, lastHlc, replicas } = source;
  const summary = incidentSummary({
    incident: incident ?? notOpened(id, lastHlc),
    milestones: milestoneViews(milestones, NO_LETTERS),
    earliest,
    clockShifts: clockShifts(shifts),
    eventCount,
    position,
  });
  return toIncidentRow(summary, { lastHlc, earliest, replicas: packReplicas(replicas) });
}

/** Stands in between the changes of a merge; at its end the incident is opened, or the merge is refused. */
function notOpened(id: string, lastHlc: string): Entity {
  return {
    type: 'incident',
    id,
    number: null,
    created: false,
    purged: false,
    replica: '',
    author: '',
    createdHlc: lastHlc,
    fields: {},
    revisions: 0,
  };
}
