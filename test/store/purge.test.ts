import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordPath } from '../../src/store/folder.ts';
import type { WritableStore } from '../../src/store/store.ts';
import { fresh } from '../incident/samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { draft, eventDraft, eventId, INCIDENT, open, record, SCRIBE } from './support/stores.ts';

const SECRET = 'hunterzweiundvierzig';

/** Whether any file of the record holds these bytes. */
function holds(folder: string, text: string): boolean {
  return ['', '-wal', '-shm', '-journal']
    .map((end) => `${recordPath(folder)}${end}`)
    .some((file) => existsSync(file) && readFileSync(file).includes(text));
}

function purgeEvent(store: WritableStore, event: string): void {
  const ids = store.changes(INCIDENT, event).map(({ id }) => id);
  store.purge(INCIDENT, SCRIBE, ids, 'a password');
}

/** A record large enough to have moved rows from page to page, with the secret in places where it lingers. */
function recordWithSecret(store: WritableStore): void {
  record(
    store,
    Array.from({ length: 70 }, (_, index) => `line ${index}`),
  );
  store.saveDraft(INCIDENT, { text: `the password is ${SECRET}`, firstKeyAt: 1 });
  store.append(INCIDENT, SCRIBE, [eventDraft('secret', { text: `the password is ${SECRET}` })]);
  store.saveDraft(INCIDENT, { text: '', firstKeyAt: null });
  for (let round = 0; round < 140; round += 1) {
    const text = `amended ${round} ${'x'.repeat((round * 37) % 900)}`;
    store.append(INCIDENT, SCRIBE, [
      eventDraft(`later ${round}`, { text }),
      draft('event.set', `amended ${round}`, { text }, eventId(1 + (round % 70))),
    ]);
  }
  store.append(INCIDENT, SCRIBE, [
    draft('event.set', 'secret amended', { text: `the password was ${SECRET}, sorry` }, 'secret'),
    draft('event.set', 'secret amended again', { text: 'the password was changed' }, 'secret'),
  ]);
}

test('no byte of what was purged is left in the files, neither before closing nor after', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  recordWithSecret(store);
  expect(holds(folder, SECRET)).toBe(true);
  purgeEvent(store, 'secret');
  expect(holds(folder, SECRET)).toBe(false);
  // The search index keeps words without their first letters if a word before them shares those.
  expect(holds(folder, SECRET.slice(4))).toBe(false);
  store.close();
  expect(holds(folder, SECRET)).toBe(false);
  expect(open(folder).verify()).toEqual([]);
});

test('a purge within a transaction is scrubbed when all of it is done', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  recordWithSecret(store);
  store.transaction(() => {
    purgeEvent(store, 'secret');
    store.append(INCIDENT, SCRIBE, [eventDraft('after')]);
  });
  expect(holds(folder, SECRET)).toBe(false);
});

test('a purge that was taken back erases nothing', () => {
  const store = open(temporaryFolder());
  record(store, [`the password is ${SECRET}`]);
  const before = store.changes(INCIDENT);
  const failing = () =>
    store.transaction(() => {
      purgeEvent(store, eventId(1));
      throw new Error('stop');
    });
  expect(failing).toThrow('stop');
  expect(store.changes(INCIDENT)).toEqual(before);
  expect(store.search(SECRET, 9)).toHaveLength(1);
});

test('the purge is on record, the chain holds, and the number stays', () => {
  const store = open(temporaryFolder());
  record(store, ['one', `the password is ${SECRET}`, 'three']);
  purgeEvent(store, eventId(2));
  const changes = store.changes(INCIDENT);
  expect(changes.at(-1)).toMatchObject({
    type: 'body.purged',
    author: SCRIBE,
    body: { set: {}, reason: 'a password', purges: [`event.logged ${eventId(2)}`] },
  });
  expect(changes[2]).toMatchObject({ body: null, salt: null });
  expect(store.events(INCIDENT).map(({ number, text }) => [number, text])).toContainEqual([2, '']);
  expect(store.search(SECRET, 9)).toEqual([]);
  expect(store.verify()).toEqual([]);
});

test('purging again does nothing, and purging more purges the rest', () => {
  const store = open(temporaryFolder());
  record(store, ['one', 'two']);
  const [first, second] = [1, 2].map((number) => `event.logged ${eventId(number)}`);
  store.purge(INCIDENT, SCRIBE, [first ?? ''], 'a password');
  const position = store.position();
  store.purge(INCIDENT, SCRIBE, [first ?? ''], 'a password');
  expect(store.position()).toBe(position);
  store.purge(INCIDENT, SCRIBE, [first ?? '', second ?? ''], 'a password');
  expect(store.changes(INCIDENT).at(-1)?.body?.purges).toEqual([second]);
});

test('what is not there, is elsewhere or is itself a purge cannot be purged', () => {
  const store = open(temporaryFolder());
  record(store, ['one']);
  const [elsewhere] = record(store, [], 'elsewhere');
  store.purge(INCIDENT, SCRIBE, [`event.logged ${eventId(1)}`], 'a password');
  const before = store.changes(INCIDENT);
  const refused: [string, string][] = [
    ['nothing', 'not-found'],
    [elsewhere?.id ?? '', 'not-found'],
    [before.at(-1)?.id ?? '', 'bad-input'],
  ];
  for (const [id, code] of refused) {
    expect(() => store.purge(INCIDENT, SCRIBE, [id], 'why')).toThrow(expect.objectContaining({ code }));
  }
  expect(store.changes(INCIDENT)).toEqual(before);
});

test('a purged attachment takes its file with it, unless another change still names it', () => {
  const store = open(temporaryFolder());
  record(store, []);
  const sha256 = store.putAttachment(Buffer.from(SECRET));
  const [one, two] = store.append(INCIDENT, SCRIBE, [
    draft('attachment.added', 'one', fresh('attachment', { sha256 })),
    draft('attachment.added', 'two', fresh('attachment', { sha256 })),
  ]);
  store.purge(INCIDENT, SCRIBE, [one?.id ?? ''], 'a face');
  expect(store.attachment(sha256)).toEqual(Buffer.from(SECRET));
  store.purge(INCIDENT, SCRIBE, [two?.id ?? ''], 'a face');
  expect(store.attachment(sha256)).toBeUndefined();
  expect(store.verify()).toEqual([]);
});

test('whichever line is purged, every other word of the record stays to be found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), (number) => {
      const store = open(temporaryFolder());
      record(
        store,
        Array.from({ length: 80 }, (_, index) => `word${index + 1}word`),
      );
      purgeEvent(store, eventId(number));
      for (let other = 1; other <= 80; other += 1) {
        expect(store.search(`word${other}word`, 9)).toHaveLength(other === number ? 0 : 1);
      }
      expect(store.verify()).toEqual([]);
      store.close();
    }),
    { numRuns: 6 },
  );
});
