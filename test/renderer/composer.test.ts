import { expect, test } from 'vitest';
import { GONE } from '../../renderer/client/failure.ts';
import { type Composer, createComposer, lineOf } from '../../renderer/composer/composer-store.ts';
import type { Logged } from '../../src/recorder/contract.ts';
import { eventually } from '../support/eventually.ts';
import { type HeldClient, heldClient, START } from './held-client.ts';

function composing(): { client: HeldClient; composer: Composer; logged: Logged[]; text(): string } {
  const client = heldClient();
  const logged: Logged[] = [];
  const composer = createComposer(client, client.environment, (_, line) => logged.push(line));
  return { client, composer, logged, text: () => lineOf(composer.store.getState()).text };
}

async function opened(client: HeldClient): Promise<string> {
  return (await client.call('incident.start', { title: 'Log volume full', zone: 'Europe/Oslo' })).incident;
}

test('the event carries the time of its first key, not of Enter', async () => {
  const { client, composer, logged, text } = composing();
  await composer.open(await opened(client));
  client.clock.advance(60_000);
  composer.type('r');
  client.clock.advance(45_000);
  composer.type('restarted loki');
  await composer.send();
  expect(logged[0]?.event).toMatchObject({
    text: 'restarted loki',
    time: { precision: 'exact', at: { ms: START + 60_000 } },
    committedAt: { ms: START + 105_000 },
    late: false,
  });
  expect(text()).toBe('');
});

test('the composer is empty only when the commit has returned; what was typed meanwhile stays, with its own time', async () => {
  const { client, composer, logged, text } = composing();
  await composer.open(await opened(client));
  const release = client.hold('line.log');
  composer.type('one');
  const sending = composer.send();
  expect(text()).toBe('one');
  client.clock.advance(5_000);
  composer.type('onetwo');
  await release();
  await sending;
  expect(text()).toBe('two');
  const again = composer.send();
  await release();
  await again;
  expect(logged.map(({ event }) => [event.text, event.time.at.ms])).toEqual([
    ['one', START],
    ['two', START + 5_000],
  ]);
});

test('Enter twice while the first line is on its way logs two lines, in order', async () => {
  const { client, composer, logged, text } = composing();
  await composer.open(await opened(client));
  const release = client.hold('line.log');
  composer.type('one');
  const first = composer.send();
  composer.type('onetwo');
  const second = composer.send();
  await release();
  await release();
  await Promise.all([first, second]);
  expect(logged.map(({ event }) => event.text)).toEqual(['one', 'two']);
  expect(text()).toBe('');
});

test('a commit that failed keeps the text and its stamp, and says why', async () => {
  const { client, composer, logged, text } = composing();
  await composer.open(await opened(client));
  client.failNext('line.log', GONE);
  composer.type('precious');
  await composer.send();
  expect(text()).toBe('precious');
  expect(lineOf(composer.store.getState()).failure).toEqual(GONE);
  client.clock.advance(90_000);
  await composer.send();
  expect(logged.map(({ event }) => [event.text, event.time.at.ms])).toEqual([['precious', START]]);
  expect(lineOf(composer.store.getState()).failure).toBeNull();
});

test('a line whose answer was lost is one line when it is sent again', async () => {
  const { client, composer, logged } = composing();
  const incident = await opened(client);
  await composer.open(incident);
  client.failNext('line.log', GONE, true);
  composer.type('once');
  await composer.send();
  await composer.send();
  const { events } = await client.call('event.list', { incident });
  expect(events.map(({ text }) => text)).toEqual(['once']);
  expect(logged).toHaveLength(1);
});

test('what the recorder refuses stays in the composer with the recorder’s sentence', async () => {
  const { client, composer, text } = composing();
  await composer.open(await opened(client));
  composer.type('/decision ');
  await composer.send();
  expect(text()).toBe('/decision ');
  expect(lineOf(composer.store.getState()).failure?.code).toBe('bad-input');
});

test('the first line opens the incident, and what was typed meanwhile goes on there', async () => {
  const { client, composer, logged, text } = composing();
  await composer.open(null);
  const release = client.hold('line.log');
  composer.type('checkout fails');
  const sending = composer.send();
  composer.type('checkout failsthree calls');
  await release();
  await sending;
  const incident = logged[0]?.incident;
  expect(composer.store.getState().incident).toBe(incident);
  expect(text()).toBe('three calls');
  await composer.open(incident ?? null);
  expect(text()).toBe('three calls');
  await composer.open(null);
  expect(text()).toBe('');
});

test('each incident has its own draft, and it outlives the screen', async () => {
  const { client, composer } = composing();
  const incident = await opened(client);
  await composer.open(incident);
  composer.type('half a li');
  await composer.open(null);
  composer.type('something else');
  composer.flush();
  await eventually(async () => {
    expect(await client.call('draft.get', { incident: null })).toMatchObject({ text: 'something else' });
  });
  const next = createComposer(client, client.environment, () => undefined);
  await next.open(incident);
  expect(lineOf(next.store.getState())).toMatchObject({ text: 'half a li', firstKeyAt: START });
});

test('a key that is quicker than the draft loses neither', async () => {
  const { client, composer, text } = composing();
  const incident = await opened(client);
  await client.call('draft.save', { incident, text: 'older words', firstKeyAt: START - 9_000 });
  const release = client.hold('draft.get');
  const opening = composer.open(incident);
  composer.type('newer words');
  composer.flush();
  await release();
  await opening;
  expect(text()).toBe('older words\nnewer words');
  expect(lineOf(composer.store.getState()).firstKeyAt).toBe(START - 9_000);
});

test('a draft that cannot be read is not overwritten, and is there when the recorder is back', async () => {
  const { client, composer, text } = composing();
  const incident = await opened(client);
  await client.call('draft.save', { incident, text: 'older words', firstKeyAt: START });
  client.failNext('draft.get', GONE);
  await composer.open(incident);
  composer.type('newer words');
  composer.flush();
  expect(client.calls.filter((name) => name === 'draft.save')).toHaveLength(1);
  await composer.resume();
  expect(text()).toBe('older words\nnewer words');
});

test('what was typed before the screen knew of an incident goes to the incident that it shows', async () => {
  const { client, composer, text } = composing();
  const incident = await opened(client);
  await client.call('draft.save', { incident, text: 'older words', firstKeyAt: START });
  composer.type('quick');
  composer.adopt(incident, false);
  await composer.open(incident);
  expect(text()).toBe('older words\nquick');
});

test('the kind and the time stand beside the line before Enter', async () => {
  const { client, composer } = composing();
  await composer.open(await opened(client));
  composer.type('/decision @11:00 roll back');
  await eventually(() => {
    expect(lineOf(composer.store.getState()).reading).toMatchObject({
      kind: 'decision',
      late: true,
      text: 'roll back',
    });
  });
  composer.giveReason('was on the phone');
  await composer.send();
  const { events } = await client.call('event.list', { incident: composer.store.getState().incident ?? '' });
  expect(events[0]).toMatchObject({ kind: 'decision', late: true, lateReason: 'was on the phone' });
});
