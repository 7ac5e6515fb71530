import type { Instant } from '../time/instant.ts';
import { ENTITY_FIELDS, type EntityType, FACT_PREFIX, type FieldsOf } from './change.ts';
import type { Entity } from './entity.ts';
import { hlcTime } from './hlc.ts';

/** What stands in an event's strike-through if all it said was erased. */
const PURGED = { reason: 'purged' };

const KEYS: Readonly<Record<EntityType, readonly string[]>> = {
  incident: Object.keys(ENTITY_FIELDS.incident.shape),
  event: Object.keys(ENTITY_FIELDS.event.shape),
  section: Object.keys(ENTITY_FIELDS.section.shape),
  action: Object.keys(ENTITY_FIELDS.action.shape),
  attachment: Object.keys(ENTITY_FIELDS.attachment.shape),
};

/**
 * The fields of an entity, all of them: one that no change set, or whose change was purged, stands as blank.
 * Facts of the incident come under their keys too.
 */
export function readFields<T extends EntityType>(entity: Entity, type: T): FieldsOf<T> {
  const values: Record<string, unknown> = {};
  for (const key of Object.keys(entity.fields)) values[key] = entity.fields[key]?.value;
  const whole = KEYS[type].every((key) => Object.hasOwn(values, key));
  return (whole ? values : { ...blankFields(type, entity.createdHlc), ...values }) as FieldsOf<T>;
}

/** What a field of the entity holds before anything is written to it. */
export function blankField({ type, createdHlc }: Entity, key: string): unknown {
  if (key.startsWith(FACT_PREFIX)) return null;
  const blank: Readonly<Record<string, unknown>> = blankFields(type, createdHlc);
  return blank[key];
}

/** An event's strike-through. One that was purged and says nothing counts as struck, and keeps its number. */
export function strikeOf(entity: Entity, { struck, text }: FieldsOf<'event'>): FieldsOf<'event'>['struck'] {
  return struck ?? (entity.purged && text === '' ? PURGED : null);
}

/** @param createdHlc stands in for the times that are not known */
function blankFields<T extends EntityType>(type: T, createdHlc: string): FieldsOf<T> {
  return BLANK[type]({ ms: hlcTime(createdHlc), offset: 0 });
}

const BLANK: { readonly [T in EntityType]: (created: Instant) => FieldsOf<T> } = {
  incident: (created) => ({ title: '', severity: null, zone: 'UTC', openedAt: created, style: null }),
  event: (created) => ({
    kind: 'note',
    text: '',
    time: { precision: 'unknown', at: created },
    milestone: null,
    hypothesis: null,
    firstKeyAt: null,
    committedAt: created,
    lateReason: null,
    struck: null,
  }),
  section: () => ({ heading: null, text: '' }),
  action: () => ({
    text: '',
    owner: null,
    due: null,
    link: null,
    type: 'other',
    done: false,
    removed: false,
  }),
  attachment: () => ({
    sha256: '',
    name: '',
    mediaType: 'application/octet-stream',
    size: 0,
    width: null,
    height: null,
    alt: '',
    event: null,
    removed: false,
  }),
};
