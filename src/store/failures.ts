import { RecorderError } from '../failure.ts';

/** What the record file is, as far as a failure is concerned: its path, for the person who has to find it. */
type Translate = (code: string, path: string) => RecorderError | null;

const translate: Translate = (code, path) => {
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_SHMSIZE') {
    return new RecorderError(
      'disk-full',
      `There is no room left on the disk of ${path}, so this was not recorded.`,
      'Make room on that disk and try again; everything recorded before is safe.',
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return readOnly(path);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damaged(path);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED') || code === 'SQLITE_PROTOCOL') {
    return new RecorderError(
      'conflict',
      `Another program kept ${path} busy for too long, so this was not recorded.`,
      'Wait a moment and try again; if it goes on, close other windows and terminals that use this record.',
    );
  }
  if (code === 'SQLITE_TOOBIG') {
    return new RecorderError(
      'too-large',
      'This is larger than one entry of the record can be.',
      'Split it, or keep it in a file of its own and link to it.',
    );
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new RecorderError(
      'internal',
      `The disk of ${path} failed to read or write (${code}).`,
      'Check the disk and its connection, then open the record again; what was shown as logged is safe.',
    );
  }
  return null;
};

export function damaged(path: string, cause?: unknown): RecorderError {
  return new RecorderError(
    'damaged',
    `${path} is not a readable record: the file is damaged or is something else.`,
    'Nothing in it was changed; put a backup in its place, or choose another data folder.',
    { cause },
  );
}

export function readOnly(path: string, cause?: unknown): RecorderError {
  return new RecorderError(
    'read-only',
    `${path} cannot be written here.`,
    'Choose a data folder that you may write to, or ask for write permission on this one.',
    { cause },
  );
}

const FILE_CODES: Readonly<Record<string, string>> = {
  EACCES: 'SQLITE_PERM',
  EPERM: 'SQLITE_PERM',
  EROFS: 'SQLITE_PERM',
  ENOSPC: 'SQLITE_FULL',
  EDQUOT: 'SQLITE_FULL',
  EIO: 'SQLITE_IOERR',
};

/**
 * Says in plain words what SQLite or the file system refused.
 * @returns the error to throw: the given one itself if it is not about the disk or the file
 */
export function inPlainWords(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof RecorderError || !('code' in error)) return error;
  const code = String(error.code);
  const plain = translate(FILE_CODES[code] ?? code, path);
  if (plain !== null) plain.cause = error;
  return plain ?? error;
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
