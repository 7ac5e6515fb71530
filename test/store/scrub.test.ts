import { existsSync, readFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { connectForWriting } from '../../src/store/connection.ts';
import { recordPath } from '../../src/store/folder.ts';
import { openStore } from '../../src/store/open.ts';
import { scrub, scrubWhatIsLeft } from '../../src/store/scrub.ts';
import { writableStoreOn } from '../../src/store/writable-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { environment, eventId, INCIDENT, open, rawConnection, record, SCRIBE } from './support/stores.ts';

const SECRET = 'hunterzweiundvierzig';
const PURGED = `event.logged ${eventId(1)}`;

function holds(folder: string, text: string): boolean {
  return ['', '-wal']
    .map((end) => `${recordPath(folder)}${end}`)
    .some((file) => existsSync(file) && readFileSync(file).includes(text));
}

/** A record with a secret, and a store on a connection that does not wait for others. */
function impatient(): { folder: string; db: Database; purge: () => void } {
  const folder = temporaryFolder();
  const first = openStore(folder, environment());
  record(first, [`the password is ${SECRET}`, 'two']);
  first.close();
  const db = connectForWriting(recordPath(folder));
  onTestFinished(() => {
    db.close();
  });
  db.pragma('busy_timeout = 20');
  const store = writableStoreOn(db, environment());
  return { folder, db, purge: () => store.purge(INCIDENT, SCRIBE, [PURGED], 'a password') };
}

function isDue(db: Database): boolean {
  return db.prepare('SELECT scrub_due FROM installation').pluck().get() === 1;
}

test('a reader that is in the way of a scrub is told of; the purge stands and the scrub stays due', () => {
  const { folder, db, purge } = impatient();
  const reader = rawConnection(folder);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM changes').get();
  expect(purge).toThrow(
    expect.objectContaining({ code: 'conflict', message: expect.stringContaining('purged') }),
  );
  expect(db.prepare('SELECT body FROM changes WHERE id = ?').pluck().get(PURGED)).toBeNull();
  expect(isDue(db)).toBe(true);
  reader.exec('COMMIT');
  scrubWhatIsLeft(db);
  expect(isDue(db)).toBe(false);
  expect(holds(folder, SECRET)).toBe(false);
});

test('whoever opens the record next does the scrub that is due', () => {
  const { folder, db, purge } = impatient();
  const reader = rawConnection(folder);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM changes').get();
  expect(purge).toThrow();
  reader.exec('COMMIT');
  const next = open(folder);
  expect(isDue(db)).toBe(false);
  expect(holds(folder, SECRET)).toBe(false);
  expect(next.events(INCIDENT)).toHaveLength(2);
  expect(next.verify()).toEqual([]);
});

test('one that cannot scrub what is left opens the record all the same', () => {
  const { folder, db, purge } = impatient();
  const reader = rawConnection(folder);
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM changes').get();
  expect(purge).toThrow();
  expect(() => scrubWhatIsLeft(db)).not.toThrow();
  expect(isDue(db)).toBe(true);
});

test('a scrub empties the free spaces of the file, where SQLite leaves copies of rows that it moved', () => {
  const { folder, db } = impatient();
  db.pragma('secure_delete = OFF');
  db.exec("INSERT INTO settings VALUES ('moved', 'left-over bytes')");
  db.exec("DELETE FROM settings WHERE key = 'moved'");
  db.pragma('wal_checkpoint(TRUNCATE)');
  expect(holds(folder, 'left-over bytes')).toBe(true);
  scrub(db);
  expect(holds(folder, 'left-over bytes')).toBe(false);
});

test('a scrub leaves nothing due, whether anything was or not', () => {
  const { db } = impatient();
  scrub(db);
  expect(isDue(db)).toBe(false);
});
