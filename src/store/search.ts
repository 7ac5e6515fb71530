import type { Database } from 'better-sqlite3';
import type { EntityType } from '../incident/change.ts';
import { readFields } from '../incident/fields.ts';
import { labelOf } from '../incident/labels.ts';
import type { SearchHit } from '../incident/views.ts';
import { changesOf } from './changes.ts';
import { type EntityRow, toEntity } from './projections/entity-rows.ts';
import { lettersOf, unpackReplicas } from './projections/replicas.ts';
import { indexedTo } from './projections/search-index.ts';
import { toQuery } from './search-query.ts';

/** Words of an excerpt. */
const EXCERPT = 24;

const PLACES: Partial<Record<EntityType, SearchHit['in']>> = {
  incident: 'title',
  event: 'event',
  section: 'section',
};

type HitRow = EntityRow & { title: string; replicas: string; excerpt: string };

/**
 * Finds the newest texts that have all the words: in the index, and among the few newest that are not in it yet.
 * Those are indexed for each search, in memory, by the same rules.
 */
export function searchOf(db: Database): (words: string, limit: number) => SearchHit[] {
  db.pragma('temp_store = MEMORY');
  db.exec("CREATE VIRTUAL TABLE temp.waiting USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')");
  const changes = changesOf(db);
  const clear = db.prepare('DELETE FROM temp.waiting');
  const fill = db.prepare<[number]>(
    'INSERT INTO temp.waiting (rowid, text) SELECT key, text FROM entities WHERE key > ? AND text IS NOT NULL',
  );
  const inWaiting = db.prepare<[string, number], HitRow>(hitsIn('temp', 'waiting'));
  const inIndex = db.prepare<[string, number], HitRow>(hitsIn('main', 'search'));

  return (words, limit) => {
    const query = toQuery(words);
    if (query === null || limit < 1) return [];
    clear.run();
    fill.run(indexedTo(changes.lastPosition()));
    const newest = inWaiting.all(query, Math.floor(limit));
    return [...newest, ...inIndex.all(query, Math.floor(limit) - newest.length)].map(toHit);
  };
}

function hitsIn(schema: string, table: string): string {
  return `
    SELECT entities.*, incidents.title, incidents.replicas, found.excerpt
    FROM (
      SELECT rowid, snippet(${table}, 0, char(2), char(3), '…', ${EXCERPT}) AS excerpt
      FROM ${schema}.${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?
    ) AS found
    JOIN entities ON entities.key = found.rowid
    JOIN incidents ON incidents.id = entities.incident
    ORDER BY entities.key DESC`;
}

function toHit(row: HitRow): SearchHit {
  const place = PLACES[row.type] ?? 'event';
  const isEvent = place === 'event';
  const label = isEvent ? labelOf(lettersOf(unpackReplicas(row.replicas)), row.replica, row.number) : row.id;
  return {
    incident: row.incident,
    title: row.title,
    in: place,
    where: place === 'title' ? null : label,
    time: isEvent ? readFields(toEntity(row), 'event').time : null,
    excerpt: row.excerpt,
  };
}
