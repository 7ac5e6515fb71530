import type { Database, Statement } from 'better-sqlite3';
import type { EntityRow } from './entity-rows.ts';
import type { IncidentRow } from './incidents.ts';

/** A row of each projection table. */
export interface ProjectionRows {
  incidents: IncidentRow;
  entities: EntityRow;
}
export type ProjectionTable = keyof ProjectionRows;

/** The columns of each projection table, its primary key first. */
export const COLUMNS: { readonly [T in ProjectionTable]: readonly (keyof ProjectionRows[T] & string)[] } = {
  incidents: [
    'id',
    'position',
    'last_hlc',
    'title',
    'severity',
    'zone',
    'status',
    'opened_ms',
    'opened_offset',
    'started_ms',
    'started_offset',
    'ended_ms',
    'ended_offset',
    'earliest_ms',
    'earliest_offset',
    'event_count',
    'clock_shift',
    'replicas',
  ],
  entities: [
    'key',
    'incident',
    'type',
    'id',
    'number',
    'created',
    'purged',
    'replica',
    'author',
    'created_hlc',
    'revisions',
    'fields',
    'counted_ms',
    'milestone',
    'update_ms',
    'kind',
    'clock_shift',
    'names',
    'text',
  ],
};

/** Puts a row in its table, over the one with the same key if there is one. */
export function putter<T extends ProjectionTable>(db: Database, table: T): (row: ProjectionRows[T]) => void {
  const columns = COLUMNS[table];
  const [key, ...others] = columns;
  const statement: Statement<unknown[]> = db.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (${key}) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`,
  );
  return (row) => {
    statement.run(...columns.map((column) => row[column]));
  };
}
