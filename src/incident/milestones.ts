import type { FieldsOf } from './change.ts';
import { type ClockShift, movedUntil } from './clock-shift.ts';
import type { Entity } from './entity.ts';
import { readFields, strikeOf } from './fields.ts';
import { labelOf } from './labels.ts';
import type { MilestoneView } from './views.ts';
import { MILESTONES, type Milestone } from './words.ts';

interface Candidate {
  readonly entity: Entity;
  readonly fields: FieldsOf<'event'>;
  /** When the event was made this milestone. */
  readonly since: string;
}

/**
 * The milestones that were reached, in the order in which an outage usually passes them. Where several events
 * say the same milestone, the one that was made it last stands; a struck event says none.
 * @param events of one incident; those that are no milestone may be left out
 * @param letters see `replicaLetters`
 * @param shifts of the clock; what only looks at the order of milestones may leave them out
 */
export function milestoneViews(
  events: Iterable<Entity>,
  letters: ReadonlyMap<string, string>,
  shifts: readonly ClockShift[] = [],
): MilestoneView[] {
  const standing = new Map<Milestone, Candidate>();
  for (const entity of events) {
    const field = entity.fields.milestone;
    if (field === undefined || field.value === null || !entity.created) continue;
    const fields = readFields(entity, 'event');
    if (fields.milestone === null || strikeOf(entity, fields) !== null) continue;
    const other = standing.get(fields.milestone);
    if (other === undefined || field.since > other.since) {
      standing.set(fields.milestone, { entity, fields, since: field.since });
    }
  }
  return MILESTONES.flatMap((milestone) => {
    const candidate = standing.get(milestone);
    return candidate === undefined ? [] : [view(milestone, candidate, letters, shifts)];
  });
}

function view(
  milestone: Milestone,
  { entity, fields }: Candidate,
  letters: ReadonlyMap<string, string>,
  shifts: readonly ClockShift[],
): MilestoneView {
  const label = labelOf(letters, entity.replica, entity.number);
  const clockShift = movedUntil(shifts, fields.time.at, entity.createdHlc);
  const moved = clockShift === 0 ? {} : { clockShift };
  return { milestone, time: fields.time, event: entity.id, label, ...moved };
}
