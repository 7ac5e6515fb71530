import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { connectForWriting } from '../../src/store/connection.ts';
import { insistOnFull } from '../../src/store/durability.ts';
import { prepareFolder } from '../../src/store/folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { open, record } from './support/stores.ts';

const FULL = 2;
const NORMAL = 1;

function database(): Database {
  const db = new Sqlite(join(temporaryFolder(), 'durable.sqlite3'));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

function synchronous(db: Database): unknown {
  return db.pragma('synchronous', { simple: true });
}

function write(db: Database): void {
  db.exec('CREATE TABLE IF NOT EXISTS line (text TEXT)');
}

test('WAL alone means NORMAL, and the pragma says so only after the first write', () => {
  const db = database();
  db.pragma('journal_mode = WAL');
  expect(synchronous(db)).toBe(FULL);
  write(db);
  expect(synchronous(db)).toBe(NORMAL);
});

test('after insisting, commits are FULL and stay FULL', () => {
  const db = database();
  insistOnFull(db, write);
  db.exec("INSERT INTO line VALUES ('one')");
  expect(synchronous(db)).toBe(FULL);
});

test('a connection that is NORMAL after its first write is refused', () => {
  const leftNormal = (db: Database): void => {
    write(db);
    db.pragma('synchronous = NORMAL');
  };
  expect(() => insistOnFull(database(), leftNormal)).toThrow('would not survive a power cut');
});

test('a connection that cannot have a write-ahead log is refused', () => {
  const db = new Sqlite(':memory:');
  expect(() => insistOnFull(db, write)).toThrow('would not survive a power cut');
});

test('the real connection of a new record and of an old one is FULL after its first write', () => {
  const path = prepareFolder(temporaryFolder());
  for (const _ of ['new', 'old']) {
    const db = connectForWriting(path);
    onTestFinished(() => {
      db.close();
    });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(synchronous(db)).toBe(FULL);
    db.prepare("INSERT INTO settings (key, value) VALUES ('a', '1') ON CONFLICT DO NOTHING").run();
    expect(synchronous(db)).toBe(FULL);
  }
});

test('every transaction of an open store syncs the log', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, ['one']);
  const log = new Sqlite(join(folder, 'record.sqlite3'));
  onTestFinished(() => {
    log.close();
  });
  const before = store.position();
  store.transaction(() => {
    store.putSetting('a', 1);
    expect(store.position()).toBe(before);
  });
  expect(log.prepare("SELECT value FROM settings WHERE key = 'a'").pluck().get()).toBe('1');
});
