import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeRecordJson } from '../../src/export/json.ts';
import { RecorderError } from '../../src/failure.ts';
import { readRecordJson } from '../../src/import/record-json.ts';
import type { Change } from '../../src/incident/change.ts';
import {
  attachmentOf,
  BYTES,
  chainOf,
  eventBody,
  INCIDENT,
  openedBody,
  SHA256,
  sampleRecord,
} from './records.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const sample = () => writeRecordJson(sampleRecord(), attachmentOf);

interface Editable {
  format: unknown;
  version: unknown;
  changes: Record<string, unknown>[];
  attachments: Record<string, unknown>[];
  [key: string]: unknown;
}

/** The sample with something done to it. */
function edited(edit: (file: Editable) => void): Uint8Array {
  const file: Editable = JSON.parse(sample());
  edit(file);
  return encode(JSON.stringify(file));
}

function refusal(bytes: Uint8Array): RecorderError {
  try {
    readRecordJson(bytes);
  } catch (error) {
    if (error instanceof RecorderError) return error;
    throw error;
  }
  throw new Error('It was read.');
}

test('what was written is read: every change and every byte', () => {
  const { changes, attachments } = readRecordJson(encode(sample()));
  expect(changes).toEqual(sampleRecord());
  expect(attachments).toHaveLength(1);
  expect(attachments[0]?.sha256).toBe(SHA256);
  expect(Uint8Array.from(attachments[0]?.bytes ?? [])).toEqual(BYTES);
});

test('what is read and written again is the same to the byte', () => {
  const { changes, attachments } = readRecordJson(encode(sample()));
  const again = writeRecordJson(changes, (sha256) => attachments.find((a) => a.sha256 === sha256)?.bytes);
  expect(again).toBe(sample());
});

test('several incidents and several replicas are read together', () => {
  const other = '01804643-6e20-7000-8000-000000000900';
  const first = chainOf('r1');
  first.add('incident.opened', null, openedBody);
  const second = chainOf('r2', INCIDENT, 100);
  second.add('event.logged', null, eventBody('from another machine'));
  const third = chainOf('r1', other, 901);
  third.add('incident.opened', null, openedBody);
  const all = [...first.changes, ...second.changes, ...third.changes];
  expect(readRecordJson(encode(writeRecordJson(all, attachmentOf))).changes).toHaveLength(3);
});

test('an attachment that was missing where it was exported is no fault of the record', () => {
  const bytes = encode(writeRecordJson(sampleRecord(), () => undefined));
  expect(readRecordJson(bytes).attachments).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['a text', 'Postmortem of 20 April'],
  ['half a file', sample().slice(0, 900)],
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['another format', '{"format":"something-else","version":1}'],
])('%s is not a record', (_, text) => {
  expect(refusal(encode(text))).toMatchObject({ code: 'damaged' });
});

test('a file that is not UTF-8 is not a record, wherever its bad byte stands', () => {
  const bytes = encode(sample());
  bytes[sample().indexOf('Checkout')] = 0xff;
  expect(refusal(bytes)).toMatchObject({ code: 'damaged' });
});

test('changes of an incident that nobody opened are refused, though their chain holds', () => {
  const { changes, add } = chainOf('r2');
  add('event.logged', null, eventBody('x'));
  const bytes = encode(writeRecordJson(changes, attachmentOf));
  expect(refusal(bytes)).toMatchObject({
    code: 'damaged',
    message: expect.stringContaining('nothing in it opens'),
  });
});

test.each([
  ['a newer version', (file: Editable) => put(file, 'version', 2)],
  [
    'a type of change that is not known yet',
    (file: Editable) => put(file.changes[1], 'type', 'event.merged'),
  ],
])('%s is a newer one', (_, edit) => {
  expect(refusal(edited(edit)).code).toBe('newer');
});

function put(into: object | undefined, key: string, value: unknown): void {
  Object.assign(into ?? {}, { [key]: value });
}

function body(file: Editable, index: number): { set: Record<string, unknown>; [key: string]: unknown } {
  return file.changes[index]?.body as never;
}

const ALTERATIONS: Record<string, (file: Editable) => void> = {
  'no version': (file) => void Reflect.deleteProperty(file, 'version'),
  'no changes': (file) => put(file, 'changes', []),
  'no list of attachments': (file) => void Reflect.deleteProperty(file, 'attachments'),
  'an unknown key': (file) => put(file, 'comment', 'x'),
  'an unknown key in a change': (file) => put(file.changes[0], 'comment', 'x'),
  'a change left out': (file) => void file.changes.splice(1, 1),
  'the opening left out': (file) => void file.changes.splice(0, 1),
  'two changes swapped': (file) => void file.changes.splice(1, 2, ...file.changes.slice(1, 3).toReversed()),
  'a change twice': (file) => void file.changes.push(file.changes[1] ?? {}),
  'another author': (file) => put(file.changes[1], 'author', 'mallory'),
  'another time': (file) => put(file.changes[1], 'hlc', '001650447684123-0009-r1'),
  'another hash': (file) => put(file.changes[1], 'hash', '0'.repeat(64)),
  'another salt': (file) => put(file.changes[1], 'salt', 'cd'.repeat(16)),
  'another text': (file) => put(body(file, 1).set, 'text', 'all was well'),
  'a body gone without a purge': (file) => put(file.changes[1], 'body', null),
  'a purged body put back': (file) => put(file.changes[2], 'body', { set: { text: 'x' } }),
  'a purge that names nothing': (file) => put(body(file, 5), 'purges', []),
  'an id that is none': (file) => put(file.changes[1], 'id', '../../etc/passwd'),
  'other bytes attached': (file) => put(file.attachments[0], 'data', 'AAAA'),
  'bytes that no change names': (file) => void file.attachments.push({ sha256: '0'.repeat(64), data: null }),
};

test.each(Object.keys(ALTERATIONS))('%s is refused in one sentence', (name) => {
  const { code, message, hint } = refusal(edited(ALTERATIONS[name] ?? (() => undefined)));
  expect(code).toBe('damaged');
  expect(message).toMatch(/^[^\n]+\.$/);
  expect(hint).toMatch(/^[^\n]+\.$/);
});

test('no byte of a record can be changed unnoticed', () => {
  const bytes = encode(sample());
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const altered = Uint8Array.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ flip;
      let read: readonly Change[];
      try {
        read = readRecordJson(altered).changes;
      } catch (error) {
        expect(error).toBeInstanceOf(RecorderError);
        return;
      }
      // White space, and the other case of a digit in a \u escape, are not part of what is said.
      expect(read).toEqual(sampleRecord());
    }),
    { numRuns: 400 },
  );
});

test('whatever bytes there are, they are refused in plain words', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), fc.json().map(encode)), (bytes) => {
      expect(refusal(bytes).code).toBe('damaged');
    }),
  );
});
