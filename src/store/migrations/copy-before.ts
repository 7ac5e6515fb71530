import { closeSync, openSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { backupFolder, UNFINISHED } from '../backup-files.ts';
import { makePrivateFolder, removeIfThere, syncFile, syncFolder, tidyAway } from '../durable-files.ts';
import { damaged } from '../failures.ts';
import { versionOf } from '../identity.ts';
import { LATEST } from './all.ts';

/**
 * Keeps a verified copy of a record of an older version before it is brought up to date: one for each version, beside
 * the backups. Nothing is brought up to date whose copy could not be made.
 * @throws SqliteError or a system error if there is no room, RecorderError damaged if the copy does not verify
 */
export function copyBeforeMigration(db: Database): void {
  const version = versionOf(db);
  if (version === 0 || version >= LATEST) return;
  const folder = backupFolder(dirname(db.name));
  makePrivateFolder(folder);
  const path = join(folder, `format-${String(version).padStart(3, '0')}.sqlite3`);
  const unfinished = `${path}.${process.pid}${UNFINISHED}`;
  try {
    removeIfThere(unfinished);
    closeSync(openSync(unfinished, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run(unfinished);
    syncFile(unfinished);
    insistOnSame(db, unfinished);
    renameSync(unfinished, path);
    syncFolder(folder);
  } catch (error) {
    tidyAway(unfinished);
    throw error;
  }
}

/** What any version can say of its copy: SQLite finds it sound, and the chains end in the same heads. */
function insistOnSame(db: Database, path: string): void {
  const copy = new Sqlite(path, { readonly: true });
  try {
    const sound = copy.pragma('integrity_check', { simple: true }) === 'ok';
    if (!sound || headsOf(copy) !== headsOf(db)) throw damaged(db.name);
  } finally {
    copy.close();
  }
}

function headsOf(db: Database): string {
  return JSON.stringify(
    db.prepare('SELECT position, id, hash, body_hash FROM changes ORDER BY position').raw().all(),
  );
}
