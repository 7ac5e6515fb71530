import type { Database } from 'better-sqlite3';
import type { IncidentSummary } from '../../incident/views.ts';
import type { Status } from '../../incident/words.ts';
import type { Instant } from '../../time/instant.ts';

/** The summary of an incident as a row has it, and what keeps it up to date without reading its events. */
export interface IncidentRow {
  id: string;
  position: number;
  last_hlc: string;
  title: string;
  severity: string | null;
  zone: string;
  status: Status;
  opened_ms: number;
  opened_offset: number;
  started_ms: number;
  started_offset: number;
  ended_ms: number | null;
  ended_offset: number | null;
  /** Of the earliest event that counts (see `earliestTime`). */
  earliest_ms: number | null;
  earliest_offset: number | null;
  event_count: number;
  clock_shift: number;
  /** See `packReplicas`. */
  replicas: string;
}

/** The table of incidents, as everybody may read it. */
export function incidentsOf(db: Database) {
  const all = db.prepare<[], IncidentRow>('SELECT * FROM incidents ORDER BY position DESC');
  const one = db.prepare<[string], IncidentRow>('SELECT * FROM incidents WHERE id = ?');
  const current = db.prepare<[number], IncidentRow>(
    "SELECT * FROM incidents WHERE ? OR status <> 'resolved' ORDER BY position DESC LIMIT 1",
  );
  const startingWith = db
    .prepare<{ prefix: string }, string>(
      'SELECT id FROM incidents WHERE substr(id, 1, length(@prefix)) = @prefix COLLATE NOCASE ORDER BY position DESC',
    )
    .pluck();
  const changed = db.prepare<[number], { incident: string; position: number }>(
    'SELECT id AS incident, position FROM incidents WHERE position > ? ORDER BY position',
  );

  return {
    row: (id: string): IncidentRow | undefined => one.get(id),
    summaries: (): IncidentSummary[] => all.all().map(toSummary),
    summary(id: string): IncidentSummary | undefined {
      const row = one.get(id);
      return row === undefined ? undefined : toSummary(row);
    },
    /** An incident is open until it is resolved: one that has recovered still waits for that. */
    current(any: boolean): IncidentSummary | undefined {
      const row = current.get(Number(any));
      return row === undefined ? undefined : toSummary(row);
    },
    idsStartingWith: (prefix: string): string[] => startingWith.all({ prefix }),
    changedSince: (position: number): { incident: string; position: number }[] => changed.all(position),
  };
}

export function toIncidentRow(
  summary: IncidentSummary,
  { lastHlc, earliest, replicas }: { lastHlc: string; earliest: Instant | null; replicas: string },
): IncidentRow {
  const { id, position, title, severity, zone, status, openedAt, startedAt, endedAt } = summary;
  return {
    id,
    position,
    last_hlc: lastHlc,
    title,
    severity,
    zone,
    status,
    opened_ms: openedAt.ms,
    opened_offset: openedAt.offset,
    started_ms: startedAt.ms,
    started_offset: startedAt.offset,
    ended_ms: endedAt?.ms ?? null,
    ended_offset: endedAt?.offset ?? null,
    earliest_ms: earliest?.ms ?? null,
    earliest_offset: earliest?.offset ?? null,
    event_count: summary.eventCount,
    clock_shift: summary.clockShift,
    replicas,
  };
}

export function earliestOf({ earliest_ms, earliest_offset }: IncidentRow): Instant | null {
  return instant(earliest_ms, earliest_offset);
}

function instant(ms: number | null, offset: number | null): Instant | null {
  return ms === null || offset === null ? null : { ms, offset };
}

function toSummary(row: IncidentRow): IncidentSummary {
  const { id, title, severity, zone, status, position } = row;
  return {
    id,
    title,
    severity,
    zone,
    status,
    openedAt: { ms: row.opened_ms, offset: row.opened_offset },
    startedAt: { ms: row.started_ms, offset: row.started_offset },
    endedAt: instant(row.ended_ms, row.ended_offset),
    eventCount: row.event_count,
    clockShift: row.clock_shift,
    position,
  };
}
