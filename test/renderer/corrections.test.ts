import { expect, test } from 'vitest';
import { GONE } from '../../renderer/client/failure.ts';
import { createCorrections, type Wish, wishFor } from '../../renderer/log/corrections-store.ts';
import type { EventView } from '../../src/incident/views.ts';
import { type HeldClient, heldClient } from './held-client.ts';

async function logged(client: HeldClient): Promise<{ incident: string; event: EventView }> {
  return client.call('event.log', { incident: null, text: 'Log volume ful' });
}

function correcting(client: HeldClient) {
  const saved: EventView[] = [];
  const failures: string[] = [];
  const corrections = createCorrections(client, {
    saved: (_, event) => saved.push(event),
    refused: (_, { code }) => failures.push(code),
  });
  const of = (event: EventView) => corrections.store.getState().corrections.get(event.id);
  return { corrections, saved, failures, of };
}

const retyped = (wish: Wish & { what: 'amend' }, text: string): Wish => {
  return { ...wish, draft: { ...wish.draft, text } };
};

test('a correction is there from Enter on, and goes when it is on record', async () => {
  const client = heldClient();
  const { incident, event } = await logged(client);
  const { corrections, saved, of } = correcting(client);
  const release = client.hold('event.amend');
  const sending = corrections.send(incident, event, retyped(wishFor(event, undefined), 'Log volume full'));
  expect(of(event)).toMatchObject({ failure: null, wish: { draft: { text: 'Log volume full' } } });
  await release();
  await sending;
  expect(of(event)).toBeUndefined();
  expect(saved).toMatchObject([{ text: 'Log volume full' }]);
});

test('two corrections of one line at once are sent one after the other, the second on top of the first', async () => {
  const client = heldClient();
  const { incident, event } = await logged(client);
  const { corrections, saved, failures, of } = correcting(client);
  const release = client.hold('event.amend');
  const first = corrections.send(incident, event, retyped(wishFor(event, undefined), 'Log volume full'));
  const second = corrections.send(incident, event, retyped(wishFor(event, of(event)), 'Log volume is full'));
  expect(client.calls.filter((name) => name === 'event.amend')).toHaveLength(1);
  await release();
  await first;
  expect(of(event)).toMatchObject({ wish: { draft: { text: 'Log volume is full' } } });
  await release();
  await second;
  expect(failures).toEqual([]);
  expect(saved.map(({ text }) => text)).toEqual(['Log volume full', 'Log volume is full']);
  expect(of(event)).toBeUndefined();
});

test('if the first of two is refused, the second carries what both say', async () => {
  const client = heldClient();
  const { incident, event } = await logged(client);
  const { corrections, saved, of } = correcting(client);
  client.failNext('event.amend', GONE);
  const wish = wishFor(event, undefined);
  const kind = { ...wish, draft: { ...wish.draft, kind: 'symptom' as const } };
  const first = corrections.send(incident, event, kind);
  const second = corrections.send(incident, event, retyped(wishFor(event, of(event)), 'Log volume full'));
  await Promise.all([first, second]);
  expect(saved).toMatchObject([{ kind: 'symptom', text: 'Log volume full' }]);
  expect(of(event)).toBeUndefined();
});

test('what was refused is offered again with everything that was typed, on top of what the line says now', async () => {
  const client = heldClient();
  const { incident, event } = await logged(client);
  const { corrections, failures, of } = correcting(client);
  const mine = retyped(wishFor(event, undefined), 'Log volume full');
  const theirs = await client.call('event.amend', {
    incident,
    event: event.id,
    text: 'Log volume ful, 98 %',
    kind: 'symptom',
  });
  await corrections.send(incident, event, mine);
  expect(failures).toEqual(['conflict']);
  const again = wishFor(theirs, of(event));
  expect(again).toMatchObject({
    from: { text: 'Log volume ful, 98 %', kind: 'symptom' },
    draft: { text: 'Log volume full', kind: 'symptom' },
    basedOn: theirs.revisions,
  });
  await corrections.send(incident, theirs, again);
  expect(of(event)).toBeUndefined();
  const { events } = await client.call('event.list', { incident });
  expect(events[0]).toMatchObject({ text: 'Log volume full', kind: 'symptom' });
});

test('a correction whose answer was lost is no change the second time', async () => {
  const client = heldClient();
  const { incident, event } = await logged(client);
  const { corrections, of } = correcting(client);
  client.failNext('event.amend', GONE, true);
  await corrections.send(incident, event, retyped(wishFor(event, undefined), 'Log volume full'));
  expect(of(event)?.failure).toEqual(GONE);
  const { events } = await client.call('event.list', { incident });
  const [now] = events;
  if (now === undefined) throw new Error('The line is gone.');
  await corrections.send(incident, now, wishFor(now, of(now)));
  expect(of(event)).toBeUndefined();
  const [after] = (await client.call('event.list', { incident })).events;
  expect(after?.revisions).toBe(1);
});

test('a strike goes the same way', async () => {
  const client = heldClient();
  const { incident, event } = await logged(client);
  const { corrections, saved, of } = correcting(client);
  client.failNext('event.strike', GONE);
  const strike = { what: 'strike', reason: 'wrong host' } as const;
  await corrections.send(incident, event, strike);
  expect(of(event)).toMatchObject({ failure: GONE, wish: strike });
  await corrections.send(incident, event, strike);
  expect(saved).toMatchObject([{ struck: { reason: 'wrong host' } }]);
  expect(of(event)).toBeUndefined();
});
