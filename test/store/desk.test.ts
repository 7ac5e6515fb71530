import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordPath } from '../../src/store/folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { environment, INCIDENT, open, openForReading, record } from './support/stores.ts';

const anyText = fc.string({ unit: 'binary', minLength: 1 });

test('a draft comes back as it was typed, to the last broken character', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  const reader = openForReading(folder);
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.constantFrom('\ud83d', 'a\0b', '\u2028', '\r\n')),
      fc.option(fc.integer()),
      fc.option(fc.constantFrom(INCIDENT, 'other')),
      (text, firstKeyAt, incident) => {
        store.saveDraft(incident, { text, firstKeyAt });
        expect(store.draft(incident)).toEqual({ text, firstKeyAt });
        expect(reader.draft(incident)).toEqual({ text, firstKeyAt });
      },
    ),
    { numRuns: 100 },
  );
});

test('each incident has a draft of its own, and the next incident has one too', () => {
  const store = open(temporaryFolder());
  const drafts = [null, 'a', 'b'].map((incident) => ({ incident, text: `for ${incident}`, firstKeyAt: 1 }));
  for (const { incident, ...draft } of drafts) store.saveDraft(incident, draft);
  for (const { incident, ...draft } of drafts) expect(store.draft(incident)).toEqual(draft);
  store.saveDraft('a', { text: '', firstKeyAt: 1 });
  expect([store.draft('a'), store.draft('b')?.text, store.draft(null)?.text]).toEqual([
    null,
    'for b',
    'for null',
  ]);
});

test('of a draft that was forgotten no byte is left once the record is closed', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  const text = 'pasted into the wrong window: hunterzweiundvierzig';
  store.saveDraft(null, { text, firstKeyAt: 1 });
  store.saveDraft('other', { text: 'stays', firstKeyAt: 1 });
  store.saveDraft(null, { text: '', firstKeyAt: null });
  store.close();
  const bytes = readFileSync(recordPath(folder));
  expect([bytes.includes('stays'), bytes.includes('hunterzweiundvierzig')]).toEqual([true, false]);
});

test('drafts and settings outlive the process', () => {
  const folder = temporaryFolder();
  const first = open(folder, environment());
  first.saveDraft(null, { text: 'half a li', firstKeyAt: 1_650_000_000_000 });
  first.putSetting('theme', 'dark');
  first.close();
  const second = open(folder, environment());
  expect(second.draft(null)).toEqual({ text: 'half a li', firstKeyAt: 1_650_000_000_000 });
  expect(second.settings()).toEqual({ theme: 'dark' });
});

test('a setting is any JSON, by any name, the last one standing', () => {
  const store = open(temporaryFolder());
  const name = fc.oneof(fc.constantFrom('theme', '__proto__', ''), fc.string({ unit: 'binary-ascii' }));
  const value = fc.jsonValue().map((json): unknown => JSON.parse(JSON.stringify(json)));
  const kept = new Map<string, unknown>();
  fc.assert(
    fc.property(name, value, (key, setting) => {
      store.putSetting(key, setting);
      kept.set(key, setting);
      expect(new Map(Object.entries(store.settings()))).toEqual(kept);
    }),
    { numRuns: 100 },
  );
});

test('neither is part of the record', () => {
  const store = open(temporaryFolder());
  const changes = record(store, ['one']);
  const position = store.position();
  store.saveDraft(INCIDENT, { text: 'typing', firstKeyAt: null });
  store.putSetting('theme', 'dark');
  expect(store.changes(INCIDENT)).toEqual(changes);
  expect(store.changedSince(position)).toEqual([]);
  expect(store.search('typing', 9)).toEqual([]);
});
