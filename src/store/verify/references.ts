import type { Change } from '../../incident/change.ts';
import type { Entity } from '../../incident/entity.ts';
import { readFields } from '../../incident/fields.ts';
import type { Finding } from '../../incident/views.ts';
import { findingsOf, type Inspected, nameOf } from './inspected.ts';

/** References that lead nowhere: to changes, to entities that nothing brought into being, to events. */
export function referenceFindings({ incident, placed, state, letters, isOpened }: Inspected): Finding[] {
  const finding = findingsOf(incident, 'reference');
  const known = new Set(placed.map(({ change }) => change.id));
  const lost = placed.flatMap(({ change }) =>
    referencesOf(change)
      .filter((id) => !known.has(id))
      .map((id) => finding(nameOf(letters, change), `It refers to change ${id}, which is not on record.`)),
  );
  const entities = Object.values(state.entities).flatMap((ofType) => [...ofType.values()]);
  const unmade = entities
    .filter(({ created }) => !created)
    .map(({ type, id }) => finding(`${type} ${id}`, 'It was changed, but no change brought it into being.'));
  const loose = [...state.entities.attachment.values()]
    .filter((attachment) => pointsNowhere(attachment, state.entities.event))
    .map(({ id }) => finding(`attachment ${id}`, 'It belongs to an event that is not on record.'));
  return [...lost, ...unmade, ...loose, ...(isOpened ? [] : [finding('incident', 'No change opened it.')])];
}

function referencesOf({ body }: Change): string[] {
  if (body === null) return [];
  return [body.undoes, body.redoes, ...(body.purges ?? [])].filter((id) => id !== undefined);
}

function pointsNowhere(attachment: Entity, events: ReadonlyMap<string, Entity>): boolean {
  const { event } = readFields(attachment, 'attachment');
  return event !== null && !events.has(event);
}
