import { expect, test } from 'vitest';
import { openTest } from './open.ts';

const ids = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'] as const;

test('a paste becomes events, once, however often it is sent', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { zone: 'Europe/Oslo' });
  const read = await recorder.call('paste.read', { incident, text: 'nora  09:28\nslow\nbo  09:30\nlooking' });
  expect(read.map(({ text }) => text)).toEqual(['nora: slow', 'bo: looking']);
  const events = read.map((event, index) => ({ ...event, id: ids[index] ?? '' }));
  expect(await recorder.call('event.log-many', { incident, events })).toEqual({ count: 2 });
  expect(await recorder.call('event.log-many', { incident, events })).toEqual({ count: 0 });
  const logged = (await recorder.call('event.list', { incident })).events;
  expect(logged.map(({ text, time }) => ({ text, time }))).toEqual(read);
  await recorder.call('undo', { incident });
  const struck = (await recorder.call('event.list', { incident })).events.filter((event) => event.struck);
  expect(struck.map(({ text }) => text)).toEqual(['bo: looking']);
});

test('the zone of a text is that of the incident it goes into', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { zone: 'Africa/Nairobi' });
  const [event] = await recorder.call('paste.read', { incident, text: '01:10 a' });
  expect(event?.time?.at.offset).toBe(180);
});

test('of several events all are logged or none', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const events = [
    { id: ids[0], text: 'one', time: null },
    { id: ids[1], text: '  ', time: null },
  ];
  await expect(recorder.call('event.log-many', { incident, events })).rejects.toThrow('nothing to log');
  const taken = [
    { id: ids[0], text: 'one', time: null },
    { id: incident, text: 'two', time: null },
  ];
  await expect(recorder.call('event.log-many', { incident, events: taken })).rejects.toThrow('is taken');
  expect((await recorder.call('event.list', { incident })).events).toEqual([]);
});

test('a kind comes along, but a milestone has a command of its own', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  await recorder.call('event.log-many', {
    incident,
    events: [{ id: ids[0], text: 'x', time: null, kind: 'symptom' }],
  });
  expect((await recorder.call('event.list', { incident })).events[0]).toMatchObject({
    kind: 'symptom',
    time: { precision: 'exact' },
  });
  const events = [{ id: ids[1], text: 'x', time: null, kind: 'milestone' as const }];
  await expect(recorder.call('event.log-many', { incident, events })).rejects.toThrow('which one');
});
