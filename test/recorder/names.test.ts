import { expect, test } from 'vitest';
import { openTest } from './open.ts';

test('names come from this incident first, then from others, the latest first, each once', async () => {
  const { recorder, clock } = await openTest();
  const start = async () => (await recorder.call('incident.start', {})).incident;
  const [older, other, own] = [await start(), await start(), await start()];
  const log = async (incident: string, text: string) => {
    clock.advance(1000);
    await recorder.call('event.log', { incident, text });
  };
  await log(own, 'asked @anna and @Bo about #db, see #14, bo@example.com and @14:32');
  await log(own, '@anna restarted #loki');
  await log(older, '@olga on #queue');
  await log(other, '@ANNA on #DB, @vera on #cache');
  await log(older, '@ole on #dns');
  await recorder.call('role.set', { incident: own, role: 'experts', person: 'Carl Berg, @dina' });
  await recorder.call('action.add', { incident: own, text: 'Watch it', owner: 'Eva' });
  const names = await recorder.call('name.list', { incident: own });
  expect(names.people).toEqual(['Carl Berg', 'dina', 'Eva', 'anna', 'Bo', 'ole', 'olga', 'vera']);
  expect(names.services).toEqual(['loki', 'db', 'dns', 'queue', 'cache']);
  const all = await recorder.call('name.list', { incident: null });
  expect(all.people).toEqual(['Eva', 'dina', 'anna', 'Bo', 'Carl Berg', 'ole', 'olga', 'vera']);
});

test('what was struck, amended or purged is offered no more', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  for (const text of ['@struck', '@slip', '@secret']) await recorder.call('event.log', { incident, text });
  await recorder.call('event.strike', { incident, event: '1', reason: 'a drill' });
  await recorder.call('event.amend', { incident, event: '2', text: '@mended' });
  await recorder.call('purge', { incident, event: '3', reason: 'a password' });
  expect(await recorder.call('name.list', { incident })).toEqual({ people: ['mended'], services: [] });
});

test('there are never more than anybody looks through', async () => {
  const { recorder } = await openTest();
  const { incident } = await recorder.call('incident.start', {});
  for (let line = 0; line < 6; line += 1) {
    const text = Array.from({ length: 40 }, (_, index) => `@p${line}x${index} #s${line}x${index}`).join(' ');
    await recorder.call('event.log', { incident, text });
  }
  const { people, services } = await recorder.call('name.list', { incident });
  expect([people.length, services.length]).toEqual([200, 200]);
  expect(people[0]).toBe('p5x0');
});
