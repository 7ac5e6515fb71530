import type { Change } from './change.ts';
import { entityTypeOf } from './entity.ts';
import { foldIncident } from './fold.ts';
import { labelOf } from './labels.ts';
import { lettersOf } from './project.ts';

/**
 * A change that can be taken back, in a few words for a person: `#14 logged`, `action 2 removed`, `title changed`.
 * @param changes all of the incident
 */
export function describeChange(change: Change, changes: readonly Change[]): string {
  const set = change.body?.set ?? {};
  switch (entityTypeOf(change.type)) {
    case 'event':
      return `#${labelIn(changes, change)} ${change.type === 'event.logged' ? 'logged' : eventVerb(set)}`;
    case 'action':
      return `action ${labelIn(changes, change)} ${change.type === 'action.added' ? 'added' : itemVerb(set)}`;
    case 'attachment':
      return `attachment ${labelIn(changes, change)} ${change.type === 'attachment.added' ? 'added' : itemVerb(set)}`;
    case 'section':
      return `section "${change.entity}" written`;
    default:
      return `${fieldNames(set)} changed`;
  }
}

type FieldSet = Readonly<Record<string, unknown>>;

function eventVerb(set: FieldSet): string {
  if (set.struck === undefined) return 'changed';
  return set.struck === null ? 'restored' : 'struck';
}

function itemVerb(set: FieldSet): string {
  if (set.removed !== undefined) return set.removed === true ? 'removed' : 'restored';
  if (set.done !== undefined) return set.done === true ? 'done' : 'reopened';
  return 'changed';
}

function fieldNames(set: FieldSet): string {
  // Facts and roles stand under their prefixes.
  const names = Object.keys(set).map((key) => key.replace(/^\w+:/, ''));
  return names.join(', ');
}

function labelIn(changes: readonly Change[], change: Change): string {
  const state = foldIncident(changes);
  const type = entityTypeOf(change.type);
  const entity = type === null ? undefined : state.entities[type].get(change.entity);
  if (entity === undefined) return '?';
  return labelOf(lettersOf(state), entity.replica, entity.number);
}
