import { existsSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { insistOnFull } from './durability.ts';
import { hasLog, refuseOtherDatabases, refuseOtherFiles, versionOf } from './identity.ts';
import { LATEST } from './migrations/all.ts';
import { copyBeforeMigration } from './migrations/copy-before.ts';
import { migrate } from './migrations/migrate.ts';

/** How long a writer waits for another one. Milliseconds. */
const BUSY_TIMEOUT = 10_000;

/**
 * Opens a record for writing, brings it to the latest version and makes its commits durable.
 * @param path of an existing file, perhaps empty
 * @throws RecorderError newer or damaged, with the file as it was
 */
export function connectForWriting(path: string): Database {
  refuseOtherFiles(path);
  // The log may say that the record is newer, and closing a connection for writing would move it to the file.
  if (hasLog(path)) opened(readOnly(path), refuseOtherDatabases).close();
  return opened(new Sqlite(path, { timeout: BUSY_TIMEOUT, fileMustExist: true }), (db) => {
    refuseOtherDatabases(db);
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    readThrough(db);
    copyBeforeMigration(db);
    insistOnFull(db, (writable) => writable.transaction(migrate).immediate(writable));
  });
}

/**
 * Opens a record for reading; SQLite itself refuses every write on this connection.
 * @throws RecorderError not-found, newer, damaged, or conflict if the record is an older version's
 */
export function connectForReading(path: string): Database {
  if (!existsSync(path)) {
    throw new RecorderError('not-found', `There is no record at ${path}.`, 'Log a first line to begin one.');
  }
  refuseOtherFiles(path);
  return opened(readOnly(path), (db) => {
    refuseOtherDatabases(db);
    readThrough(db);
    if (versionOf(db) === LATEST) return;
    throw new RecorderError(
      'conflict',
      `${path} was written by an older version and has to be brought up to date first.`,
      'Open it once for writing.',
    );
  });
}

function readOnly(path: string): Database {
  return new Sqlite(path, { timeout: BUSY_TIMEOUT, readonly: true });
}

/** A connection that could not be made ready is closed: it must not hold locks or leave files behind. */
function opened(db: Database, prepare: (db: Database) => void): Database {
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Finds a file that is cut off or overwritten at its beginnings before anything is written to it. */
function readThrough(db: Database): void {
  for (const { name } of db.prepare<[], { name: string }>(TABLES).all()) {
    db.prepare(`SELECT * FROM "${name}" LIMIT 1`).get();
  }
}

const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
