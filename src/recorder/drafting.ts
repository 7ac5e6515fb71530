import { isDeepStrictEqual } from 'node:util';
import type { ChangeDraft, ChangeType, EntityType, FieldsOf, NewFieldsOf } from '../incident/change.ts';

const BEGINNINGS = {
  incident: 'incident.opened',
  event: 'event.logged',
  action: 'action.added',
  attachment: 'attachment.added',
} as const satisfies Partial<Record<EntityType, ChangeType>>;

/** A change that brings an entity into being. It carries the entity's own id: a retry is the same change. */
export function added<T extends keyof typeof BEGINNINGS>(
  type: T,
  id: string,
  set: NewFieldsOf<T>,
): ChangeDraft {
  return { id, type: BEGINNINGS[type], entity: id, body: { set } };
}

/** A change that sets some fields of an entity that is there. */
export function changed<T extends EntityType>(
  type: T,
  id: string,
  entity: string,
  set: Partial<FieldsOf<T>>,
  reason?: string,
): ChangeDraft {
  return { id, type: `${type}.set`, entity, body: reason ? { set, reason } : { set } };
}

/** The fields that were asked for and are not so already; null if that is none: nothing is to be recorded. */
export function onlyNew<F extends object>(asked: F, current: object): Partial<F> | null {
  const before = new Map(Object.entries(current));
  const fresh = Object.entries(asked).filter(
    ([key, value]) => value !== undefined && !isDeepStrictEqual(value, before.get(key) ?? null),
  );
  return fresh.length === 0 ? null : (Object.fromEntries(fresh) as Partial<F>);
}
