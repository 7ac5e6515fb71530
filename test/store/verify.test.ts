import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openReadableStore } from '../../src/store/open.ts';
import type { WritableStore } from '../../src/store/store.ts';
import { verifierOf } from '../../src/store/verify/verify.ts';
import { fresh, oslo, START } from '../incident/samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  draft,
  environment,
  eventDraft,
  eventId,
  INCIDENT,
  open,
  openForReading,
  rawConnection,
  record,
  SCRIBE,
} from './support/stores.ts';

const OTHER = 'another incident';

/** A record with something of everything, more than one batch of the search index, and a second replica. */
function everything(): { folder: string; store: WritableStore; raw: Database } {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, ['one', 'two', 'three']);
  const sha256 = store.putAttachment(Buffer.from('a picture'));
  store.append(INCIDENT, SCRIBE, [
    eventDraft('detected', { milestone: 'detected', text: 'told by team B' }),
    draft('action.added', 'action', fresh('action')),
    draft('attachment.added', 'attachment', fresh('attachment', { sha256, event: eventId(1) })),
    draft('section.set', 'section', { text: 'it was the disk' }, 'impact'),
    draft('event.set', 'amended', { text: 'uno' }, eventId(1), { undoes: `event.logged ${eventId(1)}` }),
  ]);
  const elsewhere = open(temporaryFolder(), environment('elsewhere'));
  elsewhere.merge(store.changes(INCIDENT));
  elsewhere.append(INCIDENT, 'Ola', [eventDraft('theirs', { text: 'from elsewhere' })]);
  store.merge(elsewhere.changes(INCIDENT));
  store.purge(INCIDENT, SCRIBE, [`event.logged ${eventId(2)}`], 'a password');
  record(
    store,
    Array.from({ length: 130 }, (_, index) => `line ${index}`),
    OTHER,
  );
  const raw = rawConnection(folder);
  for (const trigger of raw.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
    raw.exec(`DROP TRIGGER ${trigger}`);
  }
  return { folder, store, raw };
}

test('a record with something of everything is clean, in whole and in part, for readers too', () => {
  const { folder, store } = everything();
  const reader = openForReading(folder);
  expect([store.verify(), store.verify(INCIDENT), reader.verify(), reader.verify(OTHER)]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('an empty record is clean', () => {
  const store = open(temporaryFolder());
  expect([store.verify(), store.verify('nothing')]).toEqual([[], []]);
});

const second = `id = 'event.logged ${eventId(1)}'`;

/** One thing that is altered, and the findings that must be among those that it gives. */
const ALTERATIONS: [sql: string, what: string, where: string, message: RegExp, incident?: string][] = [
  [`UPDATE changes SET author = 'Eve' WHERE ${second}`, 'chain', 'change 2', /altered/],
  [`UPDATE changes SET type = 'event.sung' WHERE ${second}`, 'chain', 'change 2', /altered/],
  [`UPDATE changes SET entity = 'else' WHERE ${second}`, 'chain', 'change 2', /altered/],
  [`UPDATE changes SET hlc = replace(hlc, '-0', '-1') WHERE ${second}`, 'chain', 'change 2', /altered/],
  [`UPDATE changes SET hlc = 'noon' WHERE ${second}`, 'chain', 'change 2', /clock/],
  [
    `UPDATE changes SET body = replace(body, 'one', 'two') WHERE ${second}`,
    'chain',
    'change 2',
    /What it says/,
  ],
  [`UPDATE changes SET body = 'not JSON' WHERE ${second}`, 'chain', 'change 2', /What it says/],
  [`UPDATE changes SET body = '[]' WHERE ${second}`, 'chain', 'change 2', /What it says/],
  [`UPDATE changes SET body = '{"set":null}' WHERE ${second}`, 'chain', 'change 2', /What it says/],
  [`UPDATE changes SET body = '{"set":{"time":1}}' WHERE ${second}`, 'chain', 'change 2', /What it says/],
  [
    `UPDATE changes SET body = NULL, salt = NULL WHERE ${second}`,
    'chain',
    'change 2',
    /no purge is on record/,
  ],
  [`UPDATE changes SET salt = '00' WHERE ${second}`, 'chain', 'change 2', /What it says/],
  [`UPDATE changes SET body_hash = '00' WHERE ${second}`, 'chain', 'change 2', /altered/],
  [`UPDATE changes SET prev_hash = '00' WHERE ${second}`, 'chain', 'change 2', /follow/],
  [`UPDATE changes SET hash = '00' WHERE ${second}`, 'chain', 'change 2', /altered/],
  [`UPDATE changes SET replica_seq = 99 WHERE ${second}`, 'chain', 'change 99', /should stand here/],
  [`DELETE FROM changes WHERE ${second}`, 'chain', 'change 3', /should stand here/],
  [`UPDATE changes SET incident = 'a third' WHERE ${second}`, 'chain', 'change 3', /should stand here/],
  [`DELETE FROM changes WHERE entity = 'theirs'`, 'projection', 'entities event theirs', /not on record/],
  [
    `DELETE FROM changes WHERE type = 'incident.opened' AND incident = '${INCIDENT}'`,
    'reference',
    'incident',
    /opened/,
  ],
  [`DELETE FROM changes WHERE id = 'event.logged detected'`, 'number', 'event #4', /never given/],
  [`UPDATE entities SET number = 9 WHERE id = 'detected'`, 'number', 'event #4', /missing/],
  [`UPDATE entities SET number = 9 WHERE id = 'detected'`, 'number', 'event #9', /never given/],
  [`UPDATE entities SET number = 1 WHERE id = 'detected'`, 'number', 'event #1', /more than once/],
  [`UPDATE entities SET number = 2 WHERE id = 'theirs'`, 'number', 'event #B1', /missing/],
  [`DELETE FROM entities WHERE id = 'action'`, 'number', 'action #1', /missing/],
  [`UPDATE entities SET number = NULL WHERE id = 'attachment'`, 'number', 'attachment #1', /missing/],
  [`DELETE FROM entities WHERE id = 'detected'`, 'projection', 'entities event detected', /not shown/],
  [
    `UPDATE entities SET id = 'x' WHERE id = 'detected'`,
    'projection',
    'entities event detected',
    /id is "x"/,
  ],
  [
    `UPDATE entities SET fields = '{}' WHERE id = 'impact'`,
    'projection',
    'entities section impact',
    /fields is/,
  ],
  [
    `UPDATE entities SET fields = 'x' WHERE id = 'impact'`,
    'projection',
    'entities section impact',
    /fields is/,
  ],
  [
    `UPDATE entities SET milestone = NULL WHERE id = 'detected'`,
    'projection',
    'entities event detected',
    /milestone/,
  ],
  [
    `UPDATE entities SET purged = 0 WHERE id = '${eventId(2)}'`,
    'projection',
    `entities event ${eventId(2)}`,
    /purged/,
  ],
  [
    `UPDATE entities SET key = key + 1000 WHERE id = 'detected'`,
    'projection',
    'entities event detected',
    /not shown/,
  ],
  [
    `UPDATE entities SET revisions = 7 WHERE id = 'detected'`,
    'projection',
    'entities event detected',
    /revisions/,
  ],
  [`UPDATE incidents SET title = 'x' WHERE id = '${INCIDENT}'`, 'projection', 'incidents', /title/],
  [`UPDATE incidents SET status = 'resolved' WHERE id = '${INCIDENT}'`, 'projection', 'incidents', /status/],
  [`UPDATE incidents SET event_count = 1 WHERE id = '${INCIDENT}'`, 'projection', 'incidents', /event_count/],
  [`UPDATE incidents SET position = 1 WHERE id = '${INCIDENT}'`, 'projection', 'incidents', /position/],
  [`UPDATE incidents SET replicas = '[]' WHERE id = '${INCIDENT}'`, 'projection', 'incidents', /replicas/],
  [`UPDATE incidents SET earliest_ms = 1 WHERE id = '${INCIDENT}'`, 'projection', 'incidents', /earliest_ms/],
  [`UPDATE attachments SET bytes = x'00'`, 'attachment', 'change 7', /altered/],
  [`DELETE FROM attachments`, 'attachment', 'change 7', /missing/],
  [
    `UPDATE entities SET text = 'due' WHERE id = '${eventId(1)}'`,
    'projection',
    `search event ${eventId(1)}`,
    /find/,
  ],
  [`INSERT INTO search (search) VALUES ('delete-all')`, 'projection', `search event ${eventId(3)}`, /find/],
  [`INSERT INTO search (rowid, text) VALUES (3, 'more')`, 'projection', `search event ${eventId(2)}`, /find/],
  [`INSERT INTO search (rowid, text) VALUES (9999, 'more')`, 'projection', 'search 9999', /find/, ''],
];

test.each(ALTERATIONS)('%s is found', (sql, what, where, message, incident = INCIDENT) => {
  const { store, raw } = everything();
  raw.pragma('foreign_keys = OFF');
  raw.exec(sql);
  expect(store.verify()).toContainEqual({ incident, what, where, message: expect.stringMatching(message) });
});

test('whatever stands in one place of a row, verification finds it and says so', () => {
  const { store, raw } = everything();
  raw.pragma('foreign_keys = OFF');
  const places = (['changes', 'entities', 'incidents'] as const).flatMap((table) =>
    raw
      .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
      .all(table)
      .map((column) => ({ table, ...column })),
  );
  const texts = fc.oneof(
    fc.constantFrom('', '{}', '[]', 'null', '{"set":{"time":1}}', 'event.set'),
    fc.string(),
  );
  const alteration = fc.record({
    place: fc.constantFrom(...places),
    row: fc.nat(),
    text: texts,
    number: fc.integer(),
  });
  fc.assert(
    fc.property(alteration, ({ place: { table, name, type }, row, text, number }) => {
      const rows = raw.prepare(`SELECT * FROM ${table} ORDER BY 1`).all();
      const value = type === 'TEXT' ? text : number;
      raw.exec('BEGIN');
      try {
        const key = table === 'incidents' ? 'id' : 'rowid';
        raw
          .prepare(
            `UPDATE OR IGNORE ${table} SET ${name} = ? WHERE ${key} = (SELECT ${key} FROM ${table} LIMIT 1 OFFSET ?)`,
          )
          .run(value, row % rows.length);
        const isAltered = !isDeepStrictEqual(raw.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(), rows);
        // A text that waits for the index is compared with the fold, and one that is in it with the index too.
        expect(verifierOf(raw)().length > 0).toBe(isAltered);
      } finally {
        raw.exec('ROLLBACK');
      }
    }),
    { numRuns: 60 },
  );
  expect(store.verify()).toEqual([]);
});

test.each(['not JSON', '[]', '5', 'null', '{"set":null}', '{}'])(
  'a body altered to %s reads as saying nothing',
  (body) => {
    const { store, raw } = everything();
    raw.prepare(`UPDATE changes SET body = ? WHERE ${second}`).run(body);
    expect(store.changes(INCIDENT, eventId(1))[0]?.body).toEqual({ set: {} });
  },
);

/** Changes that hold by themselves and refer to what is not there. */
const LOOSE: readonly (readonly [string, string, RegExp, Parameters<typeof draft>])[] = [
  [
    'undoes',
    'change 2',
    /not on record/,
    ['incident.set', 'x', { title: 'x' }, INCIDENT, { undoes: 'nothing' }],
  ],
  [
    'redoes',
    'change 2',
    /not on record/,
    ['incident.set', 'x', { title: 'x' }, INCIDENT, { redoes: 'nothing' }],
  ],
  [
    'event',
    'attachment x',
    /an event that is not on record/,
    ['attachment.added', 'x', fresh('attachment', { event: 'nothing' })],
  ],
];

test.each(LOOSE)('a reference by %s that leads nowhere is found', (_name, where, message, parts) => {
  const store = open(temporaryFolder());
  record(store, []);
  store.append(INCIDENT, SCRIBE, [draft(...parts)]);
  expect(store.verify(INCIDENT)).toContainEqual({
    incident: INCIDENT,
    what: 'reference',
    where,
    message: expect.stringMatching(message),
  });
});

test('ends before their starts are told of', () => {
  const store = open(temporaryFolder());
  record(store, []);
  store.append(INCIDENT, SCRIBE, [
    eventDraft('a', { milestone: 'detected', time: { precision: 'exact', at: oslo(START) } }),
    eventDraft('b', { milestone: 'resolved', time: { precision: 'exact', at: oslo(START - 60_000) } }),
  ]);
  expect(store.verify()).toEqual([
    { incident: INCIDENT, what: 'time', where: '#2', message: expect.stringContaining('before') },
  ]);
});

test('the times of an incident that was altered say nothing', () => {
  const { store, raw } = everything();
  store.append(INCIDENT, SCRIBE, [
    eventDraft('early', { milestone: 'resolved', time: { precision: 'exact', at: oslo(START - 60_000) } }),
  ]);
  expect(store.verify(INCIDENT).map(({ what }) => what)).toEqual(['time']);
  raw.exec(`UPDATE changes SET author = 'Eve' WHERE ${second}`);
  const altered = store.verify(INCIDENT).map(({ what }) => what);
  expect(altered).toContain('chain');
  expect(altered).not.toContain('time');
});

test('an incident that is shown without being on record is found', () => {
  const { store, raw } = everything();
  raw.pragma('foreign_keys = OFF');
  raw.exec(
    "INSERT INTO incidents SELECT 'ghost', 999, last_hlc, title, severity, zone, status, 0, 0, 0, 0, NULL, NULL, NULL, NULL, 0, 0, '[]' FROM incidents LIMIT 1",
  );
  expect(store.verify()).toEqual([
    {
      incident: 'ghost',
      what: 'projection',
      where: 'incidents',
      message: expect.stringContaining('not on record'),
    },
  ]);
});

test('only the incident that is asked about is verified', () => {
  const { store, raw } = everything();
  raw.exec(`UPDATE changes SET author = 'Eve' WHERE incident = '${OTHER}' AND replica_seq = 3`);
  expect(store.verify(INCIDENT)).toEqual([]);
  expect(store.verify(OTHER)).not.toEqual([]);
  expect(store.verify()).toEqual(store.verify(OTHER));
});

test('an index that lost a row of the file is found', () => {
  const { folder, store, raw } = everything();
  store.close();
  raw.unsafeMode();
  raw.pragma('writable_schema = ON');
  raw.exec(
    "UPDATE sqlite_schema SET sql = replace(sql, 'milestone IS NOT NULL', 'milestone IS NULL') WHERE name = 'milestones'",
  );
  raw.close();
  const reader = openReadableStore(folder);
  const found = reader.verify();
  reader.close();
  expect(found).toContainEqual({
    incident: '',
    what: 'projection',
    where: 'record.sqlite3',
    message: expect.stringContaining('milestones'),
  });
});

test('rebuilding mends every projection and no change', () => {
  const { store, raw } = everything();
  raw.pragma('foreign_keys = OFF');
  raw.exec(
    "UPDATE entities SET number = 9, text = 'x'; DELETE FROM incidents; INSERT INTO search (search) VALUES ('delete-all')",
  );
  expect(store.verify().length).toBeGreaterThan(100);
  store.rebuild();
  expect(store.verify()).toEqual([]);
});
