import type { Database } from 'better-sqlite3';
import { hlcTime } from '../incident/hlc.ts';
import type { Kind } from '../incident/words.ts';
import type { IncidentRow } from './projections/incidents.ts';
import { unpackReplicas } from './projections/replicas.ts';
import { asPhrase } from './search-query.ts';

/** What a search is narrowed to. Kind, service and time are an event's own: with one of them, only events are found. */
export interface SearchFilter {
  readonly kind?: Kind | undefined;
  /** Of the incident, in any case. */
  readonly severity?: string | undefined;
  /** Named in the line as `#service`, in any case. */
  readonly service?: string | undefined;
  /** Claimed times, UTC milliseconds, inclusive. What was struck has none that counts. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** A filter as SQL, on rows of `entities`. */
export interface FilterSql {
  /** Whether all that passes lies between the keys `@first` and `@last`. */
  readonly isBounded: boolean;
  readonly conditions: readonly string[];
  readonly values: Readonly<Record<string, string | number>>;
  /** Words that every text which passes has, as an FTS5 query; null if there are none. */
  readonly query: string | null;
}

/** An event may claim a time ahead of its commit, but none so far ahead. Milliseconds. */
const MOST_AHEAD = 48 * 3_600_000;
const ALWAYS = Number.MAX_SAFE_INTEGER;

type Candidate = Pick<IncidentRow, 'id' | 'last_hlc' | 'position' | 'replicas'>;

/** Turns filters into SQL. Returns null for one that nothing passes. */
export function filterReaderOf(db: Database): (filter: SearchFilter) => FilterSql | null {
  const candidates = db.prepare<{ severity: string | null; until: number }, Candidate>(
    `SELECT id, last_hlc, position, replicas FROM incidents
     WHERE (@severity IS NULL OR severity = @severity COLLATE NOCASE) AND ifnull(earliest_ms, @until) <= @until`,
  );

  /** The incidents that can have what is asked for, and where it can lie: that spares a walk through all others. */
  function inIncidents({ severity, from = -ALWAYS, until = ALWAYS }: SearchFilter): FilterSql | null {
    const found = candidates
      .all({ severity: severity?.trim() ?? null, until })
      .filter(({ last_hlc }) => hlcTime(last_hlc) >= from - MOST_AHEAD);
    if (found.length === 0) return null;
    return {
      isBounded: true,
      conditions: ['entities.incident IN (SELECT value FROM json_each(@incidents))'],
      values: {
        first: Math.min(...found.map(firstKey)),
        last: Math.max(...found.map(({ position }) => position)),
        incidents: JSON.stringify(found.map(({ id }) => id)),
      },
      query: null,
    };
  }

  return (filter) => {
    const { kind, severity, service, from, until } = filter;
    const isTimed = from !== undefined || until !== undefined;
    const parts: (FilterSql | null)[] = [];
    if (severity !== undefined || isTimed) parts.push(inIncidents(filter));
    if (isTimed) parts.push(inTime(from, until));
    if (kind !== undefined) {
      parts.push({ isBounded: false, conditions: ofKind(kind), values: { kind }, query: null });
    }
    if (service !== undefined) parts.push(ofService(service));
    if (parts.includes(null)) return null;
    const all = parts.filter((part) => part !== null);
    return {
      isBounded: all.some(({ isBounded }) => isBounded),
      conditions: all.flatMap(({ conditions }) => conditions),
      values: Object.assign({}, ...all.map(({ values }) => values)),
      query: all.find(({ query }) => query !== null)?.query ?? null,
    };
  };
}

/** No entity of an incident is older than the first change of any replica. */
function firstKey({ replicas }: Candidate): number {
  return Math.min(...unpackReplicas(replicas).map(({ firstPosition }) => firstPosition));
}

/** SQLite takes the index of kinds only if it is told that it has this one. */
function ofKind(kind: Kind): string[] {
  return kind === 'note' ? ['entities.kind = @kind'] : ['entities.kind = @kind', "entities.kind <> 'note'"];
}

function inTime(from = -ALWAYS, until = ALWAYS): FilterSql {
  return {
    isBounded: false,
    conditions: ['entities.counted_ms BETWEEN @from AND @until'],
    values: { from, until },
    query: null,
  };
}

/** Whoever names a service has it in the text, so the index finds it; the names tell `#db` from other words. */
function ofService(written: string): FilterSql | null {
  const service = written.trim().replace(/^#/, '');
  const query = asPhrase(service);
  if (query === null) return null;
  return {
    isBounded: false,
    conditions: [
      `EXISTS (
        SELECT 1 FROM json_each(entities.names, '$.services')
        WHERE entities.type = 'event' AND json_each.value = @service COLLATE NOCASE
      )`,
    ],
    values: { service },
    query,
  };
}
