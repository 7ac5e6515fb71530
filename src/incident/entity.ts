import { RecorderError } from '../failure.ts';
import type { Change, ChangeBody, ChangeType, EntityType } from './change.ts';

/** The last value that was written to a field, and when. */
export interface Field {
  value: unknown;
  hlc: string;
  /** When this value was meant: earlier than `hlc` if an undo brought it back. */
  since: string;
}

/** One thing of an incident, reduced from its own changes: plain data that survives JSON as it is. */
export interface Entity {
  readonly type: EntityType;
  readonly id: string;
  /** Among those of its type and replica: 1, 2, 3 …; null for what has no numbers. */
  number: number | null;
  /** Whether the change that brought it into being is known; until then no view shows it. */
  created: boolean;
  /** Whether what that change said was erased. */
  purged: boolean;
  /** Who brought it into being. */
  replica: string;
  author: string;
  createdHlc: string;
  readonly fields: Record<string, Field>;
  /** How many `*.set` changes it has had. */
  revisions: number;
}

export type NumberedType = 'event' | 'action' | 'attachment';

/** What a type of change does: to which type of entity, and whether it brings one into being. */
interface Effect {
  readonly entity: EntityType | null;
  readonly creates: boolean;
  readonly numbers: NumberedType | null;
}

const EFFECTS: Readonly<Record<ChangeType, Effect>> = {
  'incident.opened': { entity: 'incident', creates: true, numbers: null },
  'incident.set': { entity: 'incident', creates: false, numbers: null },
  'event.logged': { entity: 'event', creates: true, numbers: 'event' },
  'event.set': { entity: 'event', creates: false, numbers: null },
  // A section needs no beginning: its first text is one.
  'section.set': { entity: 'section', creates: true, numbers: null },
  'action.added': { entity: 'action', creates: true, numbers: 'action' },
  'action.set': { entity: 'action', creates: false, numbers: null },
  'attachment.added': { entity: 'attachment', creates: true, numbers: 'attachment' },
  'attachment.set': { entity: 'attachment', creates: false, numbers: null },
  'body.purged': { entity: null, creates: false, numbers: null },
};

/** The type of entity that a change of this type is about; null for a purge, which is about changes. */
export function entityTypeOf(type: ChangeType): EntityType | null {
  return EFFECTS[type].entity;
}

/** The numbers that a change of this type takes the next one of; null if it takes none. */
export function numberedBy(type: ChangeType): NumberedType | null {
  return EFFECTS[type].numbers;
}

/**
 * Reduces one more change into its entity, **in place**, and returns it. Each field keeps the value with the
 * greatest clock, so the order in which changes come does not matter. Each change must come once.
 * @param entity what its other changes made of it; undefined for the first
 * @param number the number this change takes (see `numberedBy`), else null
 * @throws RecorderError internal for a `body.purged`: it belongs to no entity
 */
export function reduceEntity(entity: Entity | undefined, change: Change, number: number | null): Entity {
  const effect = EFFECTS[change.type];
  if (effect.entity === null) {
    throw new RecorderError('internal', 'A purge was folded into an entity.', 'Report this as a defect.');
  }
  const reduced = entity ?? begin(effect.entity, change);
  if (isBeginning(reduced, change, effect.creates)) bringIntoBeing(reduced, change, effect.creates, number);
  if (change.type.endsWith('.set')) reduced.revisions += 1;
  if (change.body !== null) writeFields(reduced.fields, change.body, change.hlc);
  return reduced;
}

function begin(type: EntityType, change: Change): Entity {
  return {
    type,
    id: change.entity,
    number: null,
    created: false,
    purged: false,
    replica: change.replica,
    author: change.author,
    createdHlc: change.hlc,
    fields: {},
    revisions: 0,
  };
}

/** Whether the change is the earliest that creates the entity; while none does, the earliest stands in for it. */
function isBeginning(entity: Entity, change: Change, creates: boolean): boolean {
  if (creates !== entity.created) return creates;
  return change.hlc < entity.createdHlc;
}

function bringIntoBeing(entity: Entity, change: Change, created: boolean, number: number | null): void {
  entity.created = created;
  entity.purged = created && change.body === null;
  entity.number = number;
  entity.replica = change.replica;
  entity.author = change.author;
  entity.createdHlc = change.hlc;
}

function writeFields(fields: Record<string, Field>, { set, since }: ChangeBody, hlc: string): void {
  for (const key of Object.keys(set)) {
    const field = fields[key];
    if (field !== undefined && !(hlc > field.hlc)) continue;
    fields[key] = { value: set[key], hlc, since: since?.[key] ?? hlc };
  }
}
