import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeBackup } from '../../src/store/backup.ts';
import { recordPath } from '../../src/store/folder.ts';
import { openStore } from '../../src/store/open.ts';
import { restoreBackup, setAside } from '../../src/store/recovery.ts';
import { salvage } from '../../src/store/salvage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { environment, eventDraft, INCIDENT, open, record, SCRIBE } from './support/stores.ts';

const NOON = Date.UTC(2022, 3, 20, 12);
const TEXTS = Array.from({ length: 200 }, (_, index) => `line ${index + 1} ${'x'.repeat(100)}`);

/** A record with a backup of its first lines and one line more. */
function recorded() {
  const folder = temporaryFolder();
  const store = openStore(folder, environment());
  record(store, TEXTS);
  const backup = makeBackup(folder, NOON);
  store.append(INCIDENT, SCRIBE, [eventDraft('after the backup')]);
  return { folder, store, backup };
}

test('a backup takes the place of the record, which is set aside whole', () => {
  const { folder, store, backup } = recorded();
  store.close();
  const { aside } = restoreBackup(folder, backup, NOON + 1);
  expect(open(folder).events(INCIDENT)).toHaveLength(TEXTS.length);
  expect(open(aside ?? '').events(INCIDENT)).toHaveLength(TEXTS.length + 1);
});

/** The machine went down: the record, its log and the index of the log lie there as they were. */
function crashed() {
  const { folder, store, backup } = recorded();
  const left = temporaryFolder();
  cpSync(folder, left, { recursive: true });
  store.close();
  return { folder: left, backup };
}

test('a log that lies beside the record is not taken for the restored one’s', () => {
  const { folder, backup } = crashed();
  const { aside } = restoreBackup(folder, backup, NOON + 1);
  expect(existsSync(`${recordPath(folder)}-wal`)).toBe(false);
  const restored = open(folder);
  expect(restored.events(INCIDENT)).toHaveLength(TEXTS.length);
  expect(restored.verify()).toEqual([]);
  expect(open(aside ?? '').events(INCIDENT)).toHaveLength(TEXTS.length + 1);
});

test('a backup that is only copied beside such a log is not what it was', () => {
  const { folder, backup } = crashed();
  cpSync(backup.path, recordPath(folder));
  const isTheBackup = (): boolean => {
    const store = open(folder);
    return store.events(INCIDENT).length === TEXTS.length && store.verify().length === 0;
  };
  expect(attempt(isTheBackup)).toBe(false);
});

function attempt(work: () => boolean): boolean {
  try {
    return work();
  } catch {
    return false;
  }
}

test('a record that cannot be read is set aside with its log', () => {
  const { folder, backup } = crashed();
  for (const ending of ['', '-wal']) {
    const bytes = readFileSync(`${recordPath(folder)}${ending}`);
    writeFileSync(`${recordPath(folder)}${ending}`, bytes.fill(0x2a, 0, 4096));
  }
  const { aside } = restoreBackup(folder, backup, NOON + 1);
  expect(existsSync(join(aside ?? '', 'record.sqlite3-wal'))).toBe(true);
  expect(open(folder).verify()).toEqual([]);
});

test('a log that lies there alone, without its record, is set aside too', () => {
  const { folder, backup } = crashed();
  rmSync(recordPath(folder));
  const { aside } = restoreBackup(folder, backup, NOON + 1);
  expect(existsSync(join(aside ?? '', 'record.sqlite3-wal'))).toBe(true);
  const restored = open(folder);
  expect(restored.events(INCIDENT)).toHaveLength(TEXTS.length);
  expect(restored.verify()).toEqual([]);
});

test('a record that somebody has open is not replaced', () => {
  const { folder, store, backup } = recorded();
  expect(() => restoreBackup(folder, backup, NOON + 1)).toThrow(
    expect.objectContaining({ code: 'conflict', hint: expect.stringContaining('Close everything') }),
  );
  expect(store.events(INCIDENT)).toHaveLength(TEXTS.length + 1);
  store.append(INCIDENT, SCRIBE, [eventDraft('one more')]);
  store.close();
  expect(open(folder).verify()).toEqual([]);
});

test('a backup that does not verify is refused, and the record stays', () => {
  const { folder, store, backup } = recorded();
  store.close();
  const bytes = readFileSync(backup.path);
  const at = bytes.indexOf('line 17 x');
  bytes[at] = 0x6d;
  writeFileSync(backup.path, bytes);
  expect(() => restoreBackup(folder, backup, NOON + 1)).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(open(folder).events(INCIDENT)).toHaveLength(TEXTS.length + 1);
});

test('a restored record goes on as a new replica, so that it and what was lost can be merged', () => {
  const { folder, store, backup } = recorded();
  const lost = store.changes(INCIDENT);
  const { replica } = store;
  store.close();
  restoreBackup(folder, backup, NOON + 1);
  const restored = open(folder, environment('restored'));
  expect(restored.replica).not.toBe(replica);
  restored.append(INCIDENT, SCRIBE, [eventDraft('in the meantime')]);
  restored.merge(lost);
  expect(restored.events(INCIDENT)).toHaveLength(TEXTS.length + 2);
  expect(restored.verify()).toEqual([]);
});

test('a damaged record still gives up what is whole in it, to the first change that is not', () => {
  const { folder, store } = recorded();
  const changes = store.changes(INCIDENT);
  store.saveDraft(INCIDENT, { text: 'half a li', firstKeyAt: 1 });
  store.close();
  const bytes = readFileSync(recordPath(folder));
  bytes[bytes.indexOf('line 150 x')] = 0x6d;
  writeFileSync(recordPath(folder), bytes);
  const aside = setAside(folder, NOON);
  expect(existsSync(recordPath(folder))).toBe(false);
  const { changes: saved, drafts } = salvage(recordPath(aside));
  expect(saved).toEqual(changes.slice(0, 150));
  expect(drafts).toEqual([{ incident: INCIDENT, text: 'half a li' }]);
});

test('pages that are gone take no others with them', () => {
  const { folder, store } = recorded();
  store.close();
  const bytes = readFileSync(recordPath(folder));
  const page = Math.floor(bytes.indexOf('line 120 x') / 4096) * 4096;
  bytes.fill(0, page, page + 4096);
  writeFileSync(recordPath(folder), bytes);
  const { changes } = salvage(recordPath(folder));
  expect(changes.length).toBeGreaterThan(60);
  const fresh = open(temporaryFolder());
  fresh.merge(changes);
  expect(fresh.verify()).toEqual([]);
});

test('what is no record at all gives nothing, and says nothing', () => {
  const folder = temporaryFolder();
  writeFileSync(recordPath(folder), 'x'.repeat(10_000));
  expect(salvage(recordPath(folder))).toEqual({ changes: [], attachments: [], drafts: [] });
  expect(salvage(join(folder, 'nothing'))).toEqual({ changes: [], attachments: [], drafts: [] });
});
