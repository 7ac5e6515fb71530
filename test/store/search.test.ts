import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchHit } from '../../src/incident/views.ts';
import type { WritableStore } from '../../src/store/store.ts';
import { oslo, START } from '../incident/samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  draft,
  eventDraft,
  eventId,
  INCIDENT,
  open,
  openedDraft,
  openForReading,
  record,
  SCRIBE,
} from './support/stores.ts';

/** Enough other lines to bring those before them into the index. */
const FILLING = Array.from({ length: 130 }, (_, index) => `filling ${index}`);

/** The same texts twice: waiting for the index, and in it. */
function bothWays(texts: readonly string[]): [string, WritableStore][] {
  const waiting = open(temporaryFolder());
  record(waiting, texts);
  const indexed = open(temporaryFolder());
  record(indexed, [...texts, ...FILLING]);
  return [
    ['waiting', waiting],
    ['indexed', indexed],
  ];
}

function found(store: WritableStore, words: string): (string | null)[] {
  return store
    .search(words, 100)
    .filter((hit) => hit.in === 'event')
    .map(({ where }) => where)
    .sort();
}

const TEXTS = [
  'Restarted Loki, waiting for the queue',
  'Ærlig talt: köln café naïve Žižek',
  'db-01.example.com is down',
  'waiting again for 3.5 minutes',
  '日本語 の 障害',
  'C:\\temp "quoted" text',
];

const QUERIES: readonly (readonly [string, readonly string[]])[] = [
  ['loki', ['1']],
  ['LOKI', ['1']],
  ['lok', ['1']],
  ['l', ['1']],
  ['loki wai', ['1']],
  ['wai loki', []],
  ['waiting', ['1', '4']],
  ['waiting for', ['1', '4']],
  ['for waiting', ['1', '4']],
  ['koln', ['2']],
  ['KÖLN', ['2']],
  ['cafe', ['2']],
  ['café', ['2']],
  ['zizek', ['2']],
  ['db-01', ['3']],
  ['example.com', ['3']],
  ['01 db', ['3']],
  ['3.5', ['4']],
  ['障害', ['5']],
  ['"quoted"', ['6']],
  ['quoted" OR "loki', []],
  ['loki OR db', []],
  ['NOT loki', []],
  ['loki*', ['1']],
  ['text:loki', []],
  ['(loki', ['1']],
  ['loki)', ['1']],
  ['^loki', ['1']],
  ['loki -', ['1']],
  ['nothing', []],
  ['', []],
  ['   ', []],
  ['- * " ( )', []],
];

test.each(QUERIES)('searching for %j finds %j, in the index and before', (words, expected) => {
  for (const [how, store] of bothWays(TEXTS)) expect([how, found(store, words)]).toEqual([how, expected]);
});

test('nothing that anybody types is a mistake', () => {
  const stores = bothWays(TEXTS);
  const symbols = fc.constantFrom(
    ...'"*^():{}+-~\\/<>=%_\0\u0002\ud800 \t\n'.split(''),
    'NEAR(',
    'AND',
    'OR',
    'NOT',
    'a',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(symbols).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (words) => {
      for (const [, store] of stores) expect(Array.isArray(store.search(words, 5))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a thousand words are as good as the first few', () => {
  for (const [, store] of bothWays(TEXTS)) expect(found(store, 'waiting '.repeat(1000))).toEqual(['1', '4']);
});

test('every word of a text finds it', () => {
  const word = fc.stringMatching(/^[a-zæøå0-9]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), (words, pick) => {
      for (const [, store] of bothWays([words.join(' ')])) {
        expect(found(store, words[pick % words.length] ?? '')).toContain('1');
        expect(found(store, words.toReversed().join(' '))).toContain('1');
      }
    }),
    { numRuns: 15 },
  );
});

test('an excerpt marks the words that were found, whatever controls the text has', () => {
  for (const [, store] of bothWays(['before \u0002 the\0 loki \u0003 after'])) {
    const [hit] = store.search('loki', 1);
    expect(hit?.excerpt).toContain('\u0002loki\u0003');
    const controls = [...(hit?.excerpt ?? '')].filter((character) => character < ' ');
    expect(controls).toEqual(['\u0002', '\u0003']);
    expect(hit?.excerpt).toContain('after');
  }
});

test('a long text is cut down to the words around', () => {
  const long = `${'before '.repeat(200)}loki ${'after '.repeat(200)}`;
  for (const [, store] of bothWays([long])) {
    const excerpt = store.search('loki', 1)[0]?.excerpt ?? '';
    expect(excerpt).toContain('before \u0002loki\u0003 after');
    expect(excerpt).toMatch(/^….*…$/);
    expect(excerpt.length).toBeLessThan(300);
  }
});

test('titles, events and sections are found, with what is needed to go there', () => {
  const store = open(temporaryFolder());
  store.append(INCIDENT, SCRIBE, [
    openedDraft(INCIDENT, { title: 'Loki is down' }),
    eventDraft('event', { text: 'restarted loki', time: { precision: 'minute', at: oslo(START) } }),
    draft('section.set', 'section', { text: 'because of loki' }, 'root-cause'),
    draft('action.added', 'action', {
      text: 'replace loki',
      owner: null,
      due: null,
      link: null,
      type: 'other',
      done: false,
      removed: false,
    }),
  ]);
  const title = 'Loki is down';
  const expected: SearchHit[] = [
    {
      incident: INCIDENT,
      title,
      in: 'section',
      where: 'root-cause',
      time: null,
      excerpt: 'because of \u0002loki\u0003',
    },
    {
      incident: INCIDENT,
      title,
      in: 'event',
      where: '1',
      time: { precision: 'minute', at: oslo(START) },
      excerpt: 'restarted \u0002loki\u0003',
    },
    { incident: INCIDENT, title, in: 'title', where: null, time: null, excerpt: '\u0002Loki\u0003 is down' },
  ];
  expect(store.search('loki', 10)).toEqual(expected);
});

test('what was amended is found by its new words only', () => {
  for (const [, store] of bothWays(['the old words'])) {
    store.append(INCIDENT, SCRIBE, [draft('event.set', 'amended', { text: 'the new words' }, eventId(1))]);
    expect([found(store, 'old'), found(store, 'new')]).toEqual([[], ['1']]);
    expect(store.verify()).toEqual([]);
  }
});

test('what was struck is still found', () => {
  for (const [, store] of bothWays(['a mistake'])) {
    store.append(INCIDENT, SCRIBE, [
      draft('event.set', 'struck', { struck: { reason: 'wrong' } }, eventId(1)),
    ]);
    expect(found(store, 'mistake')).toEqual(['1']);
  }
});

test('the newest come first, up to the limit, across the edge of the index', () => {
  const store = open(temporaryFolder());
  record(
    store,
    Array.from({ length: 100 }, (_, index) => `same ${index + 1}`),
  );
  const labels = store.search('same', 1000).map(({ where }) => where);
  expect(labels).toEqual(Array.from({ length: 100 }, (_, index) => `${100 - index}`));
  for (const limit of [1, 36, 37, 38, 64, 99]) {
    expect(store.search('same', limit).map(({ where }) => where)).toEqual(labels.slice(0, limit));
  }
  for (const none of [0, -1]) expect(store.search('same', none)).toEqual([]);
});

test('a connection for reading searches as well, and sees what is new', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, ['one', ...FILLING]);
  const reader = openForReading(folder);
  expect(reader.search('one', 5)).toHaveLength(1);
  store.append(INCIDENT, SCRIBE, [eventDraft('another', { text: 'one more' })]);
  expect(reader.search('one', 5)).toHaveLength(2);
});

test('several incidents are searched together, each with its own labels', () => {
  const store = open(temporaryFolder());
  record(store, ['loki one'], 'a');
  record(store, ['other', 'loki two'], 'b');
  expect(store.search('loki', 9).map(({ incident, where }) => [incident, where])).toEqual([
    ['b', '2'],
    ['a', '1'],
  ]);
});
