import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { APPLICATION_ID } from '../../src/store/identity.ts';
import { LATEST, MIGRATIONS } from '../../src/store/migrations/all.ts';
import { migrate } from '../../src/store/migrations/migrate.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { INCIDENT, open, rawConnection } from './support/stores.ts';

const FROZEN = fileURLToPath(new URL('frozen/', import.meta.url));
const FILES = fileURLToPath(new URL('../../src/store/migrations/', import.meta.url));

function database(): Database {
  const db = new Sqlite(join(temporaryFolder(), 'record.sqlite3'));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** Everything that makes a schema, in the order of its making. */
function schema(db: Database): unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}

test('migrations are numbered in tens, one file each', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
  const numbered = readdirSync(FILES).filter((name) => /^\d{3}-/.test(name));
  expect(numbered.map((name) => Number(name.slice(0, 3)))).toEqual(MIGRATIONS.map(({ version }) => version));
});

test('a new record says what it is, and of which version', () => {
  const db = database();
  migrate(db);
  expect(db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
  expect(db.pragma('user_version', { simple: true })).toBe(LATEST);
});

test.each(MIGRATIONS.map(({ version }) => version))(
  'going on from version %i gives the schema of a new record',
  (version) => {
    const fresh = database();
    migrate(fresh);
    const older = database();
    for (const migration of MIGRATIONS) {
      if (migration.version <= version) migration.up(older);
    }
    older.pragma(`application_id = ${APPLICATION_ID}`);
    older.pragma(`user_version = ${version}`);
    migrate(older);
    expect(schema(older)).toEqual(schema(fresh));
  },
);

test('a step that fails leaves the record in its old version', () => {
  const db = database();
  db.exec('CREATE TABLE drafts (x)');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 30');
  const before = schema(db);
  expect(() => db.transaction(migrate).immediate(db)).toThrow('already exists');
  expect(schema(db)).toEqual(before);
  expect(db.pragma('user_version', { simple: true })).toBe(30);
});

/** A record as each released version left it. A version that was released stays as it is for ever. */
const RELEASED = readdirSync(FROZEN).filter((name) => name.endsWith('.sqlite3'));

test('there is a frozen record of the latest version', () => {
  expect(RELEASED).toContain(`${String(LATEST).padStart(3, '0')}.sqlite3`);
});

test.each(RELEASED)('the frozen record %s opens, is clean, and has all that it had', (name) => {
  const folder = temporaryFolder();
  copyFileSync(join(FROZEN, name), join(folder, 'record.sqlite3'));
  const store = open(folder);
  expect(store.verify()).toEqual([]);
  expect(store.events(INCIDENT).map(({ number, text }) => [number, text])).toEqual([
    [1, 'Told by team B'],
    [2, 'Restarted the queue'],
  ]);
  expect(store.search('queue', 9)).toHaveLength(1);
  expect(store.draft(INCIDENT)).toEqual({ text: 'half a li', firstKeyAt: 1 });
  expect(store.settings()).toEqual({ theme: 'dark' });
  store.rebuild();
  expect(store.verify()).toEqual([]);
});

test.each(RELEASED)('the frozen record %s comes to the schema of a new one', (name) => {
  const folder = temporaryFolder();
  copyFileSync(join(FROZEN, name), join(folder, 'record.sqlite3'));
  open(folder);
  const fresh = temporaryFolder();
  open(fresh);
  expect(schema(rawConnection(folder))).toEqual(schema(rawConnection(fresh)));
});
