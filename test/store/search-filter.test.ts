import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS } from '../../src/incident/words.ts';
import type { SearchFilter } from '../../src/store/search-filter.ts';
import type { WritableStore } from '../../src/store/store.ts';
import { oslo, START } from '../incident/samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { draft, environment, eventDraft, open, openedDraft, record, SCRIBE } from './support/stores.ts';

const MINUTE = 60_000;
const MOST = 1000;

interface Logged {
  readonly incident: string;
  readonly kind: (typeof KINDS)[number];
  readonly words: readonly string[];
  readonly service: string | null;
  /** Minutes after the start. */
  readonly at: number;
}

const SEVERITY: Readonly<Record<string, string>> = { a: 'SEV1', b: 'SEV2', c: 'SEV1' };

const logged: fc.Arbitrary<Logged> = fc.record({
  incident: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom(...KINDS),
  words: fc.array(fc.constantFrom('loki', 'queue', 'disk', 'db'), { maxLength: 2 }),
  service: fc.constantFrom(null, 'db', 'payments-api', 'DB'),
  at: fc.integer({ min: -60, max: 60 }),
});

const filters: fc.Arbitrary<SearchFilter> = fc.record(
  {
    kind: fc.constantFrom(...KINDS),
    severity: fc.constantFrom('SEV1', 'sev2', ' SEV1 ', 'SEV9'),
    service: fc.constantFrom('db', '#db', 'Payments-API', 'api', '#'),
    from: fc.integer({ min: -70, max: 70 }).map((minutes) => START + minutes * MINUTE),
    until: fc.integer({ min: -70, max: 70 }).map((minutes) => START + minutes * MINUTE),
  },
  { requiredKeys: [] },
);

function textOf({ words, service }: Logged): string {
  return ['line', ...words, ...(service === null ? [] : [`#${service}`])].join(' ');
}

function passes(event: Logged, words: readonly string[], filter: SearchFilter): boolean {
  const { kind, severity, service, from, until } = filter;
  const at = START + event.at * MINUTE;
  const named = service?.replace('#', '').toLowerCase();
  return (
    words.every((word) =>
      textOf(event)
        .toLowerCase()
        .split(/[^a-z]+/)
        .includes(word),
    ) &&
    (kind === undefined || event.kind === kind) &&
    (severity === undefined || SEVERITY[event.incident] === severity.trim().toUpperCase()) &&
    (named === undefined || event.service?.toLowerCase() === named) &&
    (from === undefined || at >= from) &&
    (until === undefined || at <= until)
  );
}

function stored(events: readonly Logged[], extra: number): WritableStore {
  const store = open(temporaryFolder());
  for (const [incident, severity] of Object.entries(SEVERITY)) {
    store.append(incident, SCRIBE, [openedDraft(incident, { severity })]);
  }
  for (const [index, event] of events.entries()) {
    const { incident, kind, at } = event;
    const time = { precision: 'exact', at: oslo(START + at * MINUTE) } as const;
    store.append(incident, SCRIBE, [eventDraft(`event-${index}`, { kind, time, text: textOf(event) })]);
  }
  // Enough to bring the lines before them into the index.
  const filling = Array.from({ length: extra }, (_, index) => `filling ${index}`);
  if (extra > 0) record(store, filling, 'filling');
  return store;
}

test.each([0, 130])('what passes every filter is found, the newest first (%i lines after)', (extra) => {
  fc.assert(
    fc.property(
      fc.array(logged, { maxLength: 12 }),
      fc.array(fc.constantFrom('loki', 'queue', 'line'), { maxLength: 2 }),
      fc.array(filters, { minLength: 1, maxLength: 12 }),
      (events, words, wanted) => {
        const store = stored(events, extra);
        for (const filter of wanted) {
          if (words.length === 0 && Object.keys(filter).length === 0) continue;
          const expected = events
            .filter((event) => passes(event, words, filter))
            .map(textOf)
            .toReversed();
          const found = store
            .search(words.join(' '), MOST, filter)
            .filter((hit) => hit.in === 'event' && hit.incident !== 'filling')
            .map(({ excerpt }) => excerpt.replaceAll('\u0002', '').replaceAll('\u0003', ''));
          expect(found, JSON.stringify({ words, filter })).toEqual(expected);
          const first = store.search(words.join(' '), 1, filter).slice(0, 1);
          expect(first).toEqual(store.search(words.join(' '), MOST, filter).slice(0, 1));
        }
      },
    ),
    { numRuns: 30 },
  );
});

test('with a kind, a service or a time only events are found, with a severity all that is of the incident', () => {
  const store = open(temporaryFolder());
  store.append('a', SCRIBE, [
    openedDraft('a', { title: 'Loki is down', severity: 'SEV1' }),
    eventDraft('event', { text: 'restarted #loki', kind: 'action' }),
    draft('section.set', 'section', { text: 'because of loki' }, 'impact'),
  ]);
  const places = (filter: SearchFilter) => store.search('', 9, filter).map((hit) => hit.in);
  expect(places({ severity: 'SEV1' })).toEqual(['section', 'event', 'title']);
  expect(places({ kind: 'action' })).toEqual(['event']);
  expect(places({ service: 'loki' })).toEqual(['event']);
  expect(places({ from: START })).toEqual(['event']);
  expect(places({ severity: 'SEV2' })).toEqual([]);
  expect(places({})).toEqual([]);
});

test('a milestone that says nothing else is found by its kind, under its name', () => {
  const store = open(temporaryFolder());
  record(store, []);
  const incident = store.summaries()[0]?.id ?? '';
  store.append(incident, SCRIBE, [eventDraft('m', { kind: 'milestone', milestone: 'resolved', text: '' })]);
  expect(store.search('', 9, { kind: 'milestone' })).toMatchObject([{ in: 'event', excerpt: 'resolved' }]);
});

test('a long text that no word was looked for in is cut between words', () => {
  const store = open(temporaryFolder());
  record(store, ['word '.repeat(100)]);
  const [hit] = store.search('', 1, { kind: 'note' });
  expect(hit?.excerpt).toMatch(/^(word )+word…$/);
  expect(hit?.excerpt.length).toBeLessThanOrEqual(161);
});

test('what came from another replica before its opening is found too', () => {
  const first = open(temporaryFolder());
  first.append('a', SCRIBE, [openedDraft('a', { severity: 'SEV1' })]);
  const second = open(temporaryFolder(), environment('second'));
  second.merge(first.changes('a'));
  second.append('a', 'Ola', [eventDraft('theirs', { text: 'loki', kind: 'action' })]);
  const third = open(temporaryFolder(), environment('third'));
  const changes = second.changes('a');
  third.merge(changes.toReversed());
  expect(third.search('', 9, { severity: 'sev1', kind: 'action' })).toMatchObject([{ excerpt: 'loki' }]);
});
