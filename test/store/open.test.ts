import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/store/attachments.ts';
import { LATEST } from '../../src/store/migrations/all.ts';
import { openReadableStore, openStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { asOrdinaryUser } from './support/ordinary-user.ts';
import { environment, INCIDENT, open, rawConnection, record } from './support/stores.ts';

/** Every file of a folder with the hash of its bytes. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, sha256(readFileSync(join(folder, name)))]),
  );
}

/** A reader of SQLite leaves an empty log and its index behind; a writer leaves nothing. */
function expectUntouched(folder: string, before: Record<string, string>, how: string): void {
  if (how === 'writing') expect(contents(folder)).toEqual(before);
  else expect(contents(folder)).toMatchObject(before);
}

function mode(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

/** A folder with a closed record in it. */
function recordedFolder(): { folder: string; file: string } {
  const folder = temporaryFolder();
  const store = openStore(folder, environment());
  record(
    store,
    Array.from({ length: 30 }, (_, index) => `line ${index} ${'x'.repeat(300)}`),
  );
  store.close();
  return { folder, file: join(folder, 'record.sqlite3') };
}

const openings = {
  writing: (folder: string) => openStore(folder, environment()),
  reading: (folder: string) => openReadableStore(folder),
};

test('the folder and the file are made for their owner alone, the files beside it too', () => {
  const folder = join(temporaryFolder(), 'deep', 'data');
  const store = open(folder);
  record(store, ['one']);
  expect(mode(folder)).toBe('700');
  expect(mode(join(folder, '..'))).toBe('700');
  for (const name of readdirSync(folder)) expect([name, mode(join(folder, name))]).toEqual([name, '600']);
  expect(readdirSync(folder)).toContain('record.sqlite3-wal');
});

test('what was recorded is there after closing, under the same replica', () => {
  const folder = temporaryFolder();
  const first = openStore(folder, environment('first'));
  const changes = record(first, ['one', 'two']);
  const { replica } = first;
  first.close();
  const second = open(folder, environment('second'));
  expect(second.replica).toBe(replica);
  expect(second.changes(INCIDENT)).toEqual(changes);
  expect(readdirSync(folder)).toContain('record.sqlite3-wal');
});

test('two records have two replicas', () => {
  const [one, two] = ['one', 'two'].map((seed) => open(temporaryFolder(), environment(seed)).replica);
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(one).not.toBe(two);
});

test('reading where nothing was recorded says so and makes nothing', () => {
  const folder = temporaryFolder();
  expect(() => openReadableStore(folder)).toThrow(expect.objectContaining({ code: 'not-found' }));
  expect(readdirSync(folder)).toEqual([]);
});

test.each(['', 'inside'])('a data folder that is a file is refused (%s)', (below) => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, 'mine');
  expect(() => openStore(join(file, below), environment())).toThrow(
    expect.objectContaining({ code: 'bad-input' }),
  );
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

const DAMAGES: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ['a text', () => Buffer.from(`Dear diary, ${'x'.repeat(9000)}`)],
  ['a short text', () => Buffer.from('hello')],
  ['zeros', (bytes) => Buffer.alloc(bytes.length)],
  ['its first half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['its header only', (bytes) => bytes.subarray(0, 100)],
  ['an overwritten schema', (bytes) => Buffer.from(bytes).fill(0xff, 100, 4096)],
  ['an overwritten table', (bytes) => Buffer.from(bytes).fill(0xff, 4096, 8192)],
  ['a torn header', (bytes) => Buffer.from(bytes).fill(0, 0, 50)],
];

test.each(
  DAMAGES.flatMap(([name, damage]) =>
    Object.entries(openings).map(([how, opening]) => [name, how, damage, opening] as const),
  ),
)('a file that holds %s is refused for %s and stays as it is', (_name, how, damage, opening) => {
  const { folder, file } = recordedFolder();
  writeFileSync(file, damage(readFileSync(file)));
  const before = contents(folder);
  expect(() => opening(folder)).toThrow(expect.objectContaining({ code: 'damaged' }));
  expectUntouched(folder, before, how);
});

test('a folder in the place of the file is refused', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'record.sqlite3'));
  expect(() => openStore(folder, environment())).toThrow(expect.objectContaining({ code: 'damaged' }));
});

test.skipIf(!existsSync('/proc/locks'))(
  'opening a record again keeps the locks this process has on it',
  () => {
    const { folder, file } = recordedFolder();
    const { ino } = statSync(file);
    const locked = () => readFileSync('/proc/locks', 'utf8').includes(`:${ino} `);
    open(folder);
    expect(locked()).toBe(true);
    openReadableStore(folder).close();
    openStore(folder, environment()).close();
    expect(locked()).toBe(true);
  },
);

test('an empty file beside a log is refused, since opening it would throw the log away', () => {
  const { folder, file } = recordedFolder();
  writeFileSync(file, '');
  writeFileSync(`${file}-wal`, 'all that is left');
  const before = contents(folder);
  expect(() => openStore(folder, environment())).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(contents(folder)).toEqual(before);
});

test.each(Object.entries(openings))("another program's database is refused for %s", (_how, opening) => {
  const folder = temporaryFolder();
  const db = new Sqlite(join(folder, 'record.sqlite3'));
  db.exec("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('https://example.com')");
  db.close();
  const before = contents(folder);
  expect(() => opening(folder)).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(contents(folder)).toEqual(before);
});

test.each(Object.entries(openings))(
  'a newer record is refused for %s, byte for byte as it was',
  (how, opening) => {
    const { folder } = recordedFolder();
    const newer = new Sqlite(join(folder, 'record.sqlite3'));
    newer.exec('CREATE TABLE invented_later (x)');
    newer.pragma(`user_version = ${LATEST + 10}`);
    newer.close();
    const before = contents(folder);
    expect(() => opening(folder)).toThrow(expect.objectContaining({ code: 'newer' }));
    expectUntouched(folder, before, how);
  },
);

test.each(Object.entries(openings))(
  'a record whose log says that it is newer is refused for %s, with its log as it was',
  (_how, opening) => {
    const { folder } = recordedFolder();
    const newer = rawConnection(folder);
    newer.pragma('wal_autocheckpoint = 0');
    newer.pragma(`user_version = ${LATEST + 10}`);
    const copy = temporaryFolder();
    for (const end of ['', '-wal']) {
      copyFileSync(join(folder, `record.sqlite3${end}`), join(copy, `record.sqlite3${end}`));
    }
    const { 'record.sqlite3': file, 'record.sqlite3-wal': log } = contents(copy);
    expect(() => opening(copy)).toThrow(expect.objectContaining({ code: 'newer' }));
    expect(contents(copy)).toMatchObject({ 'record.sqlite3': file, 'record.sqlite3-wal': log });
  },
);

test('a record that a newer version took over meanwhile is read on, and not written any more', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, ['one']);
  rawConnection(folder).pragma(`user_version = ${LATEST + 10}`);
  const writes = [
    () => store.putSetting('theme', 'dark'),
    () => store.saveDraft(null, { text: 'typed', firstKeyAt: 1 }),
    () => record(store, ['two'], 'another incident'),
    () => store.rebuild(),
  ];
  for (const write of writes) expect(write).toThrow(expect.objectContaining({ code: 'newer' }));
  expect(store.events(INCIDENT)).toHaveLength(1);
  expect(store.settings()).toEqual({});
});

test('an older record is brought up to date by writing and refused for reading', () => {
  const { folder } = recordedFolder();
  const older = new Sqlite(join(folder, 'record.sqlite3'));
  older.exec('DROP TABLE drafts; DROP TABLE settings');
  older.pragma('user_version = 30');
  older.close();
  expect(() => openReadableStore(folder)).toThrow(expect.objectContaining({ code: 'conflict' }));
  const store = open(folder);
  store.putSetting('theme', 'dark');
  expect(store.settings()).toEqual({ theme: 'dark' });
  expect(store.events(INCIDENT)).toHaveLength(30);
});

const UNWRITABLE: readonly (readonly [string, (folder: string) => string])[] = [
  ['folder', (folder) => folder],
  ['file', (folder) => join(folder, 'record.sqlite3')],
];

test.each(UNWRITABLE)('a %s that may not be written is refused as read-only', (_what, locate) => {
  const { folder, file } = recordedFolder();
  const before = contents(folder);
  chmodSync(file, 0o666);
  chmodSync(folder, 0o777);
  chmodSync(locate(folder), 0o555);
  asOrdinaryUser(() => {
    expect(() => openStore(folder, environment())).toThrow(expect.objectContaining({ code: 'read-only' }));
  });
  expect(contents(folder)).toMatchObject(before);
});

test('a data folder that may not be made is refused as read-only', () => {
  const parent = temporaryFolder();
  chmodSync(parent, 0o555);
  asOrdinaryUser(() => {
    expect(() => openStore(join(parent, 'data'), environment())).toThrow(
      expect.objectContaining({ code: 'read-only' }),
    );
  });
});
