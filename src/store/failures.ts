import { constants } from 'node:os';
import { RecorderError } from '../failure.ts';

/** What SQLite's codes mean to a person, the first that fits. Codes: sqlite.org/rescode.html. */
const MEANINGS: readonly (readonly [RegExp, (path: string, code: string) => RecorderError])[] = [
  [/^SQLITE_(FULL|IOERR_WRITE|IOERR_SHMSIZE)$/, diskFull],
  [/^SQLITE_(READONLY|CANTOPEN|PERM)/, (path) => readOnly(path)],
  [/^SQLITE_(CORRUPT|NOTADB)/, (path) => damaged(path)],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, busy],
  [/^SQLITE_TOOBIG$/, tooLarge],
  [/^SQLITE_IOERR/, brokenDisk],
];

/** The file system's codes, as SQLite would say them. */
const FILE_CODES: Readonly<Record<string, string>> = {
  EACCES: 'SQLITE_PERM',
  EPERM: 'SQLITE_PERM',
  EROFS: 'SQLITE_PERM',
  ENOSPC: 'SQLITE_FULL',
  EDQUOT: 'SQLITE_FULL',
  EIO: 'SQLITE_IOERR',
};

export function damaged(path: string): RecorderError {
  return new RecorderError(
    'damaged',
    `${path} is not a readable record: the file is damaged or is something else.`,
    'Nothing in it was changed; put a backup in its place with `incident restore`, or choose another data folder.',
  );
}

function readOnly(path: string): RecorderError {
  return new RecorderError(
    'read-only',
    `${path} cannot be written here.`,
    'Choose a data folder that you may write to, or ask for write permission on this one.',
  );
}

function diskFull(path: string): RecorderError {
  return new RecorderError(
    'disk-full',
    `There is no room left on the disk of ${path}, so this was not recorded.`,
    'Make room on that disk and try again; everything recorded before is safe.',
  );
}

function busy(path: string): RecorderError {
  return new RecorderError(
    'conflict',
    `Another program kept ${path} busy for too long.`,
    'Wait a moment and try again; if it goes on, close other windows and terminals that use this record.',
  );
}

function tooLarge(): RecorderError {
  return new RecorderError(
    'too-large',
    'This is larger than one entry of the record can be.',
    'Split it, or keep it in a file of its own and link to it.',
  );
}

function brokenDisk(path: string, code: string): RecorderError {
  return new RecorderError(
    'internal',
    `The disk of ${path} failed to read or write (${code}).`,
    'Check the disk and its connection, then open the record again; what was shown as logged is safe.',
  );
}

function nameOf(error: Error & { code?: unknown; errno?: unknown; syscall?: unknown }): string {
  // Node tells so of a folder that could not be made, whatever the reason.
  if (error.syscall === 'mkdir' && error.code === 'ENOENT') return 'EROFS';
  // libuv has no name for it.
  return error.errno === -constants.errno.EDQUOT ? 'EDQUOT' : String(error.code);
}

/**
 * Says in plain words what SQLite or the file system refused.
 * @returns the error to throw: the given one itself if it is not about the disk or the file
 */
export function inPlainWords(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof RecorderError || !('code' in error)) return error;
  const code = FILE_CODES[nameOf(error)] ?? nameOf(error);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(code))?.[1];
  if (meaning === undefined) return error;
  const plain = meaning(path, code);
  plain.cause = error;
  return plain;
}

/** A function that fails in plain words. */
export function plainly<A extends unknown[], R>(path: string, work: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      throw inPlainWords(error, path);
    }
  };
}
