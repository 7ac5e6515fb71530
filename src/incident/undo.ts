import type { Change, ChangeBody, ChangeDraft, ChangeType } from './change.ts';
import { describeChange } from './describe-change.ts';
import { entityTypeOf } from './entity.ts';
import { EntityHistory } from './entity-history.ts';
import { undoStacks } from './undo-stacks.ts';

export interface Inversion {
  readonly draft: ChangeDraft;
  /** What is taken back or brought back, for a person: `#14 logged`. */
  readonly description: string;
}

/** How what a change brought into being is taken back. */
const INVERSE_OF_CREATION: Partial<Record<ChangeType, ChangeBody['set']>> = {
  'event.logged': { struck: { reason: 'undone' } },
  'action.added': { removed: true },
  'attachment.added': { removed: true },
};

/** The fields of which it matters since when they have stood. */
const TIMED: readonly string[] = ['milestone', 'cadence'];

/**
 * The change that takes back the last change of a replica that can be taken back: one that still says
 * something, is not undone already, and was not overwritten by another replica.
 * @param changes all of the incident, each replica's in its own order
 * @param newId of the draft
 * @returns null if nothing is left to take back
 */
export function undoDraft(changes: readonly Change[], replica: string, newId: string): Inversion | null {
  for (const target of undoStacks(changes, replica).undo.toReversed()) {
    const values = valuesBefore(target, new EntityHistory(changes, target));
    if (values === null) continue;
    const draft = draftFor(target, newId, { ...values, undoes: target.id });
    return { draft, description: describeChange(target, changes) };
  }
  return null;
}

/**
 * The change that brings back what the replica took back last, as long as it has done nothing new since and no
 * other replica has overwritten it.
 * @param changes all of the incident, each replica's in its own order
 * @param newId of the draft
 * @returns null if nothing is left to bring back
 */
export function redoDraft(changes: readonly Change[], replica: string, newId: string): Inversion | null {
  for (const { target, undoneBy } of undoStacks(changes, replica).redo.toReversed()) {
    const values = valuesAfter(target, undoneBy, new EntityHistory(changes, target));
    if (values === null) continue;
    const draft = draftFor(target, newId, { ...values, redoes: target.id });
    return { draft, description: describeChange(target, changes) };
  }
  return null;
}

function draftFor(target: Change, id: string, body: ChangeBody): ChangeDraft {
  return { id, type: `${entityTypeOf(target.type)}.set` as ChangeType, entity: target.entity, body };
}

type Values = Pick<ChangeBody, 'set' | 'since'>;

/** What the fields of a change held before it, where what they hold now is its own doing. */
function valuesBefore(target: Change, history: EntityHistory): Values | null {
  const taken = INVERSE_OF_CREATION[target.type];
  const keys = Object.keys(taken ?? target.body?.set ?? {}).filter(
    (key) => history.origin(key, history.writer(key)) === target,
  );
  const restored = (key: string): unknown =>
    taken === undefined ? history.valueBefore(key, target) : taken[key];
  return values(keys, restored, (key) => history.sinceBefore(key, target));
}

/** What the fields that an undo set held before it, where nobody has written to them since. */
function valuesAfter(target: Change, undoneBy: Change, history: EntityHistory): Values | null {
  const keys = Object.keys(undoneBy.body?.set ?? {}).filter(
    (key) => history.origin(key, history.writer(key)) === history.origin(key, undoneBy),
  );
  return values(
    keys,
    (key) => target.body?.set[key],
    () => target.hlc,
  );
}

function values(
  keys: readonly string[],
  restored: (key: string) => unknown,
  since: (key: string) => string | undefined,
): Values | null {
  if (keys.length === 0) return null;
  const set = Object.fromEntries(keys.map((key) => [key, restored(key)]));
  const stood = keys.flatMap((key) => {
    const at = TIMED.includes(key) ? since(key) : undefined;
    return at === undefined ? [] : [[key, at]];
  });
  return stood.length === 0 ? { set } : { set, since: Object.fromEntries(stood) };
}
