import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { RecorderError } from '../failure.ts';
import { makePrivateFolder, syncFolder } from './durable-files.ts';
import { inPlainWords } from './failures.ts';

const FILE_NAME = 'record.sqlite3';

export function recordPath(folder: string): string {
  return join(resolve(folder), FILE_NAME);
}

/**
 * Makes the data folder and an empty record file where there are none, for their owner's eyes only.
 * @returns the record's path
 * @throws RecorderError read-only, disk-full, or bad-input if the path leads through a file
 */
export function prepareFolder(folder: string): string {
  const path = recordPath(folder);
  try {
    makePrivateFolder(resolve(folder));
    makeFile(path);
    accessSync(resolve(folder), constants.W_OK);
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw notAFolder(error, folder) ?? inPlainWords(error, path);
  }
  return path;
}

function makeFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  try {
    // SQLite gives the files beside this one the same permissions.
    closeSync(openSync(path, 'wx', 0o600));
    syncFolder(dirname(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function notAFolder(error: unknown, folder: string): RecorderError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'ENOTDIR' && code !== 'EEXIST') return null;
  return new RecorderError(
    'bad-input',
    `${folder} cannot be the data folder: it is a file, or lies inside one.`,
    'Choose a folder, or a name that does not exist yet.',
    { cause: error },
  );
}
