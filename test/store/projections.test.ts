import type { Database } from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../src/incident/change.ts';
import { foldIncident } from '../../src/incident/fold.ts';
import { incidentView } from '../../src/incident/project.ts';
import type { WritableStore } from '../../src/store/store.ts';
import { records, worlds } from '../incident/histories.ts';
import { INCIDENT as GENERATED } from '../incident/scribe.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  draft,
  environment,
  eventDraft,
  eventId,
  INCIDENT,
  open,
  rawConnection,
  record,
  SCRIBE,
} from './support/stores.ts';

/** Everything that the projections hold, the words of the search index too. */
function dump(db: Database): unknown {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab (main, search, instance)');
  return {
    incidents: db.prepare('SELECT * FROM incidents ORDER BY id').all(),
    entities: db.prepare('SELECT * FROM entities ORDER BY key').all(),
    words: db.prepare('SELECT term, doc, offset FROM temp.words ORDER BY doc, offset, term').all(),
  };
}

function storeWithDump(): { store: WritableStore; dumped: () => unknown } {
  const folder = temporaryFolder();
  const store = open(folder);
  const db = rawConnection(folder);
  return { store, dumped: () => dump(db) };
}

/** What a fold that knows nothing of the store shows of these changes. */
function folded(changes: readonly Change[], position: number) {
  return incidentView(foldIncident(changes), position);
}

function expectShown(store: WritableStore, incident: string, changes: readonly Change[]): void {
  const { events, ...detail } = folded(changes, store.position());
  const {
    style: _style,
    facts: _facts,
    roles: _roles,
    cadence: _cadence,
    cadenceSince: _since,
    ...summary
  } = detail.incident;
  expect(store.view(incident)).toEqual({ events, ...detail });
  expect(store.detail(incident)).toEqual(detail);
  expect(store.events(incident)).toEqual(events);
  expect(store.summary(incident)).toEqual(summary);
  expect(store.summaries().find(({ id }) => id === incident)).toEqual(summary);
  for (const event of events) {
    expect(store.event(incident, event.label)).toEqual(event);
    expect(store.event(incident, `#${event.label.toLowerCase()}`)).toEqual(event);
    // Generated ids are numbers, and numbers are labels first.
    if (!/^\d+$/.test(event.id)) expect(store.event(incident, event.id)).toEqual(event);
  }
}

/** The findings that a generated history does not bring with it. */
function problems(store: WritableStore): unknown[] {
  return store.verify().filter(({ what }) => ['chain', 'number', 'projection'].includes(what));
}

test('what is shown is what a fold of all changes shows, and rebuilding changes no byte of it', () => {
  fc.assert(
    fc.property(records, (changes) => {
      const { store, dumped } = storeWithDump();
      store.merge(changes);
      expectShown(store, GENERATED, changes);
      const before = dumped();
      store.rebuild();
      expect(dumped()).toEqual(before);
      expect(problems(store)).toEqual([]);
      store.close();
    }),
    { numRuns: 40 },
  );
});

test('it does not matter in which pieces, and in which order, other copies come in', () => {
  fc.assert(
    fc.property(worlds, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), ({ copies }, order) => {
      const { store, dumped } = storeWithDump();
      for (const index of order) store.merge(copies[index] ?? []);
      expectShown(store, GENERATED, store.changes(GENERATED));
      const before = dumped();
      store.rebuild();
      expect(dumped()).toEqual(before);
      expect(problems(store)).toEqual([]);
      store.close();
    }),
    { numRuns: 40 },
  );
});

/** One thing that a scribe does to a record of this store, as a function of two numbers. */
const DEEDS: readonly ((store: WritableStore, id: string, pick: number) => void)[] = [
  (store, id, pick) =>
    store.append(INCIDENT, SCRIBE, [eventDraft(id, { text: `line ${id}`, time: exactly(pick) })]),
  (store, id, pick) =>
    store.append(INCIDENT, SCRIBE, [
      eventDraft(id, { milestone: MILESTONE[pick % 4] ?? null, time: exactly(pick) }),
    ]),
  (store, id, pick) =>
    store.append(INCIDENT, SCRIBE, [
      eventDraft(id, {
        text: `@anna moved the clock of #db ${id}`,
        clockShift: pick * 1000,
        committedAt: exactly(pick).at,
      }),
    ]),
  (store, id, pick) => amend(store, id, pick, { text: `amended ${id}` }),
  (store, id, pick) => amend(store, id, pick, { clockShift: pick % 2 === 0 ? null : -pick }),
  (store, id, pick) => amend(store, id, pick, { time: exactly(pick + 3) }),
  (store, id, pick) => amend(store, id, pick, { time: { precision: 'unknown', at: { ms: 0, offset: 0 } } }),
  (store, id, pick) => amend(store, id, pick, { struck: pick % 3 === 0 ? null : { reason: 'wrong' } }),
  (store, id, pick) => amend(store, id, pick, { milestone: MILESTONE[pick % 5] ?? null }),
  (store, id, pick) =>
    store.append(INCIDENT, SCRIBE, [draft('section.set', id, { text: `text ${id}` }, `section-${pick % 3}`)]),
  (store, id) =>
    store.append(INCIDENT, SCRIBE, [draft('incident.set', id, { title: `title ${id}` }, INCIDENT)]),
  (store, _id, pick) => {
    const changes = store.changes(INCIDENT).filter(({ type }) => type !== 'body.purged');
    store.purge(INCIDENT, SCRIBE, [changes[pick % changes.length]?.id ?? ''], 'a password');
  },
];

const MILESTONE = ['impact-started', 'detected', 'recovered', 'resolved'] as const;

function exactly(pick: number) {
  return {
    precision: 'exact',
    at: { ms: 1_650_000_000_000 + (pick % 5) * 1000, offset: (pick % 2) * 60 },
  } as const;
}

function amend(store: WritableStore, id: string, pick: number, set: Record<string, unknown>): void {
  const events = store.events(INCIDENT);
  const event = events[pick % events.length];
  if (event !== undefined) store.append(INCIDENT, SCRIBE, [draft('event.set', id, set, event.id)]);
}

test('whatever a scribe does one after the other is shown as a fold of it all shows it', () => {
  const deed = fc.record({
    deed: fc.nat(DEEDS.length - 1),
    pick: fc.nat(30),
    jump: fc.integer({ min: -5000, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const from = environment();
      const folder = temporaryFolder();
      const store = open(folder, from);
      record(store, []);
      const events = new Map(store.events(INCIDENT).map((event) => [event.id, event]));
      deeds.forEach(({ deed: index, pick, jump }, number) => {
        const since = store.position();
        from.clock.set(from.clock.now() + jump);
        DEEDS[index]?.(store, `id-${number}`, pick);
        for (const event of store.events(INCIDENT, since)) events.set(event.id, event);
        expect([...events.values()].sort(byId)).toEqual([...store.events(INCIDENT)].sort(byId));
      });
      expectShown(store, INCIDENT, store.changes(INCIDENT));
      expect(problems(store)).toEqual([]);
      const db = rawConnection(folder);
      const before = dump(db);
      store.rebuild();
      expect(dump(db)).toEqual(before);
      store.close();
    }),
    { numRuns: 40 },
  );
});

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

test('a milestone that is taken back takes the status back', () => {
  const store = open(temporaryFolder());
  record(store, ['one']);
  const status = () => store.summary(INCIDENT)?.status;
  store.append(INCIDENT, SCRIBE, [draft('event.set', 'a', { milestone: 'resolved' }, eventId(1))]);
  expect(status()).toBe('resolved');
  store.append(INCIDENT, SCRIBE, [draft('event.set', 'b', { milestone: null }, eventId(1))]);
  expect(status()).toBe('investigating');
});

test('of two events at the earliest moment the one that was logged first counts, even if it comes later', () => {
  const [one, two] = ['one', 'two'].map((seed) => open(temporaryFolder(), environment(seed)));
  if (one === undefined || two === undefined) throw new Error('no stores');
  two.merge(record(one, []));
  const at = (offset: number) =>
    ({ time: { precision: 'exact', at: { ms: 1_650_000_000_000, offset } } }) as const;
  one.append(INCIDENT, SCRIBE, [eventDraft('first', at(60))]);
  two.append(INCIDENT, SCRIBE, [eventDraft('before', at(0)), eventDraft('then', at(120))]);
  const [first, ...others] = [...one.changes(INCIDENT), ...two.changes(INCIDENT)]
    .filter(({ type }) => type === 'event.logged')
    .sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
  const offset = Number(JSON.parse(JSON.stringify(first?.body?.set.time)).at.offset);
  for (const [here, there] of [
    [one, two],
    [two, one],
  ]) {
    here?.merge(there?.changes(INCIDENT) ?? []);
    expect(here?.summary(INCIDENT)?.startedAt.offset).toBe(offset);
    expect(here?.verify()).toEqual([]);
  }
  expect(others).toHaveLength(2);
});

test.each([
  ['amended to a later time', { time: { precision: 'exact', at: { ms: 1_650_000_900_000, offset: 0 } } }],
  ['struck', { struck: { reason: 'wrong' } }],
  ['amended to an unknown time', { time: { precision: 'unknown', at: { ms: 0, offset: 0 } } }],
])('when the earliest event is %s, the next one is the start', (_how, set) => {
  const store = open(temporaryFolder());
  record(store, []);
  const at = (ms: number) => ({ time: { precision: 'exact', at: { ms, offset: 0 } } }) as const;
  store.append(INCIDENT, SCRIBE, [
    eventDraft('earliest', at(1_650_000_000_000)),
    eventDraft('next', at(1_650_000_060_000)),
  ]);
  expect(store.summary(INCIDENT)?.startedAt.ms).toBe(1_650_000_000_000);
  store.append(INCIDENT, SCRIBE, [draft('event.set', 'amended', set, 'earliest')]);
  expect(store.summary(INCIDENT)?.startedAt.ms).toBe(1_650_000_060_000);
  expect(store.verify()).toEqual([]);
});

test('rebuilding keeps every byte over several batches of the search index', () => {
  const { store, dumped } = storeWithDump();
  record(
    store,
    Array.from({ length: 150 }, (_, index) => `line number${index}`),
  );
  store.append(INCIDENT, SCRIBE, [
    draft('event.set', 'early', { text: 'early amended' }, eventId(3)),
    draft('event.set', 'late', { text: 'late amended' }, eventId(149)),
  ]);
  const before = dumped();
  store.rebuild();
  expect(dumped()).toEqual(before);
  expect(store.verify()).toEqual([]);
});

test('a label that moves counts as a change of its event', () => {
  fc.assert(
    fc.property(worlds, ({ copies }) => {
      const { store } = storeWithDump();
      store.merge(copies[1] ?? []);
      const known = new Map(store.events(GENERATED).map((event) => [event.id, event]));
      const since = store.position();
      store.merge(copies[0] ?? []);
      store.merge(copies[2] ?? []);
      for (const event of store.events(GENERATED, since)) known.set(event.id, event);
      expect([...known.values()].sort(byId)).toEqual([...store.events(GENERATED)].sort(byId));
      store.close();
    }),
    { numRuns: 40 },
  );
});

test('incidents are listed with the last touched first, and the open one is the current one', () => {
  const store = open(temporaryFolder());
  for (const incident of ['a', 'b', 'c']) record(store, ['one'], incident);
  store.append('a', SCRIBE, [eventDraft('a again')]);
  expect(store.summaries().map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  store.append('a', SCRIBE, [eventDraft('recovered', { milestone: 'recovered' })]);
  expect(store.current(false)?.id).toBe('a');
  store.append('a', SCRIBE, [eventDraft('resolved', { milestone: 'resolved' })]);
  expect(store.current(false)?.id).toBe('c');
  expect(store.current(true)?.id).toBe('a');
});

test('there is no current incident in an empty record', () => {
  const store = open(temporaryFolder());
  expect(store.current(true)).toBeUndefined();
  expect([store.summary('x'), store.detail('x'), store.view('x'), store.event('x', '1')]).toEqual(
    Array(4).fill(undefined),
  );
  expect([store.summaries(), store.events('x'), store.changes('x'), store.changedSince(0)]).toEqual(
    Array(4).fill([]),
  );
  expect(store.position()).toBe(0);
});

test('ids are found by their beginning, taken literally', () => {
  const store = open(temporaryFolder());
  for (const incident of ['abc-1', 'abd-2', '%_*-3']) record(store, [], incident);
  expect(store.idsStartingWith('ab').sort()).toEqual(['abc-1', 'abd-2']);
  expect(store.idsStartingWith('ABC')).toEqual(['abc-1']);
  expect(store.idsStartingWith('%_')).toEqual(['%_*-3']);
  for (const none of ['_', '*', 'b', 'abc-1x']) expect(store.idsStartingWith(none)).toEqual([]);
});

test('positions tell which incidents changed', () => {
  const store = open(temporaryFolder());
  record(store, ['one'], 'a');
  const since = store.position();
  record(store, ['one', 'two'], 'b');
  expect(store.changedSince(since)).toEqual([{ incident: 'b', position: store.position() }]);
  expect(store.changedSince(0).map(({ incident }) => incident)).toEqual(['a', 'b']);
  expect(store.changedSince(store.position())).toEqual([]);
});

test.each(['0', '3', '#0', 'B1', 'A1', '1x', '', '#', '-1', '99999999999'])(
  'no event is called %j',
  (reference) => {
    const store = open(temporaryFolder());
    record(store, ['one', 'two']);
    expect(store.event(INCIDENT, reference)).toBeUndefined();
  },
);

test('the changes of one entity are its own', () => {
  const store = open(temporaryFolder());
  record(store, ['one', 'two']);
  store.append(INCIDENT, SCRIBE, [draft('event.set', 'amended', { text: 'uno' }, eventId(1))]);
  expect(store.changes(INCIDENT, eventId(1)).map(({ id }) => id)).toEqual([
    `event.logged ${eventId(1)}`,
    'event.set amended',
  ]);
});
