import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import type { Change, ChangeBody, ChangeDraft, ChangeType, FieldsOf } from '../../../src/incident/change.ts';
import type { StoreEnvironment } from '../../../src/store/environment.ts';
import { recordPath } from '../../../src/store/folder.ts';
import { openReadableStore, openStore } from '../../../src/store/open.ts';
import type { ReadableStore, WritableStore } from '../../../src/store/store.ts';
import { fresh, START } from '../../incident/samples.ts';
import { type TestClock, testClock } from '../../support/clock.ts';

export const INCIDENT = '01803000-0000-7000-8000-000000000001';
export const SCRIBE = 'Ida Berg';

export interface TestEnvironment extends StoreEnvironment {
  readonly clock: TestClock;
}

/** Random bytes that are the same in every run, and different for every seed. */
export function environment(seed = 'seed', start = START): TestEnvironment {
  let drawn = 0;
  return {
    clock: testClock(start),
    randomBytes(count) {
      drawn += 1;
      return createHash('shake256', { outputLength: count }).update(`${seed} ${drawn}`).digest();
    },
  };
}

/** A store that is closed when the test is over. */
export function open(folder: string, from: StoreEnvironment = environment()): WritableStore {
  const store = openStore(folder, from);
  onTestFinished(() => store.close());
  return store;
}

export function openForReading(folder: string): ReadableStore {
  const store = openReadableStore(folder);
  onTestFinished(() => store.close());
  return store;
}

/** A connection that knows nothing of the store, as any other program may have one. */
export function rawConnection(folder: string): Database {
  const db = new Sqlite(recordPath(folder));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

export function draft(
  type: ChangeType,
  id: string,
  set: ChangeBody['set'],
  entity: string = id,
  rest: Omit<ChangeBody, 'set'> = {},
): ChangeDraft {
  return { id: `${type} ${id}`, type, entity, body: { set, ...rest } };
}

export function openedDraft(incident = INCIDENT, fields: Partial<FieldsOf<'incident'>> = {}): ChangeDraft {
  return draft('incident.opened', incident, fresh('incident', fields));
}

export function eventDraft(id: string, fields: Partial<FieldsOf<'event'>> = {}): ChangeDraft {
  return draft('event.logged', id, fresh('event', fields));
}

/** Opens an incident with events `event-1` … and the given texts. */
export function record(store: WritableStore, texts: readonly string[], incident = INCIDENT): Change[] {
  const events = texts.map((text, index) => eventDraft(`${incident} event-${index + 1}`, { text }));
  return store.append(incident, SCRIBE, [openedDraft(incident), ...events]);
}

/** The id of an event that `record` logged. */
export function eventId(number: number, incident = INCIDENT): string {
  return `${incident} event-${number}`;
}
