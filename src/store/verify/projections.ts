import type { Database } from 'better-sqlite3';
import type { Finding } from '../../incident/views.ts';
import { freshRows } from '../projections/fresh.ts';
import { COLUMNS, type ProjectionRows, type ProjectionTable } from '../projections/tables.ts';
import { findingsOf, type Inspected } from './inspected.ts';

const TABLES = ['incidents', 'entities'] as const satisfies ProjectionTable[];

/** What is told of a row beside its table. */
const NAMES: { readonly [T in ProjectionTable]: readonly (keyof ProjectionRows[T])[] } = {
  incidents: [],
  entities: ['type', 'id'],
};

/** Where the projections do not say what a fresh fold of the changes says. */
export function projectionVerifierOf(db: Database): (inspected: Inspected) => Finding[] {
  const stored = {
    incidents: db.prepare<[string], ProjectionRows['incidents']>('SELECT * FROM incidents WHERE id = ?'),
    entities: db.prepare<[string], ProjectionRows['entities']>('SELECT * FROM entities WHERE incident = ?'),
  };
  return ({ incident, placed }) => {
    const fresh = placed.length === 0 ? { incidents: [], entities: [] } : freshRows(incident, placed);
    return TABLES.flatMap((table) => compare(incident, table, stored[table].all(incident), fresh[table]));
  };
}

function compare<T extends ProjectionTable>(
  incident: string,
  table: T,
  stored: readonly ProjectionRows[T][],
  fresh: readonly ProjectionRows[T][],
): Finding[] {
  const finding = findingsOf(incident, 'projection');
  const storedByKey = new Map(stored.map((row) => [keyOf(table, row), row]));
  const freshByKey = new Map(fresh.map((row) => [keyOf(table, row), row]));
  const name = (row: ProjectionRows[T]): string =>
    [table, ...NAMES[table].map((column) => row[column])].join(' ');
  const wrong = fresh.flatMap((row) => {
    const other = storedByKey.get(keyOf(table, row));
    if (other === undefined) return [finding(name(row), 'It is on record, but is not shown.')];
    const columns = COLUMNS[table].filter((column) => other[column] !== row[column]);
    return columns.length === 0
      ? []
      : [finding(name(row), differences(columns.map((column) => [column, other[column], row[column]])))];
  });
  const extra = stored
    .filter((row) => !freshByKey.has(keyOf(table, row)))
    .map((row) => finding(name(row), 'It is shown, but is not on record.'));
  return [...wrong, ...extra];
}

function keyOf<T extends ProjectionTable>(table: T, row: ProjectionRows[T]): unknown {
  const [key] = COLUMNS[table];
  return key === undefined ? undefined : row[key];
}

function differences(columns: readonly [name: string, stored: unknown, fresh: unknown][]): string {
  const told = columns.map(
    ([name, stored, fresh]) => `${name} is ${shorten(stored)} and should be ${shorten(fresh)}`,
  );
  return `What is shown is not what is on record: ${told.join('; ')}.`;
}

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
