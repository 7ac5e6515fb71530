import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUpdateOf, situationOf } from '../../src/incident/situation.ts';
import type { EventView, MilestoneView } from '../../src/incident/views.ts';
import type { Milestone } from '../../src/incident/words.ts';
import { eventView } from '../renderer/events.ts';

const MINUTE = 60_000;
const at = (minutes: number) => ({ ms: minutes * MINUTE, offset: 120 });
const time = (minutes: number) => ({ precision: 'exact', at: at(minutes) }) as const;
const STRUCK = { struck: { reason: 'wrong' } };

const RUNNING = { cadence: null, cadenceSince: null, startedAt: at(0), endedAt: null };

function situation(events: readonly EventView[], header: Partial<typeof RUNNING> & object = {}) {
  return situationOf({ ...RUNNING, ...header }, events, []);
}

function reached(...names: Milestone[]): MilestoneView[] {
  return names.map((milestone) => ({ milestone, time: time(0), event: milestone, label: '1' }));
}

test('a hypothesis has taken time once it is settled, never less than none', () => {
  const raised = { kind: 'hypothesis', time: time(10) } as const;
  const { hypotheses } = situation([
    eventView({ ...raised, number: 1, hypothesis: 'open' }),
    eventView({ ...raised, number: 2, hypothesis: 'confirmed', settledAt: at(14) }),
    eventView({ ...raised, number: 3, hypothesis: 'ruled-out', settledAt: at(9) }),
    eventView({ ...raised, number: 4, hypothesis: 'confirmed', settledAt: null }),
    eventView({ ...raised, number: 5, hypothesis: 'ruled-out', settledAt: at(14), ...STRUCK }),
    eventView({
      ...raised,
      number: 6,
      hypothesis: 'confirmed',
      settledAt: at(14),
      time: { precision: 'unknown', at: at(1) },
    }),
  ]);
  expect(hypotheses.map(({ event, spent }) => [event.number, spent])).toEqual([
    [1, null],
    [2, 4 * MINUTE],
    [3, 0],
    [4, null],
    [6, null],
  ]);
});

test('promises come by when they are due; a struck line promises nothing', () => {
  const promising = (number: number, due: number, metAt: number | null = null) =>
    eventView({ number, promise: { due: at(due), metAt: metAt === null ? null : at(metAt) } });
  const { promises, metPromises } = situation([
    promising(1, 30),
    promising(2, 10),
    promising(3, 25, 40),
    promising(4, 20, 15),
    { ...promising(5, 1), ...STRUCK },
    eventView({ number: 6 }),
  ]);
  expect(promises.map(({ number }) => number)).toEqual([2, 1]);
  expect(metPromises.map(({ number }) => number)).toEqual([4, 3]);
});

test('decisions are those that stand', () => {
  const decision = { by: null, why: null, refused: null, reviewAt: null };
  const { decisions } = situation([
    eventView({ number: 1, decision }),
    eventView({ number: 2, decision, ...STRUCK }),
    eventView({ number: 3 }),
  ]);
  expect(decisions.map(({ number }) => number)).toEqual([1]);
});

test.each<[string, number | null, number | null, number | null, number | null]>([
  ['nobody promised that', null, null, 10, null],
  ['no update yet: from the start', 30, null, null, 30],
  ['no update yet: from when it was promised', 30, 40, null, 70],
  ['from the last update', 30, 5, 50, 80],
  ['not from an update before it was promised', 30, 60, 50, 90],
])('the next update is due, %s', (_, cadence, since, last, due) => {
  const header = { ...RUNNING, cadence, cadenceSince: since === null ? null : since * MINUTE };
  expect(nextUpdateOf(header, last === null ? null : at(last))).toEqual(due === null ? null : at(due));
  expect(nextUpdateOf({ ...header, endedAt: at(99) }, last === null ? null : at(last))).toBe(null);
});

test('the last update is the last by its time that stands and has one', () => {
  const update = (number: number, minutes: number, more: Partial<EventView> = {}) =>
    eventView({ number, kind: 'update', time: time(minutes), ...more });
  const events = [
    update(1, 10),
    update(2, 20),
    update(3, 25, STRUCK),
    update(4, 30, { time: { precision: 'unknown', at: at(30) } }),
    eventView({ number: 5, time: time(40) }),
  ];
  const { nextUpdate } = situationOf({ ...RUNNING, cadence: 30, cadenceSince: 0 }, events, []);
  expect(nextUpdate).toEqual(at(50));
});

test.each<[Milestone[], Milestone[]]>([
  [[], []],
  [['impact-started'], ['impact-started']],
  [['impact-started', 'mitigated'], ['impact-started']],
  [['impact-started', 'recovered'], []],
  [['impact-started', 'resolved'], []],
  [['detected', 'declared', 'recovered'], ['declared']],
  [
    ['impact-started', 'declared'],
    ['impact-started', 'declared'],
  ],
  [['recovered', 'resolved'], []],
])('of %j, %j are still to be ended', (names, open) => {
  const { openStates } = situationOf(RUNNING, [], reached(...names));
  expect(openStates.map(({ since }) => since.milestone)).toEqual(open);
});

test('what stands is somewhere in the situation, once, and what is struck nowhere', () => {
  const anyEvent = fc.record({
    number: fc.nat(100),
    struck: fc.constantFrom(null, { reason: 'wrong' }),
    promise: fc.option(fc.record({ due: fc.nat(99).map(at), metAt: fc.option(fc.nat(99).map(at)) })),
  });
  fc.assert(
    fc.property(fc.array(anyEvent), (parts) => {
      const events = parts.map((part) => eventView(part));
      const { promises, metPromises } = situation(events);
      const standing = events.filter(({ struck, promise }) => struck === null && promise !== null);
      expect(new Set([...promises, ...metPromises])).toEqual(new Set(standing));
      expect(promises.length + metPromises.length).toBe(standing.length);
    }),
  );
});
