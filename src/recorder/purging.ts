import type { Change } from '../incident/change.ts';

/**
 * The changes whose bodies go when an event is purged: all that said something about it, and all that said
 * something about what was attached to it, since a secret on a screenshot is as much of a secret.
 *
 * @param changes all of the incident
 * @returns their ids
 */
export function changesOfEvent(changes: readonly Change[], event: string): string[] {
  const entities = new Set([event]);
  for (const { type, entity, body } of changes) {
    if (type.startsWith('attachment.') && body?.set.event === event) entities.add(entity);
  }
  return changes.filter(({ entity, body }) => body !== null && entities.has(entity)).map(({ id }) => id);
}
