import { expect, test } from 'vitest';
import type { InputOf } from '../../src/recorder/contract.ts';
import { openTest, START, ZONE } from './open.ts';

const ID = '01804643-6e20-7000-8000-0000000000aa';

test('the first line ever opens an incident and starts its clock, in one step', async () => {
  const { recorder, clock } = await openTest();
  const positions: number[] = [];
  recorder.subscribe(({ position }) => positions.push(position));
  const firstKeyAt = clock.now();
  clock.advance(8000);
  const logged = await recorder.call('line.log', { incident: null, line: 'checkout is slow', firstKeyAt });
  expect(logged.event).toMatchObject({
    number: 1,
    label: '1',
    kind: 'note',
    text: 'checkout is slow',
    time: { precision: 'exact', at: { ms: START, offset: 120 } },
    firstKeyAt: { ms: START, offset: 120 },
    committedAt: { ms: START + 8000, offset: 120 },
    late: false,
    author: 'anna',
  });
  const { incident } = await recorder.call('incident.get', { incident: logged.incident });
  expect(incident).toMatchObject({ title: '', zone: ZONE, status: 'investigating', eventCount: 1 });
  expect(incident.openedAt).toEqual({ ms: START, offset: 120 });
  expect(positions).toEqual([incident.position]);
});

test('an event that is refused opens no incident', async () => {
  const { recorder } = await openTest();
  const refused = recorder.call('event.log', { incident: null, text: 'x', at: '25:99' });
  await expect(refused).rejects.toMatchObject({ code: 'bad-time' });
  expect(await recorder.call('incident.list', {})).toEqual([]);
});

test.each(['line.log', 'event.log'] as const)('%s sent again with its id is one event', async (name) => {
  const { recorder, clock } = await openTest();
  const send = (incident: string | null) =>
    name === 'line.log'
      ? recorder.call(name, { incident, line: 'x', firstKeyAt: START, id: ID })
      : recorder.call(name, { incident, text: 'x', firstKeyAt: START, id: ID.toUpperCase() });
  const first = await send(null);
  clock.advance(5000);
  expect(await send(null)).toEqual(first);
  expect(await send(first.incident)).toEqual(first);
  expect(await recorder.call('incident.list', {})).toHaveLength(1);
  const { events } = await recorder.call('event.list', { incident: first.incident });
  expect(events).toHaveLength(1);
  expect(events[0]?.id).toBe(ID);
});

test('a retry after the program was closed is the same event too', async () => {
  const { recorder, folder } = await openTest();
  const input = { incident: null, line: 'x', firstKeyAt: START, id: ID };
  const first = await recorder.call('line.log', input);
  await recorder.close();
  const again = await openTest({ folder }, 'second');
  expect(await again.recorder.call('line.log', input)).toEqual(first);
});

test('a retry whose answer was lost after the event was changed does not bring the old text back', async () => {
  const { recorder } = await openTest();
  const input = { incident: null, line: 'x', firstKeyAt: START, id: ID };
  const { incident } = await recorder.call('line.log', input);
  await recorder.call('event.amend', { incident, event: '1', text: 'y' });
  expect((await recorder.call('line.log', input)).event.text).toBe('y');
});

test('an id that something else has is refused, and the text is not lost without a word', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('line.log', {
    incident: null,
    line: 'x',
    firstKeyAt: START,
    id: ID,
  });
  const other = await recorder.call('incident.start', {});
  const inOther = recorder.call('event.log', { incident: other.incident, text: 'y', id: ID });
  await expect(inOther).rejects.toMatchObject({ code: 'conflict' });
  const asIncident = recorder.call('event.log', { incident, text: 'y', id: incident });
  await expect(asIncident).rejects.toMatchObject({ code: 'conflict' });
});

type Log = Omit<InputOf<'event.log'>, 'incident'>;

test.each<[string, Log, object]>([
  ['nothing but a text', { text: 'x' }, { kind: 'note', late: false, firstKeyAt: null }],
  ['a kind', { text: 'x', kind: 'hypothesis' }, { kind: 'hypothesis', hypothesis: 'open' }],
  [
    'a milestone',
    { text: '', milestone: 'detected' },
    { kind: 'milestone', milestone: 'detected', text: '' },
  ],
  ['a written time', { text: 'x', at: '~11:20' }, { time: { precision: 'approximate' }, late: true }],
  ['a reason', { text: 'x', at: '11:20', reason: ' no network ' }, { late: true, lateReason: 'no network' }],
  ['a known time', { text: 'x', time: known(-60_000) }, { time: known(-60_000), late: false }],
  ['a first key', { text: 'x', firstKeyAt: START - 9000 }, { time: known(-9000) }],
  ['white space around it', { text: ' x\n ' }, { text: 'x' }],
])('an event with %s', async (_, input, expected) => {
  const { recorder } = await openTest();
  const { event } = await recorder.call('event.log', { incident: null, ...input });
  expect(event).toMatchObject(expected);
});

function known(offset: number) {
  return { precision: 'exact', at: { ms: START + offset, offset: 120 } } as const;
}

test.each<[string, Log, string]>([
  ['a milestone without a name', { text: 'x', kind: 'milestone' }, 'has to say which one'],
  [
    'another kind that is a milestone',
    { text: 'x', kind: 'note', milestone: 'detected' },
    'cannot be the milestone',
  ],
  ['two times', { text: 'x', at: 'now', time: known(0) }, 'given twice'],
  ['no words', { text: ' \n' }, 'nothing to log'],
])('%s is refused', async (_, input, message) => {
  const { recorder } = await openTest();
  const refused = recorder.call('event.log', { incident: null, ...input });
  await expect(refused).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining(message),
  });
  expect(await recorder.call('incident.list', {})).toEqual([]);
});

test('a composer line without words is refused, unless it marks a milestone', async () => {
  const { recorder } = await openTest();
  for (const line of ['', '  ', '/dec ', '@11:20', '/dec @11:20']) {
    const refused = recorder.call('line.log', { incident: null, line, firstKeyAt: START });
    await expect(refused).rejects.toMatchObject({ message: 'There is nothing to log yet.' });
  }
  const { event } = await recorder.call('line.log', { incident: null, line: '/det', firstKeyAt: START });
  expect(event).toMatchObject({ milestone: 'detected', text: '' });
});

test('a reason is kept only for a line that is late', async () => {
  const { recorder } = await openTest();
  const log = async (line: string) =>
    (await recorder.call('line.log', { incident: null, line, firstKeyAt: START, reason: 'no network' }))
      .event;
  expect((await log('@11:20 x')).lateReason).toBe('no network');
  expect((await log('x')).lateReason).toBeNull();
});

test('times are read in the zone of the incident', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { zone: 'PST' });
  const { event } = await recorder.call('event.log', { incident, text: 'x', at: '02:20' });
  expect(event.time.at).toEqual({ ms: Date.UTC(2022, 3, 20, 9, 20), offset: -420 });
  const read = await recorder.call('line.read', { incident, line: '@02:20 x', firstKeyAt: null });
  expect(read.time).toEqual(event.time);
});

test('01:30 twice on the night when the clocks go back: two distinct events, in order', async () => {
  const { recorder, clock } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const half = Date.UTC(2022, 9, 30, 0, 30);
  clock.set(half);
  await recorder.call('line.log', { incident, line: 'before', firstKeyAt: half });
  clock.set(half + 3_600_000);
  await recorder.call('line.log', { incident, line: 'after', firstKeyAt: half + 3_600_000 });
  const { events } = await recorder.call('event.list', { incident });
  expect(events.map(({ text, time }) => [text, time.at.offset])).toEqual([
    ['before', 120],
    ['after', 60],
  ]);
});

test('a milestone that is set twice stands as it was set last', async () => {
  const { recorder, clock } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const mark = async (at: string) => {
    clock.advance(1000);
    await recorder.call('event.log', { incident, text: '', milestone: 'detected', at });
  };
  await mark('11:25');
  await mark('11:20');
  const { milestones } = await recorder.call('incident.get', { incident });
  expect(milestones.map(({ label }) => label)).toEqual(['2']);
});

test('a fix before its start is stored, and the metrics say what is wrong', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('event.log', { incident, text: '', milestone: 'detected', at: '11:25' });
  await recorder.call('event.log', { incident, text: '', milestone: 'mitigated', at: '11:10' });
  const { milestones, metrics } = await recorder.call('incident.get', { incident });
  expect(milestones).toHaveLength(2);
  const mitigate = metrics.find(({ name }) => name === 'mitigate');
  expect(mitigate).toMatchObject({ milliseconds: null, problem: expect.stringMatching(/before/) });
});
