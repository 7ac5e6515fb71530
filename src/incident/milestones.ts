import type { FieldsOf } from './change.ts';
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
 */
export function milestoneViews(
  events: Iterable<Entity>,
  letters: ReadonlyMap<string, string>,
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
    return candidate === undefined ? [] : [view(milestone, candidate, letters)];
  });
}

function view(
  milestone: Milestone,
  { entity, fields }: Candidate,
  letters: ReadonlyMap<string, string>,
): MilestoneView {
  const label = labelOf(letters, entity.replica, entity.number);
  return { milestone, time: fields.time, event: entity.id, label };
}
