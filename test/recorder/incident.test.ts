import { expect, test } from 'vitest';
import { openTest, START, ZONE } from './open.ts';

test('an incident starts with what is known of it', async () => {
  const { recorder } = await openTest();
  const input = { title: ' Checkout\nerrors ', severity: 'SEV1', zone: 'est', at: '03:20' };
  const { incident } = await recorder.call('incident.start', input);
  expect((await recorder.call('incident.get', { incident })).incident).toMatchObject({
    id: incident,
    title: 'Checkout errors',
    severity: 'SEV1',
    zone: 'America/New_York',
    openedAt: { ms: Date.UTC(2022, 3, 20, 7, 20), offset: -240 },
    status: 'investigating',
    eventCount: 0,
    style: null,
    facts: {},
  });
});

test('without a word it starts now, in the zone of the settings', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const { openedAt, zone, title, severity } = (await recorder.call('incident.get', { incident })).incident;
  expect({ openedAt, zone, title, severity }).toEqual({
    openedAt: { ms: START, offset: 120 },
    zone: ZONE,
    title: '',
    severity: null,
  });
});

test('a zone in the settings that is none is passed over for the machine’s own', async () => {
  const { recorder } = await openTest();
  await recorder.call('setting.put', { key: 'zone', value: 'Mars/Olympus' });
  const { incident } = await recorder.call('incident.start', {});
  expect((await recorder.call('incident.get', { incident })).incident.zone).toBe('Pacific/Chatham');
});

test('setting what is so already records nothing', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'x' });
  const set = {
    incident,
    title: ' x',
    severity: '',
    zone: 'europe/oslo',
    style: null,
    facts: { authors: '' },
  };
  await recorder.call('incident.set', set);
  expect((await recorder.call('incident.get', { incident })).incident.position).toBe(1);
});

test('facts are set one by one, and an empty one is taken away', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  const factsAfter = async (facts: Record<string, string>) => {
    await recorder.call('incident.set', { incident, facts });
    return (await recorder.call('incident.get', { incident })).incident.facts;
  };
  expect(await factsAfter({ authors: 'Anna', trigger: 'a deploy' })).toEqual({
    authors: 'Anna',
    trigger: 'a deploy',
  });
  expect(await factsAfter({ trigger: 'a certificate' })).toEqual({
    authors: 'Anna',
    trigger: 'a certificate',
  });
  expect(await factsAfter({ authors: '' })).toEqual({ trigger: 'a certificate' });
});

test.each([
  [{ facts: { 'Not A Name': 'x' } }, /not the name of a fact/],
  [{ zone: 'Mars/Olympus' }, /no time zone/],
  [{ style: 'no-such-style' }, /no house style/],
])('%j is refused, and nothing of it is set', async (input, message) => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', { title: 'x' });
  const refused = recorder.call('incident.set', { incident, title: 'y', ...input });
  await expect(refused).rejects.toThrow(message);
  expect((await recorder.call('incident.get', { incident })).incident.title).toBe('x');
});

test('the current incident is the open one that was last touched; any is the last touched of all', async () => {
  const { recorder } = await openTest();
  const current = (any?: boolean) => recorder.call('incident.current', { any });
  expect(await current()).toBeNull();
  const first = await recorder.call('incident.start', {});
  const second = await recorder.call('incident.start', {});
  expect((await current())?.id).toBe(second.incident);
  await recorder.call('event.log', { ...second, text: '', milestone: 'resolved' });
  expect((await current())?.id).toBe(first.incident);
  expect((await current(true))?.id).toBe(second.incident);
  await recorder.call('event.log', { ...first, text: '', milestone: 'resolved' });
  expect(await current()).toBeNull();
});

test('an incident is found by any beginning of its id that no other shares, in any case', async () => {
  const { recorder, clock } = await openTest();
  const first = await recorder.call('incident.start', { title: 'Checkout errors' });
  clock.advance(86_400_000);
  const second = await recorder.call('incident.start', {});
  const shared = [...first.incident].findIndex((character, at) => second.incident[at] !== character);
  const found = async (reference: string) =>
    (await recorder.call('incident.get', { incident: reference })).incident.id;
  expect(await found(first.incident.slice(0, shared + 1))).toBe(first.incident);
  expect(await found(second.incident.slice(0, shared + 1).toUpperCase())).toBe(second.incident);
  expect(await found(` ${first.incident} `)).toBe(first.incident);
  await expect(found(first.incident.slice(0, shared))).rejects.toMatchObject({
    code: 'ambiguous',
    message: expect.stringContaining(first.incident),
  });
  await expect(found(first.incident.slice(0, 2))).rejects.toThrow('“Checkout errors”');
  await expect(found('ffff')).rejects.toMatchObject({ code: 'not-found' });
});

test.each([' ', '%', '_', "' OR 1=1", '*', '\u0000'])('%j means no incident, not any', async (reference) => {
  const { recorder } = await openTest();
  await recorder.call('incident.start', {});
  const refused = recorder.call('incident.get', { incident: reference });
  await expect(refused).rejects.toMatchObject({ code: 'not-found' });
});

test('of many candidates five are named', async () => {
  const { recorder } = await openTest();
  for (let index = 0; index < 8; index += 1) await recorder.call('incident.start', {});
  const refused = recorder.call('incident.get', { incident: '0' });
  await expect(refused).rejects.toThrow(/ and 3 more\.$/);
});
