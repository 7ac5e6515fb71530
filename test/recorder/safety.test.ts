import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Repeat } from '../../src/recorder/clock-watching.ts';
import { openRecorder, type Recorder } from '../../src/recorder/recorder.ts';
import { restoreRecord } from '../../src/recorder/restoring.ts';
import { recordPath } from '../../src/store/folder.ts';
import { testClock } from '../support/clock.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { countedBytes, openBare, openTest, START } from './open.ts';

const LINES = ['told by team B', 'restarted loki', 'the volume is full'];

async function logLines(recorder: Recorder, lines: readonly string[], incident: string | null = null) {
  let at = incident;
  for (const line of lines)
    ({ incident: at } = await recorder.call('line.log', { incident: at, line, firstKeyAt: null }));
  return at ?? '';
}

/** A record of one incident, closed, with a backup of all but its last line. */
async function leftBehind() {
  const { recorder, folder } = await openBare({ folder: temporaryFolder() });
  const incident = await logLines(recorder, LINES);
  const backup = await recorder.call('backup.make', {});
  await logLines(recorder, ['the last line'], incident);
  await recorder.close();
  return { folder, incident, backup };
}

function reopen(folder: string, setAside = true): Recorder {
  const recorder = openRecorder({
    folder,
    clock: testClock(START + 3_600_000),
    randomBytes: countedBytes('again'),
    author: 'anna',
    setAside,
  });
  onTestFinished(() => recorder.close());
  return recorder;
}

function spoil(folder: string, from: number, to: number): void {
  const bytes = readFileSync(recordPath(folder));
  writeFileSync(recordPath(folder), bytes.fill(0x2a, from, to));
}

async function texts(recorder: Recorder, incident: string): Promise<string[]> {
  return (await recorder.call('event.list', { incident })).events.map(({ text }) => text);
}

test('a shell opens on a damaged record, loses nothing of it, and can log at once', async () => {
  const { folder, incident, backup } = await leftBehind();
  spoil(folder, 0, 4096);
  const damaged = readFileSync(recordPath(folder));
  const recorder = reopen(folder);
  const meanwhile = await logLines(recorder, ['logged at once']);
  const offer = await recorder.call('recovery.offer', {});
  expect(offer).toMatchObject({ at: START + 3_600_000, backup, readable: { incidents: 0, changes: 0 } });
  expect(readFileSync(join(offer?.aside ?? '', 'record.sqlite3'))).toEqual(damaged);
  const { incidents } = await recorder.call('recovery.take', {});
  expect(incidents).toEqual([{ id: incident, title: expect.any(String), added: LINES.length + 1 }]);
  expect(await texts(recorder, incident)).toEqual(LINES);
  expect(await texts(recorder, meanwhile)).toEqual(['logged at once']);
  expect(await recorder.call('recovery.offer', {})).toBeNull();
  expect(await recorder.call('record.verify', {})).toEqual([]);
});

test('what the damaged record still holds beyond the backup is had back too', async () => {
  const { folder, incident } = await leftBehind();
  // The root of the settings: what every opening reads.
  const root = rootOf(folder, 'settings');
  spoil(folder, (root - 1) * 4096, root * 4096);
  const recorder = reopen(folder);
  const offer = await recorder.call('recovery.offer', {});
  expect(offer?.readable).toEqual({ incidents: 1, changes: LINES.length + 2 });
  await recorder.call('recovery.take', {});
  expect(await texts(recorder, incident)).toEqual([...LINES, 'the last line']);
  expect(await recorder.call('record.verify', {})).toEqual([]);
});

test('a command that only reads does not set a damaged record aside', async () => {
  const { folder } = await leftBehind();
  spoil(folder, 0, 4096);
  expect(() => reopen(folder, false)).toThrow(
    expect.objectContaining({ code: 'damaged', hint: expect.stringContaining('incident restore') }),
  );
  expect(existsSync(join(folder, 'set-aside'))).toBe(false);
});

test('the offer goes when it is dismissed, and what was set aside stays', async () => {
  const { folder } = await leftBehind();
  spoil(folder, 0, 4096);
  const recorder = reopen(folder);
  const aside = (await recorder.call('recovery.offer', {}))?.aside ?? '';
  await recorder.call('recovery.dismiss', {});
  expect(await recorder.call('recovery.offer', {})).toBeNull();
  expect(readdirSync(aside)).toContain('record.sqlite3');
});

test('backups are kept: at the start, every hour while an incident runs, and at the end', async () => {
  const hours: (() => void)[] = [];
  const repeat: Repeat = (milliseconds, work) => {
    expect(milliseconds).toBe(3_600_000);
    hours.push(work);
    return () => hours.splice(0);
  };
  const { recorder, clock, folder } = await openBare({ folder: temporaryFolder(), repeat });
  const list = () => recorder.call('backup.list', {});
  recorder.keepBackups();
  await eventually(async () => expect(await list()).toHaveLength(1));
  for (const hour of hours) hour();
  expect(await recorder.call('backup.make', {})).toMatchObject({ changes: 0 });
  const incident = await logLines(recorder, ['/detected told by team B']);
  clock.advance(3_600_000);
  for (const hour of hours) hour();
  await eventually(async () => expect(await list()).toHaveLength(2));
  clock.advance(60_000);
  await logLines(recorder, ['/resolved it is over'], incident);
  clock.advance(3_600_000);
  for (const hour of hours) hour();
  expect(await list()).toHaveLength(2);
  expect(await recorder.call('backup.problem', {})).toBeNull();
  await recorder.close();
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(3);
});

test('a record that was altered is told of by the first backup, though nothing was recorded since the last', async () => {
  const { folder } = await leftBehind();
  const before = reopen(folder);
  await before.call('backup.make', {});
  await before.close();
  const bytes = readFileSync(recordPath(folder));
  bytes[bytes.indexOf('restarted loki')] = 0x52;
  writeFileSync(recordPath(folder), bytes);
  const recorder = reopen(folder);
  recorder.keepBackups();
  await eventually(async () =>
    expect(await recorder.call('backup.problem', {})).toMatchObject({ code: 'damaged' }),
  );
});

test('restoring without a word takes the newest good backup', async () => {
  const { folder, incident, backup } = await leftBehind();
  const { from, aside } = restoreRecord(folder, undefined, START + 1);
  expect(from).toEqual(backup);
  expect(aside).not.toBeNull();
  expect(await texts(reopen(folder), incident)).toEqual(LINES);
  expect(() => restoreRecord(temporaryFolder(), undefined, START)).toThrow(/no good backup/);
  expect(() => restoreRecord(folder, join(folder, 'none'), START)).toThrow(/There is no file/);
});

test('purging takes a text out of the backups as well', async () => {
  const { recorder, folder } = await openTest();
  const incident = await logLines(recorder, ['the password is hunter2', 'two']);
  await recorder.call('backup.make', {});
  await recorder.call('purge', { incident, event: '1', reason: 'a password' });
  const [backup, ...others] = await recorder.call('backup.list', {});
  expect(others).toEqual([]);
  expect(readFileSync(backup?.path ?? '').includes('hunter2')).toBe(false);
  expect(statSync(join(folder, 'backups')).mode & 0o777).toBe(0o700);
});

function rootOf(folder: string, table: string): number {
  const bytes = readFileSync(recordPath(folder));
  // In the schema a table's row ends with its root page before its SQL.
  const at = bytes.indexOf(`${table}${table}`) + 2 * table.length;
  return bytes.readUInt8(at);
}
