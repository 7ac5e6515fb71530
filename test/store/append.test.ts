import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkChain } from '../../src/incident/chain.ts';
import type { ChangeDraft } from '../../src/incident/change.ts';
import { fresh } from '../incident/samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  draft,
  environment,
  eventDraft,
  eventId,
  INCIDENT,
  open,
  openedDraft,
  record,
  SCRIBE,
} from './support/stores.ts';

function emptyStore(from = environment()) {
  return open(temporaryFolder(), from);
}

test('changes come back as they were written, sealed in one chain', () => {
  const store = emptyStore();
  const written = record(store, ['one', 'two']);
  expect(store.changes(INCIDENT)).toEqual(written);
  expect(checkChain(written)).toEqual([]);
  expect(written.map(({ replicaSeq, author, replica }) => [replicaSeq, author, replica])).toEqual([
    [1, SCRIBE, store.replica],
    [2, SCRIBE, store.replica],
    [3, SCRIBE, store.replica],
  ]);
  expect(new Set(written.map(({ salt }) => salt)).size).toBe(3);
});

test('each incident has a chain of its own, and positions run over all of them', () => {
  const store = emptyStore();
  for (const incident of ['a', 'b', 'a', 'b']) {
    if (store.summary(incident) === undefined) record(store, ['one'], incident);
    else store.append(incident, SCRIBE, [eventDraft(`${incident} again`)]);
  }
  expect(store.position()).toBe(6);
  for (const incident of ['a', 'b']) {
    expect(checkChain(store.changes(incident))).toEqual([]);
    expect(store.changes(incident).map(({ replicaSeq }) => replicaSeq)).toEqual([1, 2, 3]);
  }
});

test('sending a change again is the same change', () => {
  const store = emptyStore();
  const before = record(store, ['one']);
  const again = [eventDraft(eventId(1), { text: 'something else' }), eventDraft('new')];
  expect(store.append(INCIDENT, SCRIBE, again).map(({ entity }) => entity)).toEqual(['new']);
  expect(store.append(INCIDENT, SCRIBE, again)).toEqual([]);
  expect(store.changes(INCIDENT).slice(0, 2)).toEqual(before);
  expect(store.events(INCIDENT).map(({ number }) => number)).toEqual([1, 2]);
});

test('clocks only grow, however the wall clock jumps', () => {
  const from = environment();
  const store = emptyStore(from);
  record(store, []);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 10 }), (jumps) => {
      for (const jump of jumps) {
        from.clock.set(from.clock.now() + jump);
        store.append(INCIDENT, SCRIBE, [eventDraft(`event ${store.position()}`)]);
      }
      const clocks = store.changes(INCIDENT).map(({ hlc }) => hlc);
      expect(clocks).toEqual([...new Set(clocks)].sort());
    }),
    { numRuns: 20 },
  );
  expect(checkChain(store.changes(INCIDENT))).toEqual([]);
});

const REFUSED: readonly (readonly [string, string, string, ChangeDraft, string])[] = [
  ['a line of an unknown incident', 'elsewhere', SCRIBE, eventDraft('e'), 'not-found'],
  ['an opening of another incident', INCIDENT, SCRIBE, openedDraft('elsewhere'), 'not-found'],
  ['a title of another incident', INCIDENT, SCRIBE, draft('incident.set', 'x', { title: 'x' }), 'not-found'],
  ['a second opening', INCIDENT, SCRIBE, { ...openedDraft(), id: 'again' }, 'conflict'],
  ['a second line with an id', INCIDENT, SCRIBE, { ...eventDraft(eventId(1)), id: 'again' }, 'conflict'],
  ['an amendment of nothing', INCIDENT, SCRIBE, draft('event.set', 'nothing', { text: 'x' }), 'not-found'],
  [
    'an action that is not there',
    INCIDENT,
    SCRIBE,
    draft('action.set', 'nothing', { done: true }),
    'not-found',
  ],
  ['a body that does not fit', INCIDENT, SCRIBE, draft('event.logged', 'e', { text: 'only' }), 'bad-input'],
  ['a field that is not known', INCIDENT, SCRIBE, draft('event.set', eventId(1), { colour: 1 }), 'bad-input'],
  ['a broken id', INCIDENT, SCRIBE, { ...eventDraft('e'), id: 'a\ud800' }, 'bad-input'],
  ['a broken entity', INCIDENT, SCRIBE, eventDraft('a\ud800'), 'bad-input'],
  ['a broken text', INCIDENT, SCRIBE, eventDraft('e', { text: 'a\ud800' }), 'bad-input'],
  [
    'a purge by the back door',
    INCIDENT,
    SCRIBE,
    draft('body.purged', INCIDENT, {}, INCIDENT, { purges: ['x'] }),
    'bad-input',
  ],
];

test.each(REFUSED)('%s is refused, and everything with it', (_name, incident, author, refused, code) => {
  const store = emptyStore();
  const before = record(store, ['one']);
  expect(() => store.append(incident, author, [eventDraft('fine'), refused])).toThrow(
    expect.objectContaining({ code }),
  );
  expect(store.changes(INCIDENT)).toEqual(before);
  expect(store.verify()).toEqual([]);
});

test('a change that belongs to another incident is refused', () => {
  const store = emptyStore();
  record(store, ['one']);
  record(store, [], 'other');
  expect(() => store.append('other', SCRIBE, [eventDraft(eventId(1))])).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
});

test('a broken author is mended, so that the chain holds', () => {
  const store = emptyStore();
  store.append(INCIDENT, 'Ida \ud83d Berg', [openedDraft()]);
  expect(store.changes(INCIDENT)[0]?.author).toBe('Ida \ufffd Berg');
  expect(store.verify()).toEqual([]);
});

test.each(['a\0b', '\u0002x\u0003', '"quoted" \\ back', '__proto__', '😀 Ærlig', ' '])(
  'the text %j survives the round trip',
  (text) => {
    const store = emptyStore();
    record(store, [text]);
    expect(store.events(INCIDENT)[0]?.text).toBe(text);
    expect(store.verify()).toEqual([]);
  },
);

test('a fact by an odd name survives the round trip', () => {
  const store = emptyStore();
  record(store, []);
  store.append(INCIDENT, SCRIBE, [draft('incident.set', INCIDENT, { 'fact:__proto__': 'polluted' })]);
  expect(Object.entries(store.detail(INCIDENT)?.incident.facts ?? {})).toEqual([['__proto__', 'polluted']]);
  expect(store.verify()).toEqual([]);
});

test('a transaction is all or nothing, also around other transactions', () => {
  const store = emptyStore();
  const before = record(store, ['one']);
  const failing = () =>
    store.transaction(() => {
      store.append(INCIDENT, SCRIBE, [eventDraft('lost')]);
      store.putSetting('theme', 'dark');
      store.transaction(() => store.saveDraft(null, { text: 'typed', firstKeyAt: 1 }));
      throw new Error('stop');
    });
  expect(failing).toThrow('stop');
  expect(store.changes(INCIDENT)).toEqual(before);
  expect(store.settings()).toEqual({});
  expect(store.draft(null)).toBeNull();
});

test('what fails inside a transaction takes nothing else back', () => {
  const store = emptyStore();
  record(store, []);
  store.transaction(() => {
    store.append(INCIDENT, SCRIBE, [eventDraft('kept')]);
    expect(() =>
      store.append(INCIDENT, SCRIBE, [eventDraft('half'), draft('event.set', 'no', {})]),
    ).toThrow();
  });
  expect(store.events(INCIDENT).map(({ id }) => id)).toEqual(['kept']);
  expect(store.verify()).toEqual([]);
});

test('a result is what the transaction returned', () => {
  expect(emptyStore().transaction(() => fresh('section').text)).toBe('The disk was full.');
});
