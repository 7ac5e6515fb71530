import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fresh } from '../incident/samples.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { draft, INCIDENT, open, openForReading, rawConnection, record, SCRIBE } from './support/stores.ts';

test('bytes come back under their SHA-256', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  const reader = openForReading(folder);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      const hash = store.putAttachment(bytes);
      expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(new Uint8Array(reader.attachment(hash) ?? [])).toEqual(bytes);
    }),
    { numRuns: 40 },
  );
});

test('the same bytes are kept once', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  const picture = new Uint8Array(100_000).fill(7);
  expect(store.putAttachment(picture)).toBe(store.putAttachment(new Uint8Array(picture)));
  expect(rawConnection(folder).prepare('SELECT count(*) FROM attachments').pluck().get()).toBe(1);
});

test('what was never attached is not there', () => {
  expect(open(temporaryFolder()).attachment('0'.repeat(64))).toBeUndefined();
});

test('no program can alter an attachment, nor remove one that the record names', () => {
  const folder = temporaryFolder();
  const store = open(folder);
  record(store, []);
  const sha256 = store.putAttachment(Buffer.from('a picture'));
  store.append(INCIDENT, SCRIBE, [draft('attachment.added', 'one', fresh('attachment', { sha256 }))]);
  const raw = rawConnection(folder);
  expect(() => raw.exec("UPDATE attachments SET bytes = x'00'")).toThrow('only ever added');
  expect(() => raw.exec('DELETE FROM attachments')).toThrow('still names');
  raw.pragma('recursive_triggers = OFF');
  expect(() => raw.exec("INSERT OR REPLACE INTO attachments SELECT sha256, x'00' FROM attachments")).toThrow(
    'only ever added',
  );
  expect(store.attachment(sha256)).toEqual(Buffer.from('a picture'));
});
