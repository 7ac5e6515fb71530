import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { RecorderError } from '../failure.ts';
import { type Backup, newestGoodBackup, readBackup } from '../store/backup.ts';
import { backupFolder } from '../store/backup-files.ts';
import { restoreBackup } from '../store/recovery.ts';

export interface RestoredRecord {
  readonly from: Backup;
  /** Where what was there before lies now; null if nothing was. */
  readonly aside: string | null;
}

/**
 * Puts a backup in the place of the record of a data folder, which nobody may have open meanwhile. What was there is set
 * aside and never deleted.
 * @param file the backup; without one, the newest that verifies
 * @param now UTC milliseconds
 * @throws RecorderError not-found, damaged or newer for the backup, conflict while the record is open somewhere
 */
export function restoreRecord(folder: string, file: string | undefined, now: number): RestoredRecord {
  const from = file === undefined ? newestGoodBackup(folder) : chosenBackup(resolve(file));
  if (from === undefined) throw noBackup(folder);
  return { from, ...restoreBackup(folder, from, now) };
}

function chosenBackup(path: string): Backup {
  const stats = statSync(path, { throwIfNoEntry: false });
  const backup = stats?.isFile() ? readBackup(path, stats.mtimeMs) : undefined;
  if (backup !== undefined) return backup;
  throw new RecorderError(
    stats === undefined ? 'not-found' : 'damaged',
    stats === undefined ? `There is no file ${path}.` : `${path} is no backup that can be read.`,
    'List the backups with `incident backup --list` and restore one of those.',
  );
}

function noBackup(folder: string): RecorderError {
  return new RecorderError(
    'not-found',
    `There is no good backup in ${backupFolder(folder)}.`,
    'Name the file to restore: incident restore FILE.',
  );
}
