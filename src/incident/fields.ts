import type { Instant } from '../time/instant.ts';
import {
  ENTITY_FIELDS,
  type EntityType,
  FACT_PREFIX,
  type FieldsOf,
  LEFT_OUT,
  type NewFieldsOf,
} from './change.ts';
import type { Entity } from './entity.ts';
import { hlcTime } from './hlc.ts';

/** What stands in an event's strike-through if all it said was erased. */
const PURGED = { reason: 'purged' };

/** The fields that every entity of a type has from its beginning. */
const KEYS = perType((type) => {
  const leftOut: readonly string[] = LEFT_OUT[type];
  return Object.keys(ENTITY_FIELDS[type].shape).filter((key) => !leftOut.includes(key));
});

/** What stands in the others until they are set. */
const UNSET = perType((type) => Object.fromEntries(LEFT_OUT[type].map((key) => [key, null])));

function perType<V>(make: (type: EntityType) => V): Readonly<Record<EntityType, V>> {
  return {
    incident: make('incident'),
    event: make('event'),
    section: make('section'),
    action: make('action'),
    attachment: make('attachment'),
  };
}

/**
 * The fields of an entity, all of them: one that no change set, or whose change was purged, stands as blank.
 * Facts of the incident come under their keys too.
 */
export function readFields<T extends EntityType>(entity: Entity, type: T): FieldsOf<T> {
  const values: Record<string, unknown> = { ...UNSET[type] };
  for (const key of Object.keys(entity.fields)) values[key] = entity.fields[key]?.value;
  const whole = KEYS[type].every((key) => Object.hasOwn(values, key));
  return (whole ? values : { ...blankFields(type, entity.createdHlc), ...values }) as FieldsOf<T>;
}

/** What a field of the entity holds before anything is written to it. */
export function blankField({ type, createdHlc }: Entity, key: string): unknown {
  if (key.startsWith(FACT_PREFIX)) return null;
  const blank: Readonly<Record<string, unknown>> = { ...UNSET[type], ...blankFields(type, createdHlc) };
  return blank[key];
}

/** An event's strike-through. One that was purged and says nothing counts as struck, and keeps its number. */
export function strikeOf(entity: Entity, { struck, text }: FieldsOf<'event'>): FieldsOf<'event'>['struck'] {
  return struck ?? (entity.purged && text === '' ? PURGED : null);
}

/** @param createdHlc stands in for the times that are not known */
function blankFields<T extends EntityType>(type: T, createdHlc: string): NewFieldsOf<T> {
  return BLANK[type]({ ms: hlcTime(createdHlc), offset: 0 });
}

const BLANK: { readonly [T in EntityType]: (created: Instant) => NewFieldsOf<T> } = {
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
