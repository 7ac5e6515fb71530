import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byTime, lastCommitted, mergeEvents } from '../../renderer/log/merge-events.ts';
import { anyLog, eventView } from './events.ts';

test('merging is sorting all of them, each once, in its newest form', () => {
  const moves = fc.array(fc.record({ index: fc.nat(60), ms: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(anyLog, moves, (all, changes) => {
      const there = all.slice(0, Math.ceil(all.length / 2)).toSorted(byTime);
      const moved = changes.flatMap(({ index, ms }) => {
        const event = all[index];
        return event === undefined ? [] : [{ ...event, time: { ...event.time, at: { ms, offset: 0 } } }];
      });
      const changed = [...new Map(moved.map((event) => [event.id, event])).values()];
      const expected = new Map([...there, ...changed].map((event) => [event.id, event]));
      const { events, added } = mergeEvents(there, changed);
      expect(events).toEqual([...expected.values()].toSorted(byTime));
      expect(new Set(added.map(({ id }) => id))).toEqual(
        new Set(changed.filter(({ id }) => !there.some((event) => event.id === id)).map(({ id }) => id)),
      );
    }),
  );
});

test('nothing new is the same log', () => {
  const events = [eventView({})];
  expect(mergeEvents(events, []).events).toBe(events);
});

test('the last line is the one committed last, struck ones left out', () => {
  const at = (ms: number) => ({ ms, offset: 0 });
  const log = [
    eventView({ number: 3, ms: 1, committedAt: at(30) }),
    eventView({ number: 1, ms: 2, committedAt: at(10) }),
    eventView({ number: 4, ms: 3, committedAt: at(40), struck: { reason: 'twice' } }),
    eventView({ number: 2, ms: 9, committedAt: at(20) }),
  ];
  expect(lastCommitted(log)?.number).toBe(3);
  expect(lastCommitted([])).toBeNull();
});
