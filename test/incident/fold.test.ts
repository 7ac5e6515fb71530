import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/incident/change.ts';
import { applyChange, emptyState, foldIncident } from '../../src/incident/fold.ts';
import { mergeChanges } from '../../src/incident/merge.ts';
import { incidentView } from '../../src/incident/project.ts';
import { records, worlds } from './histories.ts';
import { plainState } from './plain-state.ts';
import { INCIDENT, Scribe } from './scribe.ts';

/** Deals the changes out again: each replica's in its own order, the replicas in any. */
function interleave(changes: readonly Change[], choices: readonly number[]): Change[] {
  const queues = [...Map.groupBy(changes, ({ replica }) => replica).values()].map((own) => [...own]);
  const dealt: Change[] = [];
  for (let turn = 0; dealt.length < changes.length; turn += 1) {
    const waiting = queues.filter((queue) => queue.length > 0);
    const next = waiting[(choices[turn % choices.length] ?? 0) % waiting.length]?.shift();
    if (next !== undefined) dealt.push(next);
  }
  return dealt;
}

const choices = fc.array(fc.nat(5), { minLength: 1, maxLength: 50 });

test('one change at a time, in any order that keeps each replica in its own, adds up to the same', () => {
  fc.assert(
    fc.property(records, choices, (record, dealing) => {
      const state = emptyState();
      for (const change of interleave(record, dealing)) applyChange(state, change);
      expect(plainState(state)).toEqual(plainState(foldIncident(record)));
    }),
    { numRuns: 300 },
  );
});

test('folding all at once does not mind the order of the changes', () => {
  const shuffled = records.chain((record) =>
    fc.tuple(
      fc.constant(record),
      fc.shuffledSubarray([...record], { minLength: record.length, maxLength: record.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([record, other]) => {
      expect(plainState(foldIncident(other))).toEqual(plainState(foldIncident(record)));
      expect(incidentView(foldIncident(other), 1)).toEqual(incidentView(foldIncident(record), 1));
    }),
  );
});

test('a state can be put away as JSON after any change and be folded on', () => {
  fc.assert(
    fc.property(records, (record) => {
      const state = emptyState();
      for (const change of record) {
        applyChange(state, change);
        for (const entities of Object.values(state.entities)) {
          for (const [id, entity] of entities) entities.set(id, JSON.parse(JSON.stringify(entity)));
        }
      }
      expect(plainState(state)).toEqual(plainState(foldIncident(record)));
    }),
    { numRuns: 50 },
  );
});

test('replicas that have seen the same see the same', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [a = [], b = [], c = []] }) => {
      const one = mergeChanges(mergeChanges(a, b), c);
      const other = mergeChanges(c, mergeChanges(b, a));
      expect(incidentView(foldIncident(one), 1)).toEqual(incidentView(foldIncident(other), 1));
    }),
  );
});

test('the events of a replica are numbered without a gap, whatever was struck, undone or purged', () => {
  fc.assert(
    fc.property(records, (record) => {
      for (const type of ['event', 'action', 'attachment'] as const) {
        const entities = [...foldIncident(record).entities[type].values()];
        for (const own of Map.groupBy(entities, ({ replica }) => replica).values()) {
          const numbers = own.map(({ number }) => number).sort((a, b) => (a ?? 0) - (b ?? 0));
          expect(numbers).toEqual(own.map((_, index) => index + 1));
        }
      }
    }),
  );
});

test('a number stays with its event as the record grows and is purged', () => {
  fc.assert(
    fc.property(records, fc.nat(40), (record, length) => {
      const numbers = (changes: readonly Change[]): Map<string, number | null> =>
        new Map([...foldIncident(changes).entities.event].map(([id, { number }]) => [id, number]));
      const all = numbers(record);
      for (const [id, number] of numbers(record.slice(0, length))) expect(all.get(id)).toBe(number);
    }),
  );
});

test('what comes before its beginning waits for it and is not shown', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  scribe.log('alpha', 'event-1', { text: 'first' });
  scribe.write('bravo', 'event.set', 'event-1', { text: 'second' });
  const [opened, logged, amended] = scribe.changes as [Change, Change, Change];

  const state = emptyState();
  applyChange(state, opened);
  applyChange(state, amended);
  expect(incidentView(state, 1).events).toEqual([]);
  expect(incidentView(state, 1).incident.eventCount).toBe(0);
  applyChange(state, logged);
  const [event] = incidentView(state, 1).events;
  expect(event).toMatchObject({ number: 1, text: 'second', author: 'scribe of alpha', revisions: 1 });
});

test('facts are kept each under its own key, the last writer of a key wins', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  const opened = scribe.changes;
  scribe.write('alpha', 'incident.set', INCIDENT, { 'fact:authors': 'Ida Berg', 'fact:trigger': 'a deploy' });
  const alpha = scribe.changes;
  scribe.changes = opened;
  scribe.write('bravo', 'incident.set', INCIDENT, { 'fact:authors': 'Jon Vik', 'fact:status': 'final' });
  const bravo = scribe.changes;
  for (const record of [mergeChanges(alpha, bravo), mergeChanges(bravo, alpha)]) {
    expect(incidentView(foldIncident(record), 1).incident.facts).toEqual({
      authors: 'Jon Vik',
      status: 'final',
      trigger: 'a deploy',
    });
  }
});

test('a fact may have any name, even one that JavaScript has a use for', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  scribe.write('alpha', 'incident.set', INCIDENT, { 'fact:__proto__': 'x', 'fact:constructor': 'y' });
  const { facts } = incidentView(foldIncident(scribe.changes), 1).incident;
  expect(Object.entries(facts)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test('two incidents are not folded into one', () => {
  const scribe = new Scribe();
  const opened = scribe.open('alpha');
  const state = foldIncident(scribe.changes);
  expect(() => applyChange(state, { ...opened, incident: 'incident-2' })).toThrow('Two incidents');
});
