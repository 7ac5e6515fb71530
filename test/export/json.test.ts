import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namedAttachments, writeRecordJson } from '../../src/export/json.ts';
import { attachmentOf, chainOf, eventBody, openedBody, SHA256, sampleRecord } from '../import/records.ts';

const parsed = (json: string) => JSON.parse(json);

test('the file says what it is, and holds every change with its hashes', () => {
  const changes = sampleRecord();
  const file = parsed(writeRecordJson(changes, attachmentOf));
  expect(file.format).toBe('incident-recorder/record');
  expect(file.version).toBe(1);
  expect(file.changes).toEqual(changes);
  expect(file.attachments).toEqual([{ sha256: SHA256, data: 'iVBORw==' }]);
});

test('a purged change keeps its place and its hashes, and says nothing', () => {
  const json = writeRecordJson(sampleRecord(), attachmentOf);
  expect(json).not.toContain('hunter2');
  expect(parsed(json).changes[2]).toMatchObject({ body: null, salt: null, replicaSeq: 3 });
});

test('the order in which a store took the changes does not matter', () => {
  const changes = sampleRecord();
  const json = writeRecordJson(changes, attachmentOf);
  fc.assert(
    fc.property(fc.shuffledSubarray([...changes], { minLength: changes.length }), (shuffled) => {
      expect(writeRecordJson(shuffled, attachmentOf)).toBe(json);
    }),
  );
});

test('the order of the keys of a change does not matter', () => {
  const changes = sampleRecord();
  const reversed = changes.map((change) => Object.fromEntries(Object.entries(change).toReversed()));
  expect(writeRecordJson(reversed as unknown as typeof changes, attachmentOf)).toBe(
    writeRecordJson(changes, attachmentOf),
  );
});

test('every change and every attachment has a line of its own, and the file ends in a line end', () => {
  const lines = writeRecordJson(sampleRecord(), attachmentOf).split('\n');
  expect(lines).toHaveLength(13);
  expect(lines.at(-1)).toBe('');
  for (const line of lines.slice(2, 8)) expect(parsed(line.replace(/,$/, ''))).toHaveProperty('hash');
});

test('bytes that are not at hand are listed as missing', () => {
  const file = parsed(writeRecordJson(sampleRecord(), () => undefined));
  expect(file.attachments).toEqual([{ sha256: SHA256, data: null }]);
});

test('a record without attachments has an empty list', () => {
  const { changes, add } = chainOf('r1');
  add('incident.opened', null, openedBody);
  add('event.logged', null, eventBody('x'));
  expect(parsed(writeRecordJson(changes, attachmentOf)).attachments).toEqual([]);
  expect(namedAttachments(changes)).toEqual([]);
});

test('a purged attachment is not exported', () => {
  const changes = sampleRecord().map((change) =>
    change.type === 'attachment.added' ? { ...change, body: null, salt: null } : change,
  );
  expect(namedAttachments(changes)).toEqual([]);
});

test('whatever an event says comes out of the file as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { changes, add } = chainOf('r1');
      add('incident.opened', null, openedBody);
      add('event.logged', null, eventBody(text));
      const file = parsed(writeRecordJson(changes, attachmentOf));
      expect(file.changes[1].body.set.text).toBe(text);
    }),
  );
});
