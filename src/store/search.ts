import type { Database, Statement } from 'better-sqlite3';
import type { EntityType } from '../incident/change.ts';
import { readFields } from '../incident/fields.ts';
import { labelOf } from '../incident/labels.ts';
import type { SearchHit } from '../incident/views.ts';
import { changesOf } from './changes.ts';
import { type EntityRow, toEntity } from './projections/entity-rows.ts';
import { lettersOf, unpackReplicas } from './projections/replicas.ts';
import { indexedTo } from './projections/search-index.ts';
import { type FilterSql, filterReaderOf, type SearchFilter } from './search-filter.ts';
import { toQuery } from './search-query.ts';

/** Words of an excerpt, and how many characters they have at most where no word was looked for. */
const EXCERPT = 24;
const EXCERPT_CHARACTERS = 160;

const PLACES: Partial<Record<EntityType, SearchHit['in']>> = {
  incident: 'title',
  event: 'event',
  section: 'section',
};

/** A milestone may say nothing but itself. */
const HAS_WORDS = '(entities.text IS NOT NULL OR entities.milestone IS NOT NULL)';

type HitRow = EntityRow & { title: string; replicas: string; excerpt: string | null };
type HitStatement = Statement<[Record<string, string | number>], HitRow>;

/**
 * Finds the newest texts that have all the words and pass the filter: in the index, and among the few newest that are
 * not in it yet. Those are indexed for each search, in memory, by the same rules. Where nothing is asked for, nothing
 * is found.
 */
export function searchOf(db: Database): (words: string, limit: number, filter?: SearchFilter) => SearchHit[] {
  db.pragma('temp_store = MEMORY');
  db.exec("CREATE VIRTUAL TABLE temp.waiting USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')");
  const changes = changesOf(db);
  const readFilter = filterReaderOf(db);
  const clear = db.prepare('DELETE FROM temp.waiting');
  const fill = db.prepare<[number]>(
    'INSERT INTO temp.waiting (rowid, text) SELECT key, text FROM entities WHERE key > ? AND text IS NOT NULL',
  );
  const prepared = new Map<string, HitStatement>();

  /** There are as many statements as combinations of filters. */
  function statement(sql: string): HitStatement {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  }

  function withWords(query: string, limit: number, sql: FilterSql): HitRow[] {
    const { values } = sql;
    clear.run();
    fill.run(indexedTo(changes.lastPosition()));
    const newest = statement(hitsIn('temp', 'waiting', sql)).all({ ...values, query, limit });
    const left = limit - newest.length;
    return [...newest, ...statement(hitsIn('main', 'search', sql)).all({ ...values, query, limit: left })];
  }

  return (words, most, filter = {}) => {
    const limit = Math.floor(most);
    const typed = toQuery(words);
    const isNarrowed = Object.values(filter).some((value) => value !== undefined);
    if (limit < 1 || (typed === null && !isNarrowed)) return [];
    const sql = readFilter(filter);
    if (sql === null) return [];
    const query = [sql.query, typed].filter((part) => part !== null).join(' ');
    const rows =
      query === ''
        ? statement(hitsAmongAll(sql)).all({ ...sql.values, limit })
        : withWords(query, limit, sql);
    return rows.map(toHit);
  };
}

function hitsIn(schema: string, table: string, { isBounded, conditions }: FilterSql): string {
  const joined = conditions.length === 0 ? '' : `CROSS JOIN entities ON entities.key = ${table}.rowid`;
  const bounds = isBounded ? [`${table}.rowid BETWEEN @first AND @last`] : [];
  return hits(`
    SELECT ${table}.rowid AS key, snippet(${table}, 0, char(2), char(3), '…', ${EXCERPT}) AS excerpt
    FROM ${schema}.${table} ${joined}
    WHERE ${[`${table} MATCH @query`, ...bounds, ...conditions].join(' AND ')}
    ORDER BY ${table}.rowid DESC LIMIT @limit`);
}

function hitsAmongAll({ isBounded, conditions }: FilterSql): string {
  const bounds = isBounded ? ['entities.key BETWEEN @first AND @last'] : [];
  return hits(`
    SELECT entities.key, NULL AS excerpt FROM entities
    WHERE ${[HAS_WORDS, ...bounds, ...conditions].join(' AND ')}
    ORDER BY entities.key DESC LIMIT @limit`);
}

function hits(found: string): string {
  return `
    SELECT entities.*, incidents.title, incidents.replicas, found.excerpt
    FROM (${found}) AS found
    JOIN entities ON entities.key = found.key
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
    excerpt: row.excerpt ?? beginningOf(row.text ?? row.milestone ?? ''),
  };
}

/** As much of a text as an excerpt has, cut between words. */
function beginningOf(text: string): string {
  if (text.length <= EXCERPT_CHARACTERS) return text;
  return `${text
    .slice(0, EXCERPT_CHARACTERS)
    .replace(/\s+\S*$/u, '')
    .toWellFormed()}…`;
}
