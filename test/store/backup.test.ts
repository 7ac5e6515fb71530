import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listBackups, makeBackup, newestGoodBackup } from '../../src/store/backup.ts';
import { backupFolder } from '../../src/store/backup-files.ts';
import { openReadableStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { eventDraft, eventId, INCIDENT, open, rawConnection, record, SCRIBE } from './support/stores.ts';

const NOON = Date.UTC(2022, 3, 20, 12);

function recorded(texts: readonly string[] = ['one', 'two']) {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, texts);
  return { folder, store };
}

function logLine(store: ReturnType<typeof open>, id: string): void {
  store.append(INCIDENT, SCRIBE, [eventDraft(id)]);
}

test('a backup has all of the record, also what is still in the log, and is for its owner alone', () => {
  const { folder, store } = recorded();
  store.saveDraft(INCIDENT, { text: 'half a li', firstKeyAt: 1 });
  const backup = makeBackup(folder, NOON);
  expect(backup).toMatchObject({ at: NOON, incidents: 1, changes: 3 });
  expect(statSync(backup.path).mode & 0o777).toBe(0o600);
  expect(statSync(backupFolder(folder)).mode & 0o777).toBe(0o700);
  const drill = temporaryFolder();
  copyFileSync(backup.path, join(drill, 'record.sqlite3'));
  const restored = openReadableStore(drill);
  onTestFinished(() => restored.close());
  expect(restored.changes(INCIDENT)).toEqual(store.changes(INCIDENT));
  expect(restored.view(INCIDENT)).toEqual(store.view(INCIDENT));
  expect(restored.draft(INCIDENT)).toEqual({ text: 'half a li', firstKeyAt: 1 });
  expect(restored.verify()).toEqual([]);
});

test('without anything new there is nothing new to keep', () => {
  const { folder, store } = recorded();
  const first = makeBackup(folder, NOON);
  expect(makeBackup(folder, NOON + 1)).toEqual(first);
  logLine(store, 'three');
  expect(makeBackup(folder, NOON + 2).changes).toBe(4);
  expect(listBackups(folder).map(({ at }) => at)).toEqual([NOON + 2, NOON]);
});

test('the newest ten are kept, and what a backup that was cut off left behind is not', () => {
  const { folder, store } = recorded();
  mkdirSync(backupFolder(folder));
  writeFileSync(join(backupFolder(folder), 'record-x.sqlite3.1.unfinished'), 'half');
  for (let number = 1; number <= 14; number += 1) {
    logLine(store, `line ${number}`);
    makeBackup(folder, NOON + number);
  }
  expect(listBackups(folder).map(({ at }) => at - NOON)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  expect(readdirSync(backupFolder(folder))).toHaveLength(10);
});

test('a record that was altered is not backed up, and the good backups stay', () => {
  const { folder } = recorded();
  const good = makeBackup(folder, NOON);
  const raw = rawConnection(folder);
  raw.exec('DROP TRIGGER changes_are_never_altered');
  raw.prepare('UPDATE changes SET body = replace(body, \'"one"\', \'"won"\')').run();
  expect(() => makeBackup(folder, NOON + 1)).toThrow(
    expect.objectContaining({ code: 'damaged', message: expect.stringContaining('change 2') }),
  );
  expect(readdirSync(backupFolder(folder))).toEqual([good.path.split('/').at(-1)]);
});

test('the newest good backup is one that verifies, not one that only is there', () => {
  const { folder, store } = recorded();
  const good = makeBackup(folder, NOON);
  logLine(store, 'three');
  const bad = makeBackup(folder, NOON + 1);
  const bytes = readFileSync(bad.path);
  bytes[bytes.indexOf('Told by team B') + 1] = 0x78;
  writeFileSync(bad.path, bytes);
  expect(listBackups(folder)).toHaveLength(2);
  expect(newestGoodBackup(folder)).toEqual(good);
});

test('what is purged leaves the backups, too', () => {
  const { folder, store } = recorded(['the password is hunter2', 'two']);
  makeBackup(folder, NOON);
  logLine(store, 'three');
  makeBackup(folder, NOON + 1);
  store.purge(INCIDENT, SCRIBE, [store.changes(INCIDENT, eventId(1))[0]?.id ?? ''], 'a password');
  const clean = makeBackup(folder, NOON + 2);
  expect(listBackups(folder)).toEqual([clean]);
  expect(readFileSync(clean.path).includes('hunter2')).toBe(false);
});

test('a backup made while others write is one state of the record', async () => {
  const { folder, store } = recorded();
  for (let number = 1; number <= 5; number += 1) {
    logLine(store, `line ${number}`);
    expect(makeBackup(folder, NOON + number).changes).toBe(store.position());
  }
});
