import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Recorder } from '../../src/recorder/recorder.ts';
import { openReadableStore } from '../../src/store/open.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Opened, openTest, START } from './open.ts';
import { PICTURE } from './states.ts';

/** An outage with something of everything, a purge and an undo among it. */
async function record({ recorder, clock }: Opened): Promise<string> {
  const { incident } = await recorder.call('incident.start', { title: 'Checkout errors', severity: 'SEV1' });
  const lines = [
    '/detected @11:20 told by B',
    '/hyp “full”, tab\there',
    'password=hunter2',
    '/resolved',
    'oops',
  ];
  for (const line of lines) {
    clock.advance(60_000);
    await recorder.call('line.log', { incident, line, firstKeyAt: clock.now() });
  }
  await recorder.call('undo', { incident });
  await recorder.call('event.amend', { incident, event: '2', hypothesis: 'ruled-out', reason: 'measured' });
  await recorder.call('section.write', { incident, name: 'summary', text: 'It was **slow**.\n\n| a | b |' });
  await recorder.call('action.add', { incident, text: 'Watch it', due: '2022-05-01' });
  await recorder.call('attachment.add', {
    incident,
    name: 'g.png',
    data: PICTURE,
    alt: 'Errors',
    event: '1',
  });
  await recorder.call('purge', { incident, event: '3', reason: 'a password' });
  return incident;
}

const exported = async (recorder: Recorder, incident: string) =>
  (await recorder.call('document.export', { incident, format: 'json' })).data;

test('exported, imported into an empty folder and exported again: the same bytes', async () => {
  const source = await openTest();
  const incident = await record(source);
  const data = await exported(source.recorder, incident);
  const target = await openTest({ author: 'bo' }, 'target');
  const report = await target.recorder.call('record.import', { data });
  const changes = Buffer.from(data, 'base64').toString('utf8').split('"hlc"').length - 1;
  expect(report).toEqual({ incidents: [{ id: incident, title: 'Checkout errors', added: changes }] });
  expect(await exported(target.recorder, incident)).toBe(data);
  expect(await target.recorder.call('record.verify', {})).toEqual([]);
  for (const query of ['incident.get', 'event.list'] as const) {
    const [here, there] = await Promise.all([
      source.recorder.call(query, { incident }),
      target.recorder.call(query, { incident }),
    ]);
    const plain = (value: unknown) => JSON.stringify(value).replaceAll(/"position":\d+/g, '');
    expect(plain(there)).toBe(plain(here));
  }
  const picture = await target.recorder.call('attachment.data', { incident, attachment: '1' });
  expect(picture.data).toBe(PICTURE);
});

test('importing again adds nothing; importing what has grown adds what is new', async () => {
  const source = await openTest();
  const incident = await record(source);
  const data = await exported(source.recorder, incident);
  const target = await openTest({}, 'target');
  const added = async (file: string, dryRun?: boolean) =>
    (await target.recorder.call('record.import', { data: file, dryRun })).incidents[0]?.added;
  await added(data);
  expect(await added(data)).toBe(0);
  await source.recorder.call('event.log', { incident, text: 'later' });
  const grown = await exported(source.recorder, incident);
  expect(await added(grown, true)).toBe(1);
  expect(await added(grown)).toBe(1);
  expect(await exported(target.recorder, incident)).toBe(grown);
});

test('a dry run says what would be taken, and takes nothing', async () => {
  const source = await openTest();
  const incident = await record(source);
  const data = await exported(source.recorder, incident);
  const target = await openTest({}, 'target');
  const { incidents } = await target.recorder.call('record.import', { data, dryRun: true });
  expect(incidents).toMatchObject([{ id: incident, title: 'Checkout errors' }]);
  expect(incidents[0]?.added).toBeGreaterThan(10);
  expect(await target.recorder.call('incident.list', {})).toEqual([]);
  const taken = await target.recorder.call('record.import', { data });
  expect(taken.incidents).toEqual(incidents);
});

test('two installations that went on apart come together in the same record', async () => {
  const first = await openTest();
  const incident = await record(first);
  const second = await openTest({ author: 'bo' }, 'target');
  await second.recorder.call('record.import', { data: await exported(first.recorder, incident) });
  second.clock.advance(3_600_000);
  await first.recorder.call('event.log', { incident, text: 'here' });
  const there = await second.recorder.call('event.log', { incident, text: 'there' });
  expect(there.event.label).toBe('B1');
  const [fromFirst, fromSecond] = [
    await exported(first.recorder, incident),
    await exported(second.recorder, incident),
  ];
  await first.recorder.call('record.import', { data: fromSecond });
  await second.recorder.call('record.import', { data: fromFirst });
  expect(await exported(first.recorder, incident)).toBe(await exported(second.recorder, incident));
  const { events } = await first.recorder.call('event.list', { incident });
  expect(events.map(({ label }) => label)).toContain('B1');
});

test('what was purged here does not come back with a file from before', async () => {
  const { recorder, folder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('event.log', { incident, text: 'password=hunter2' });
  const secret = { name: 'env.txt', data: Buffer.from('hunter2').toString('base64') };
  const { sha256 } = await recorder.call('attachment.add', { incident, ...secret, event: '1' });
  const before = await exported(recorder, incident);
  await recorder.call('purge', { incident, event: '1', reason: 'a password' });
  const after = await exported(recorder, incident);
  await recorder.call('record.import', { data: before });
  expect(await exported(recorder, incident)).toBe(after);
  const reader = openReadableStore(folder);
  expect(reader.attachment(sha256)).toBeUndefined();
  reader.close();
});

test('a copy of the record that was altered is refused, whole', async () => {
  const { recorder, folder, clock } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const copy = temporaryFolder();
  await recorder.close();
  cpSync(folder, copy, { recursive: true });
  const [here, there] = [
    await openTest({ folder, clock }, 'here'),
    await openTest({ folder: copy, clock }, 'there'),
  ];
  // Both copies believe to be the same installation, so their next changes claim the same place.
  await here.recorder.call('event.log', { incident, text: 'here' });
  await there.recorder.call('event.log', { incident, text: 'there' });
  const data = await exported(there.recorder, incident);
  const before = await exported(here.recorder, incident);
  for (const dryRun of [true, false]) {
    await expect(here.recorder.call('record.import', { data, dryRun })).rejects.toMatchObject({
      code: expect.stringMatching(/damaged|conflict/),
    });
  }
  expect(await exported(here.recorder, incident)).toBe(before);
});

test.each([
  ['malformed JSON', '{"format":', 'damaged'],
  ['another format', '{"format":"x"}', 'damaged'],
  ['a newer version', '{"format":"incident-recorder/record","version":2}', 'newer'],
  ['a record without its changes', '{"format":"incident-recorder/record","version":1}', 'damaged'],
])('%s is refused, and nothing is written', async (_, text, code) => {
  const { recorder } = await openTest();
  const data = Buffer.from(text).toString('base64');
  for (const dryRun of [true, false]) {
    const refused = recorder.call('record.import', { data, dryRun });
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(/^[^\n]+\.$/) });
  }
  await expect(recorder.call('record.import', { data: '%' })).rejects.toMatchObject({ code: 'bad-input' });
  expect(await recorder.call('incident.list', {})).toEqual([]);
});

test('an import is told to who listens, and can be gone on with at once', async () => {
  const source = await openTest();
  const incident = await record(source);
  const target = await openTest({}, 'target');
  const told: string[] = [];
  target.recorder.subscribe((notice) => told.push(notice.incident));
  await target.recorder.call('record.import', { data: await exported(source.recorder, incident) });
  expect(told).toEqual([incident]);
  const { event } = await target.recorder.call('line.log', {
    incident,
    line: 'on with it',
    firstKeyAt: START,
  });
  expect(event.label).toBe('B1');
});
