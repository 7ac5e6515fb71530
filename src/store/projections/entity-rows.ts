import type { EntityType } from '../../incident/change.ts';
import { cleanText } from '../../incident/clean-text.ts';
import type { Entity } from '../../incident/entity.ts';
import { namesIn } from '../../incident/names.ts';
import { earliestTime } from '../../incident/project.ts';
import { packFields, unpackFields } from './fields-json.ts';
import { packNames } from './names.ts';

/** An entity as a row has it: its fields as JSON, and what listing, sorting and searching need beside. */
export interface EntityRow {
  /** Position of the first change of the entity. */
  key: number;
  incident: string;
  type: EntityType;
  id: string;
  number: number | null;
  created: number;
  purged: number;
  replica: string;
  author: string;
  created_hlc: string;
  revisions: number;
  /** See `packFields`. */
  fields: string;
  /** UTC milliseconds of an event that counts for the start of the outage. */
  counted_ms: number | null;
  milestone: string | null;
  /** As `counted_ms`, of an update to stakeholders. */
  update_ms: number | null;
  /** Of an event. */
  kind: string | null;
  /** Milliseconds of an event that says that the clock was moved. */
  clock_shift: number | null;
  /** See `packNames`; null if it names nobody and nothing. */
  names: string | null;
  /** What is searched; null if there is nothing to find. */
  text: string | null;
}

export function toRow(entity: Entity, incident: string, key: number): EntityRow {
  const isEvent = entity.type === 'event';
  const counted = isEvent ? (earliestTime([entity])?.ms ?? null) : null;
  return {
    key,
    incident,
    type: entity.type,
    id: entity.id,
    number: entity.number,
    created: Number(entity.created),
    purged: Number(entity.purged),
    replica: entity.replica,
    author: entity.author,
    created_hlc: entity.createdHlc,
    revisions: entity.revisions,
    fields: packFields(entity.fields),
    counted_ms: counted,
    milestone: isEvent ? textIn(entity, 'milestone') : null,
    kind: isEvent ? textIn(entity, 'kind') : null,
    update_ms: isEvent && entity.fields.kind?.value === 'update' ? counted : null,
    clock_shift: isEvent ? shiftIn(entity) : null,
    names: packNames(namesIn(entity)),
    text: searchText(entity),
  };
}

export function toEntity(row: EntityRow): Entity {
  return {
    type: row.type,
    id: row.id,
    number: row.number,
    created: row.created === 1,
    purged: row.purged === 1,
    replica: row.replica,
    author: row.author,
    createdHlc: row.created_hlc,
    fields: unpackFields(row.fields),
    revisions: row.revisions,
  };
}

/** The field of each type that is searched. */
const SEARCHED: Partial<Record<EntityType, string>> = { incident: 'title', event: 'text', section: 'text' };

/** Cleaned, because control characters would end an excerpt early or pass for its marks. */
function searchText(entity: Entity): string | null {
  const field = SEARCHED[entity.type];
  const text = field === undefined ? null : textIn(entity, field);
  return text === null ? null : cleanText(text);
}

function shiftIn({ created, fields }: Entity): number | null {
  const value = fields.clockShift?.value;
  return created && typeof value === 'number' ? value : null;
}

/** The text in a field of an entity that came into being; null for none. */
function textIn({ created, fields }: Entity, field: string): string | null {
  const value = fields[field]?.value;
  return created && typeof value === 'string' && value !== '' ? value : null;
}
