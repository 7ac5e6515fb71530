import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/incident/change.ts';
import { mergeChanges } from '../../src/incident/merge.ts';
import { records, worlds } from '../incident/histories.ts';
import { mutationOf } from '../incident/mutations.ts';
import { INCIDENT as GENERATED, Scribe } from '../incident/scribe.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { environment, eventDraft, eventId, INCIDENT, open, record, SCRIBE } from './support/stores.ts';

function inOrder(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
}

test('merging copies one after the other is their union', () => {
  fc.assert(
    fc.property(worlds, fc.shuffledSubarray([0, 1, 2], { minLength: 1 }), ({ copies }, order) => {
      const store = open(temporaryFolder());
      const merged = order.map((index) => copies[index] ?? []);
      for (const copy of merged) store.merge(copy);
      const union = merged.reduce((all, copy) => mergeChanges(all, copy), []);
      expect(inOrder(store.changes(GENERATED))).toEqual(inOrder(union));
      store.close();
    }),
    { numRuns: 40 },
  );
});

test('merging again gives nothing new, in whole or in part', () => {
  fc.assert(
    fc.property(records, (changes) => {
      const store = open(temporaryFolder());
      expect(inOrder(store.merge(changes))).toEqual(inOrder(changes));
      const position = store.position();
      expect(store.merge(changes)).toEqual([]);
      expect(store.merge(changes.slice(0, changes.length >> 1))).toEqual([]);
      expect(store.position()).toBe(position);
      store.close();
    }),
    { numRuns: 20 },
  );
});

test('changes of which any was altered are refused, all of them', () => {
  const altered = records.chain((record) => mutationOf(record).map((mutation) => ({ record, mutation })));
  fc.assert(
    fc.property(altered, ({ record: changes, mutation }) => {
      const mutated = mutation.apply(changes);
      fc.pre(mutated !== null && !isMereTruncation(changes, mutated));
      const store = open(temporaryFolder());
      record(store, ['mine'], 'mine');
      expect(() => store.merge(mutated ?? [])).toThrow(expect.objectContaining({ name: 'RecorderError' }));
      expect(store.summaries().map(({ id }) => id)).toEqual(['mine']);
      expect(store.verify()).toEqual([]);
      store.close();
    }),
    { numRuns: 60 },
  );
});

/** The chain cannot tell a record without its newest changes from one that never had them. */
function isMereTruncation(record: readonly Change[], mutated: readonly Change[]): boolean {
  return mutated.every((change) =>
    record.some(({ hash, body }) => hash === change.hash && body === change.body),
  );
}

test('two that wrote the same place of a chain cannot be united', () => {
  const one = open(temporaryFolder(), environment('same'));
  const two = open(temporaryFolder(), environment('same'));
  const shared = record(one, ['one']);
  two.merge(shared);
  one.append(INCIDENT, SCRIBE, [eventDraft('here')]);
  two.append(INCIDENT, SCRIBE, [eventDraft('there')]);
  const before = one.changes(INCIDENT);
  expect(() => one.merge(two.changes(INCIDENT))).toThrow(expect.objectContaining({ code: 'damaged' }));
  expect(one.changes(INCIDENT)).toEqual(before);
});

test('an incident that nobody opened is refused', () => {
  const [, ...rest] = record(open(temporaryFolder()), ['one']);
  const store = open(temporaryFolder(), environment('other'));
  expect(() => store.merge(rest)).toThrow(expect.objectContaining({ name: 'RecorderError' }));
  const scribe = new Scribe();
  scribe.log('alpha', 'event-1');
  expect(() => store.merge(scribe.changes)).toThrow(expect.objectContaining({ code: 'bad-input' }));
  expect(store.summaries()).toEqual([]);
});

test('a type that is not known is a newer version’s', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  // @ts-expect-error no version has this type yet
  scribe.write('alpha', 'event.sung', 'event-1', {});
  const store = open(temporaryFolder());
  expect(() => store.merge(scribe.changes)).toThrow(expect.objectContaining({ code: 'newer' }));
});

test('broken characters in what is not hashed as text are refused', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  scribe.log('alpha', 'event-\ud800');
  expect(() => open(temporaryFolder()).merge(scribe.changes)).toThrow(
    expect.objectContaining({ code: 'bad-input' }),
  );
});

test('each replica goes on with its own chain and its own numbers', () => {
  const one = open(temporaryFolder(), environment('one'));
  const two = open(temporaryFolder(), environment('two'));
  two.merge(record(one, ['from one']));
  two.append(INCIDENT, SCRIBE, [eventDraft('from two', { text: 'from two' })]);
  one.append(INCIDENT, SCRIBE, [eventDraft('also from one', { text: 'also from one' })]);
  one.merge(two.changes(INCIDENT));
  two.merge(one.changes(INCIDENT));
  expect(
    one
      .events(INCIDENT)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(['1', '2', 'B1']);
  expect(one.event(INCIDENT, 'b1')?.text).toBe('from two');
  expect(two.view(INCIDENT)?.events).toEqual(one.view(INCIDENT)?.events);
  for (const store of [one, two]) expect(store.verify()).toEqual([]);
});

test('a purge made elsewhere erases here, and a copy from before it brings nothing back', () => {
  const one = open(temporaryFolder(), environment('one'));
  const two = open(temporaryFolder(), environment('two'));
  const unpurged = record(one, ['the password is hunter2']);
  two.merge(unpurged);
  const since = one.position();
  two.purge(INCIDENT, SCRIBE, [`event.logged ${eventId(1)}`], 'a password');
  expect(one.merge(two.changes(INCIDENT)).map(({ type }) => type)).toEqual(['body.purged']);
  expect(one.events(INCIDENT, since).map(({ id, text }) => [id, text])).toEqual([[eventId(1), '']]);
  expect(one.changes(INCIDENT)).toEqual(two.changes(INCIDENT));
  expect(one.merge(unpurged)).toEqual([]);
  expect(one.changes(INCIDENT)[1]?.body).toBeNull();
  expect(one.search('hunter2', 9)).toEqual([]);
  for (const store of [one, two]) expect(store.verify()).toEqual([]);
});

test('several incidents come in together or not at all', () => {
  const from = open(temporaryFolder());
  const both = [...record(from, ['one'], 'a'), ...record(from, ['one'], 'b')];
  const store = open(temporaryFolder(), environment('other'));
  expect(() => store.merge(both.slice(0, -2).concat(both.slice(-1)))).toThrow();
  expect(store.summaries()).toEqual([]);
  store.merge(both);
  expect(store.summaries().map(({ id }) => id)).toEqual(['b', 'a']);
});
