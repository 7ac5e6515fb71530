import { expect, test } from 'vitest';
import { RecorderError } from '../../src/failure.ts';
import { inPlainWords, plainly } from '../../src/store/failures.ts';

const PATH = '/data/record.sqlite3';

function coded(code: string): Error {
  return Object.assign(new Error('technical words'), { code });
}

const CODES: readonly (readonly [string, string])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-full'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_CORRUPT_VTAB', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_BUSY', 'conflict'],
  ['SQLITE_BUSY_SNAPSHOT', 'conflict'],
  ['SQLITE_LOCKED', 'conflict'],
  ['SQLITE_PROTOCOL', 'conflict'],
  ['SQLITE_TOOBIG', 'too-large'],
  ['SQLITE_IOERR_FSYNC', 'internal'],
  ['EIO', 'internal'],
];

test.each(CODES)('%s is said in plain words as %s', (code, expected) => {
  const error = coded(code);
  const plain = inPlainWords(error, PATH);
  expect(plain).toBeInstanceOf(RecorderError);
  expect(plain).toMatchObject({ code: expected, cause: error });
  const { message, hint } = plain as RecorderError;
  for (const sentence of [message, hint]) expect(sentence).toMatch(/^[A-Z/].*\.$/s);
  expect(`${message}${hint}`).not.toContain('technical words');
  if (expected !== 'too-large') expect(message).toContain(PATH);
});

test.each([coded('SQLITE_CONSTRAINT_UNIQUE'), coded('ENOENT'), new TypeError('a defect'), 'a text'])(
  'what is not about the disk or the file stays as it is (%s)',
  (error) => {
    expect(inPlainWords(error, PATH)).toBe(error);
  },
);

test('what was said in plain words already is not said again', () => {
  const refusal = new RecorderError('bad-input', 'No.', 'Try something else.');
  const refuse = plainly(PATH, () => {
    throw refusal;
  });
  expect(refuse).toThrow(refusal);
});

test('a function that does not fail gives what it gave', () => {
  expect(plainly(PATH, (a: number, b: number) => a + b)(1, 2)).toBe(3);
});
