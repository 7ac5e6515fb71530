import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headSteps } from '../../renderer/review/head-steps.ts';
import { labelRows } from '../../renderer/review/label-rows.ts';
import { placesOf } from '../../renderer/review/places.ts';
import { nearest, stepTo } from '../../renderer/review/steps.ts';
import { createVerification } from '../../renderer/review/verification-store.ts';
import type { EventRevision, EventView } from '../../src/incident/views.ts';
import type { TimelinePicture } from '../../src/recorder/contract.ts';
import { eventually } from '../support/eventually.ts';
import { heldClient, START } from './held-client.ts';

const revision = (at: number, set: EventRevision['set']): EventRevision => {
  return { change: `change ${at}`, at, author: 'Kari Nordmann', set, reason: null };
};

test('the history of the head says from what to what, and leaves out what changed nothing', () => {
  const steps = headSteps([
    revision(1, { title: 'Checkout fails', severity: null, zone: 'Europe/Oslo', cadence: null }),
    revision(2, { severity: 'SEV2' }),
    revision(3, { severity: 'SEV2', 'fact:trigger': 'a deploy' }),
    revision(4, null),
    revision(5, { severity: 'SEV1', 'role:commander': 'Anna', cadence: 30 }),
    revision(6, { 'role:commander': null }),
  ]);
  expect(steps.map(({ at, what, from, to }) => [at, what, from, to])).toEqual([
    [1, 'Title', null, 'Checkout fails'],
    [2, 'Severity', null, 'SEV2'],
    [5, 'Severity', 'SEV2', 'SEV1'],
    [5, 'Updates', null, 'every 30 min'],
    [5, 'Commander', null, 'Anna'],
    [6, 'Commander', 'Anna', null],
  ]);
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
});

test('keys along a picture never leave it, and other keys are none of its business', () => {
  const keys = fc.constantFrom(
    'ArrowLeft',
    'ArrowRight',
    'ArrowUp',
    'ArrowDown',
    'PageUp',
    'PageDown',
    'Home',
    'End',
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), fc.array(keys), (count, begin, pressed) => {
      let at = Math.min(begin, count - 1);
      for (const key of pressed) {
        at = stepTo(key, at, count) ?? -1;
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(count);
      }
    }),
  );
  expect(stepTo('ArrowRight', 1, 3)).toBe(2);
  expect(stepTo('ArrowLeft', 1, 3)).toBe(0);
  expect(stepTo('a', 1, 3)).toBeNull();
  expect(stepTo('End', 0, 0)).toBeNull();
});

test('the nearest place is the nearest, wherever the pointer is', () => {
  const xs = fc.uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(xs, fc.integer({ min: -50, max: 1_050 }), (unsorted, x) => {
      const places = unsorted.toSorted((a, b) => a - b).map((at) => ({ x: at }));
      const found = places[nearest(places, x)]?.x ?? Number.NaN;
      expect(Math.abs(found - x)).toBe(Math.min(...places.map((place) => Math.abs(place.x - x))));
    }),
  );
});

test('labels of the picture never lie over one another, and stay in it', () => {
  const labels = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 900 }), text: fc.string({ minLength: 1, maxLength: 24 }) }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(labels, (unsorted) => {
      const sorted = unsorted.toSorted((a, b) => a.x - b.x);
      const boxes = labelRows(sorted, 900).map(({ x, row, anchor }, i) => {
        const length = (sorted[i]?.text.length ?? 0) * 6.6;
        const begin = anchor === 'start' ? x : x - length;
        return { row, begin, end: begin + length };
      });
      for (const [i, box] of boxes.entries()) {
        expect(box.end).toBeLessThanOrEqual(900);
        for (const other of boxes.slice(i + 1)) {
          if (other.row === box.row) expect(other.begin >= box.end || other.end <= box.begin).toBe(true);
        }
      }
    }),
  );
});

test('verification says what it found and when, and only of the incident that was asked about last', async () => {
  const client = heldClient();
  const first = (await client.call('event.log', { incident: null, text: 'one' })).incident;
  const second = (await client.call('incident.start', { title: 'another' })).incident;
  const release = client.hold('record.verify');
  const verification = createVerification(client, client.environment.now);
  const one = verification.verify(first);
  const other = verification.verify(second);
  expect(verification.store.getState()).toMatchObject({ incident: second, running: true, findings: null });
  await release();
  await one;
  expect(verification.store.getState()).toMatchObject({ incident: second, running: true, findings: null });
  await release();
  await other;
  expect(verification.store.getState()).toMatchObject({ running: false, findings: [], at: START });
});

test('a verification that fails says why, and can be asked for again', async () => {
  const client = heldClient();
  const { incident } = await client.call('event.log', { incident: null, text: 'one' });
  client.failNext('record.verify', {
    code: 'internal',
    message: 'The disk cannot be read.',
    hint: 'Try again.',
  });
  const verification = createVerification(client, client.environment.now);
  await verification.verify(incident);
  expect(verification.store.getState()).toMatchObject({
    running: false,
    findings: null,
    failure: { message: 'The disk cannot be read.' },
  });
  await verification.verify(incident);
  await eventually(() =>
    expect(verification.store.getState()).toMatchObject({ findings: [], failure: null }),
  );
});

test('every event has a place in the picture, from left to right, also one whose time nobody knows', () => {
  const events = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }) as EventView);
  const stretch = (x: number, ...ids: string[]) => {
    return { x, width: 10, share: 1, events: ids.map((id) => ({ id, label: id })) };
  };
  const picture = { density: [stretch(20, 'b', 'c'), stretch(60, 'e')] } as unknown as TimelinePicture;
  const places = placesOf(picture, events);
  expect(places.map(({ event, x }) => [event.id, x])).toEqual([
    ['a', 0],
    ['b', 22.5],
    ['c', 27.5],
    ['d', 27.5],
    ['e', 65],
  ]);
});
