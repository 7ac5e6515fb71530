import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { type Backup, copyRecord, insistOnGoodBackup } from './backup.ts';
import { stampOf } from './backup-files.ts';
import { connectForReading } from './connection.ts';
import { linkOrCopy, makePrivateFolder, removeIfThere, syncFolder } from './durable-files.ts';
import { inPlainWords, plainly } from './failures.ts';
import { recordPath } from './folder.ts';

/** A record is three files: what its log holds may not be in the first one yet. */
const ENDINGS = ['', '-wal', '-shm'];

/**
 * Takes a record that cannot be opened out of the way, with its log, so that a new one can begin. Nothing is deleted.
 * @param now UTC milliseconds
 * @returns the folder that it lies in now
 */
export function setAside(folder: string, now: number): string {
  return plainly(recordPath(folder), () => {
    const aside = keepAside(folder, now);
    // The log first: beside a new record it would be taken for that one's.
    for (const ending of [...ENDINGS].reverse()) removeIfThere(`${recordPath(folder)}${ending}`);
    syncFolder(resolve(folder));
    return aside;
  })();
}

/** What `restoreBackup` did. */
export interface Restored {
  /** Where what was there before lies now; null if nothing was. */
  readonly aside: string | null;
}

/**
 * Puts a backup in the place of the record. What was there is set aside, with its log: a log that stayed would be taken
 * for the restored record's and overwrite it. A power cut at any moment leaves the one record or the other.
 *
 * The restored record writes as a new replica. Lines that were recorded after the backup may still be in an export
 * somewhere; two different lines must never have the same place in the same chain.
 * @param now UTC milliseconds
 * @throws RecorderError damaged, newer or not-found for the backup, conflict while others have the record open
 */
export function restoreBackup(folder: string, { path }: Pick<Backup, 'path'>, now: number): Restored {
  insistOnGoodBackup(path);
  const target = recordPath(folder);
  return plainly(target, () => {
    makePrivateFolder(resolve(folder));
    const isAnyThere = ENDINGS.some((ending) => existsSync(`${target}${ending}`));
    const aside = isAnyThere ? keepAside(folder, now) : null;
    if (aside !== null && existsSync(target)) insistOnBeingAlone(target, aside);
    const fresh = join(resolve(folder), `.restoring-${process.pid}.sqlite3`);
    removeIfThere(fresh);
    asNewReplica(path, fresh);
    for (const ending of ['-shm', '-wal']) removeIfThere(`${target}${ending}`);
    renameSync(fresh, target);
    syncFolder(resolve(folder));
    return { aside };
  })();
}

/** Gives all three files a second name in a folder of their own. */
function keepAside(folder: string, now: number): string {
  const path = recordPath(folder);
  const aside = join(resolve(folder), 'set-aside', stampOf(now));
  makePrivateFolder(aside);
  for (const ending of ENDINGS) {
    const name = join(aside, `record.sqlite3${ending}`);
    if (existsSync(`${path}${ending}`)) linkOrCopy(`${path}${ending}`, name);
  }
  syncFolder(aside);
  return aside;
}

/**
 * Moves what the log holds into the record, which works only while nobody else has it open. Of a record that is damaged,
 * what was set aside keeps the log.
 */
function insistOnBeingAlone(path: string, aside: string): void {
  try {
    const db = new Sqlite(path, { timeout: 1_000, fileMustExist: true });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE; COMMIT');
      db.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      db.close();
    }
  } catch (error) {
    const plain = inPlainWords(error, path);
    if (plain instanceof RecorderError && plain.code === 'damaged') return;
    rmSync(aside, { recursive: true });
    throw plain instanceof RecorderError && plain.code === 'conflict' ? inUse(path) : plain;
  }
}

function inUse(path: string): RecorderError {
  return new RecorderError(
    'conflict',
    `${path} is open in another window or terminal, so nothing was restored.`,
    'Close everything that uses this record, and restore again.',
  );
}

function asNewReplica(backup: string, fresh: string): void {
  const from = connectForReading(backup);
  try {
    copyRecord(from, fresh);
  } finally {
    from.close();
  }
  const db = new Sqlite(fresh);
  try {
    db.pragma('synchronous = EXTRA');
    db.exec('DELETE FROM installation');
  } finally {
    db.close();
  }
}
