import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { environment, eventId, INCIDENT, open, rawConnection, record, SCRIBE } from './support/stores.ts';

const REFUSED = 'changes are only ever added';

/** A record with three events, as another program sees it. */
function recorded(): { db: Database; dump: () => unknown[]; purge: (ids: string[]) => void } {
  const folder = temporaryFolder();
  const store = open(folder, environment());
  record(store, ['one', 'two', 'three']);
  const db = rawConnection(folder);
  return {
    db,
    dump: () => db.prepare('SELECT * FROM changes ORDER BY position').all(),
    purge: (ids) => store.purge(INCIDENT, SCRIBE, ids, 'a password'),
  };
}

const SECOND = `event.logged ${eventId(1)}`;

const ALTERED: Readonly<Record<string, unknown>> = {
  position: 99,
  id: 'another',
  incident: 'another',
  replica: 'another',
  replica_seq: 99,
  hlc: 'another',
  author: 'another',
  type: 'event.set',
  entity: 'another',
  body: '{"set":{}}',
  salt: '00',
  body_hash: '00',
  prev_hash: '00',
  hash: '00',
};

test('the matrix below names every column', () => {
  const { db } = recorded();
  const columns = db.prepare("SELECT name FROM pragma_table_info('changes')").pluck().all();
  expect(Object.keys(ALTERED)).toEqual(columns);
});

test.each(Object.entries(ALTERED))('no program can alter %s', (column, value) => {
  const { db, dump } = recorded();
  const before = dump();
  const update = db.prepare(`UPDATE changes SET ${column} = ? WHERE id = ?`);
  expect(() => update.run(value, SECOND)).toThrow(REFUSED);
  expect(dump()).toEqual(before);
});

test.each([
  'DELETE FROM changes',
  'DELETE FROM changes WHERE position = 2',
  'UPDATE changes SET author = author',
])('no program can %s', (sql) => {
  const { db, dump } = recorded();
  const before = dump();
  expect(() => db.exec(sql)).toThrow(REFUSED);
  expect(dump()).toEqual(before);
});

test.each([
  ['position', `position, 'new', incident, replica, 99`],
  ['id', `99, id, incident, replica, 99`],
  ['place in the chain', `99, 'new', incident, replica, replica_seq`],
])('no program can replace a row by its %s', (_what, key) => {
  const { db, dump } = recorded();
  const before = dump();
  const others = `hlc, 'another', type, entity, body, salt, body_hash, prev_hash, hash`;
  for (const recursive of ['OFF', 'ON']) {
    db.pragma(`recursive_triggers = ${recursive}`);
    const replace = `INSERT OR REPLACE INTO changes SELECT ${key}, ${others} FROM changes WHERE position = 2`;
    expect(() => db.exec(replace)).toThrow(REFUSED);
  }
  expect(dump()).toEqual(before);
});

test('a body cannot be taken away without a purge on record', () => {
  const { db, dump } = recorded();
  const before = dump();
  const erase = db.prepare('UPDATE changes SET body = NULL, salt = NULL WHERE id = ?');
  expect(() => erase.run(SECOND)).toThrow(REFUSED);
  expect(dump()).toEqual(before);
});

test('a purge on record lets go of the changes it names, and of no other', () => {
  const { db, purge, dump } = recorded();
  purge([SECOND]);
  const before = dump();
  const erase = db.prepare('UPDATE changes SET body = NULL, salt = NULL WHERE id = ?');
  expect(erase.run(SECOND).changes).toBe(1);
  expect(() => erase.run(`event.logged ${eventId(2)}`)).toThrow(REFUSED);
  expect(dump()).toEqual(before);
});

test.each(Object.entries(ALTERED))('a purge on record does not let %s be altered', (column, value) => {
  const { db, purge, dump } = recorded();
  purge([SECOND]);
  const before = dump();
  const alone = db.prepare(`UPDATE changes SET ${column} = ? WHERE id = ?`);
  expect(() => alone.run(value, SECOND)).toThrow(REFUSED);
  const others = Object.keys(ALTERED).filter(
    (other) => other !== column && !['body', 'salt'].includes(other),
  );
  if (others.length < Object.keys(ALTERED).length - 2) {
    const beside = db.prepare(`UPDATE changes SET body = NULL, salt = NULL, ${column} = ? WHERE id = ?`);
    expect(() => beside.run(value, SECOND)).toThrow(REFUSED);
  }
  expect(dump()).toEqual(before);
});

test('half a purge is none: body and salt go together', () => {
  const { db } = recorded();
  for (const half of ['body', 'salt']) {
    expect(() => db.prepare(`UPDATE changes SET ${half} = NULL WHERE id = ?`).run(SECOND)).toThrow(REFUSED);
  }
});

test('a purge cannot be purged, though another purge names it', () => {
  const { db, purge } = recorded();
  purge([SECOND]);
  const first = db.prepare<[], { id: string }>("SELECT id FROM changes WHERE type = 'body.purged'").get();
  const another = JSON.stringify({ set: {}, purges: [first?.id] });
  db.prepare(
    `INSERT INTO changes SELECT 99, 'p2', incident, replica, 99, hlc, author, type, entity, ?, salt, body_hash,
      prev_hash, hash FROM changes WHERE id = ?`,
  ).run(another, first?.id);
  const erase = db.prepare('UPDATE changes SET body = NULL, salt = NULL WHERE id = ?');
  expect(() => erase.run(first?.id)).toThrow(REFUSED);
});

test('a purge of another incident lets go of nothing here', () => {
  const { db } = recorded();
  db.prepare(
    `INSERT INTO changes SELECT 99, 'p', 'elsewhere', replica, 1, hlc, author, 'body.purged', 'elsewhere', ?, salt,
      body_hash, prev_hash, hash FROM changes WHERE id = ?`,
  ).run(JSON.stringify({ set: {}, purges: [SECOND] }), SECOND);
  const erase = db.prepare('UPDATE changes SET body = NULL, salt = NULL WHERE id = ?');
  expect(() => erase.run(SECOND)).toThrow(REFUSED);
});
