import { closeSync, openSync, renameSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { backupFolder, backupPath, backupsIn, copiesIn, UNFINISHED, unfinishedIn } from './backup-files.ts';
import { changesOf } from './changes.ts';
import { connectForReading } from './connection.ts';
import { makePrivateFolder, removeIfThere, sizeOf, syncFile, syncFolder, tidyAway } from './durable-files.ts';
import { plainly } from './failures.ts';
import { recordPath } from './folder.ts';
import { verifierOf } from './verify/verify.ts';

/** A copy of the whole record in one file, verified before it got its name. */
export interface Backup {
  readonly path: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly incidents: number;
  readonly changes: number;
  readonly size: number;
}

/** How many backups are kept. */
const KEPT = 10;

/**
 * Makes a backup of the record in a data folder, however many others have it open, verifies it, and then lets go of
 * those that are too many. If nothing was recorded since the newest backup, that one is the answer. Either way all of the
 * record is read: one that does not verify is not backed up, so that the good backups stay.
 * @param now UTC milliseconds
 * @throws RecorderError not-found, damaged, disk-full or read-only; the backups that were there stay
 */
export function makeBackup(folder: string, now: number): Backup {
  return plainly(backupFolder(folder), () => {
    const path = recordPath(folder);
    const purged = using(connectForReading(path), purgedIn);
    const backup = newestIfCurrent(folder, path) ?? copyOf(folder, path, now);
    const tooMany = backupsIn(folder).slice(KEPT);
    for (const old of [...tooMany.map(({ path }) => path), ...unfinishedIn(folder)]) removeIfThere(old);
    forgetPurged(folder, backup, purged);
    syncFolder(backupFolder(folder));
    return backup;
  })();
}

/** Makes a copy of the record at a path that does not exist yet, verified. */
export function copyRecord(from: Database, to: string): void {
  try {
    // SQLite would give it the permissions that the umask allows.
    closeSync(openSync(to, 'wx', 0o600));
    from.prepare('VACUUM INTO ?').run(to);
    syncFile(to);
    using(connectForReading(to), (copy) => insistOnWhole(copy, from.name));
  } catch (error) {
    tidyAway(to);
    throw error;
  }
}

/** What a backup holds. Undefined for a file that is none, or is damaged. */
export function readBackup(path: string, at: number): Backup | undefined {
  try {
    return using(connectForReading(path), (db) => ({ path, at, ...countsOf(db), size: sizeOf(path) }));
  } catch {
    return undefined;
  }
}

/** Every backup that can be read, the newest first. */
export function listBackups(folder: string): Backup[] {
  return backupsIn(folder).flatMap(({ path, at }) => readBackup(path, at) ?? []);
}

/** The newest backup that verifies to the last hash. */
export function newestGoodBackup(folder: string): Backup | undefined {
  return listBackups(folder).find(({ path }) => isWhole(path));
}

/** @throws RecorderError damaged, newer or not-found, if this is no backup that can be restored */
export function insistOnGoodBackup(path: string): void {
  plainly(path, () => using(connectForReading(path), (db) => insistOnWhole(db, path)))();
}

function isWhole(path: string): boolean {
  try {
    insistOnGoodBackup(path);
    return true;
  } catch {
    return false;
  }
}

function newestIfCurrent(folder: string, path: string): Backup | undefined {
  const [newest] = listBackups(folder);
  return using(connectForReading(path), (db) => {
    if (newest === undefined || newest.changes !== countsOf(db).changes) return undefined;
    insistOnWhole(db, path);
    return newest;
  });
}

function copyOf(folder: string, path: string, now: number): Backup {
  makePrivateFolder(backupFolder(folder));
  const to = backupPath(folder, now);
  const unfinished = `${to}.${process.pid}${UNFINISHED}`;
  using(connectForReading(path), (db) => copyRecord(db, unfinished));
  renameSync(unfinished, to);
  syncFolder(backupFolder(folder));
  const backup = readBackup(to, now);
  if (backup === undefined) throw notWhole(to, 'it cannot be read again');
  return backup;
}

/** A copy that still says what was purged since goes; the new backup has everything else that it had. */
function forgetPurged(folder: string, fresh: Backup, purged: readonly string[]): void {
  if (purged.length === 0) return;
  for (const path of copiesIn(folder)) {
    if (path !== fresh.path && saysAnyOf(path, purged)) removeIfThere(path);
  }
}

function saysAnyOf(path: string, ids: readonly string[]): boolean {
  const sql = `SELECT 1 FROM changes, json_each(?) AS purged WHERE changes.id = purged.value AND body IS NOT NULL`;
  try {
    const copy = new Sqlite(path, { readonly: true });
    return using(copy, (db) => db.prepare(sql).get(JSON.stringify(ids)) !== undefined);
  } catch {
    // What cannot be read cannot be known to have forgotten.
    return true;
  }
}

function purgedIn(db: Database): string[] {
  return db.prepare<[], string>('SELECT id FROM changes WHERE body IS NULL').pluck().all();
}

function countsOf(db: Database): { incidents: number; changes: number } {
  const incidents = db.prepare<[], number>('SELECT count(*) FROM incidents').pluck().get() ?? 0;
  return { incidents, changes: changesOf(db).lastPosition() };
}

function insistOnWhole(db: Database, name: string): void {
  const [finding] = verifierOf(db)();
  if (finding !== undefined) throw notWhole(name, `${finding.where}: ${finding.message}`);
}

function notWhole(path: string, why: string): RecorderError {
  return new RecorderError(
    'damaged',
    `${path} does not verify (${why.replace(/\.$/, '')}).`,
    'Run `incident verify` to see what is wrong; the good backups are kept, and `incident restore` takes the newest.',
  );
}

function using<T>(db: Database, work: (db: Database) => T): T {
  try {
    return work(db);
  } finally {
    db.close();
  }
}
