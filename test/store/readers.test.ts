import { expect, test } from 'vitest';
import { connectForReading } from '../../src/store/connection.ts';
import { recordPath } from '../../src/store/folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { INCIDENT, open, openForReading, record } from './support/stores.ts';

test('a store for reading reads what a store for writing does, and has nothing to write with', () => {
  const folder = temporaryFolder();
  const writer = open(folder);
  record(writer, ['one', 'two']);
  writer.saveDraft(null, { text: 'draft', firstKeyAt: null });
  const reader = openForReading(folder);
  expect(reader.view(INCIDENT)).toEqual(writer.view(INCIDENT));
  expect(reader.changes(INCIDENT)).toEqual(writer.changes(INCIDENT));
  expect(reader.draft(null)).toEqual(writer.draft(null));
  expect(reader.verify()).toEqual([]);
  const writes = Object.keys(writer).filter((name) => !(name in reader));
  expect(writes.sort()).toEqual([
    'append',
    'merge',
    'purge',
    'putAttachment',
    'putSetting',
    'rebuild',
    'replica',
    'saveDraft',
    'transaction',
  ]);
});

test.each([
  "INSERT INTO settings VALUES ('a', '1')",
  'UPDATE incidents SET title = 1',
  'DELETE FROM drafts',
  'DROP TRIGGER changes_are_never_deleted',
  "INSERT INTO search (search) VALUES ('rebuild')",
])('SQLite itself refuses %s on a connection for reading', (sql) => {
  const folder = temporaryFolder();
  record(open(folder), ['one']);
  const db = connectForReading(recordPath(folder));
  expect(() => db.exec(sql)).toThrow('readonly');
  db.close();
});

test('a store that is closed is closed', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  store.close();
  expect(() => store.summaries()).toThrow('not open');
  expect(() => store.close()).not.toThrow();
});
