import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { damaged } from './failures.ts';
import { LATEST } from './migrations/all.ts';

/** "INCR": says in the header of a SQLite file that it is a record of this program. */
export const APPLICATION_ID = 0x494e4352;

/**
 * Refuses what cannot be a record, as far as that shows without opening it. The file itself is never opened but by
 * SQLite: closing any other handle on it drops the locks of every connection that this process has on it
 * (sqlite.org/howtocorrupt.html, section 2.2).
 * @throws RecorderError damaged
 */
export function refuseOtherFiles(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return;
  // SQLite throws a log away whose database is empty, and with it all that the log still holds.
  if (!stats.isFile() || (stats.size === 0 && hasLog(path))) throw damaged(path);
}

/** Whether a log with changes that are not in the file yet lies beside it. */
export function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * Refuses a database that is another program's or a newer version's. Only reads.
 * @throws RecorderError newer or damaged
 */
export function refuseOtherDatabases(db: Database): void {
  const version = versionOf(db);
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  const isBlank = version === 0 && db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!isOurs && !isBlank) throw damaged(db.name);
  if (version > LATEST) throw newer(db.name, version);
}

/**
 * A check, for every write, that no newer version has brought the record up to its own date meanwhile: it may keep
 * what this one knows nothing of.
 * @throws RecorderError newer
 */
export function newerRefuserOf(db: Database): () => void {
  const version = db.prepare<[], number>('PRAGMA user_version').pluck();
  return () => {
    const now = version.get() ?? 0;
    if (now > LATEST) throw newer(db.name, now);
  };
}

export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function newer(path: string, version: number): RecorderError {
  return new RecorderError(
    'newer',
    `${path} was written by a newer version of Incident Recorder (format ${version}; this one knows ${LATEST}).`,
    'Install the newer version to write to it; nothing in it was changed.',
  );
}
