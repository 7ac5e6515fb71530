import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rawConnection } from '../store/support/stores.ts';
import { openTest } from './open.ts';

const ID = '01804643-9c00-7000-8000-00000000000';
const JOURNAL = 'emergency.txt';

/** A record whose file may not grow: SQLite answers as on a full disk. */
async function fullRecord() {
  const opened = await openTest();
  const { recorder, folder } = opened;
  const { incident } = await recorder.call('incident.start', { title: 'Checkout errors' });
  const raw = rawConnection(folder);
  // Whoever else holds the write lock keeps everybody from writing, as a broken disk does.
  raw.exec("CREATE TRIGGER disk_is_full BEFORE INSERT ON changes BEGIN SELECT RAISE(ROLLBACK, 'full'); END");
  onTestFinished(() => undefined);
  return { ...opened, incident, mend: () => raw.exec('DROP TRIGGER disk_is_full') };
}

test('a line that the record cannot take is kept as plain text and logged once when it can', async () => {
  const { recorder, clock, folder, incident, mend } = await fullRecord();
  const typed = clock.now();
  const line = { incident, line: '@-5m restarted loki', firstKeyAt: typed, id: `${ID}1` };
  const failure = recorder.call('line.log', line);
  await expect(failure).rejects.toMatchObject({ hint: expect.stringContaining(JOURNAL) });
  expect(readFileSync(join(folder, JOURNAL), 'utf8')).toContain('\n  @-5m restarted loki\n');
  expect(statSync(join(folder, JOURNAL)).mode & 0o777).toBe(0o600);
  expect(await recorder.call('emergency.list', {})).toEqual([
    { id: `${ID}1`, at: typed, incident, line: '@-5m restarted loki' },
  ]);
  mend();
  clock.advance(3_600_000);
  expect(await recorder.call('emergency.recover', {})).toEqual({ count: 1 });
  const { events } = await recorder.call('event.list', { incident });
  expect(events.map(({ id, text, time }) => [id, text, time.at.ms])).toEqual([
    [`${ID}1`, 'restarted loki', typed - 300_000],
  ]);
  expect(existsSync(join(folder, JOURNAL))).toBe(false);
  expect(await recorder.call('emergency.recover', {})).toEqual({ count: 0 });
});

test('a line that was sent again meanwhile is not offered', async () => {
  const { recorder, incident, mend } = await fullRecord();
  const line = { incident, line: 'restarted loki', firstKeyAt: null, id: `${ID}2` };
  await expect(recorder.call('line.log', line)).rejects.toThrow();
  await expect(recorder.call('line.log', line)).rejects.toThrow();
  mend();
  await recorder.call('line.log', line);
  expect(await recorder.call('emergency.list', {})).toEqual([]);
  expect((await recorder.call('event.list', { incident })).events).toHaveLength(1);
});

test('a line that is wrong, and not the disk, is kept nowhere', async () => {
  const { recorder, folder, incident } = await fullRecord();
  await expect(recorder.call('line.log', { incident, line: '', firstKeyAt: null })).rejects.toThrow();
  await expect(recorder.call('line.log', { incident: 'x', line: 'y', firstKeyAt: null })).rejects.toThrow();
  expect(existsSync(join(folder, JOURNAL))).toBe(false);
});

test('lines that nobody wants in the record stay under another name', async () => {
  const { recorder, folder, incident } = await fullRecord();
  const line = { incident, line: 'restarted loki', firstKeyAt: null, id: `${ID}3` };
  await expect(recorder.call('line.log', line)).rejects.toThrow();
  await recorder.call('emergency.dismiss', {});
  expect(await recorder.call('emergency.list', {})).toEqual([]);
  expect(readdirSync(folder).filter((name) => name.startsWith('emergency-until-'))).toHaveLength(1);
});
