import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { inPlainWords } from './failures.ts';

/**
 * Makes the file anew from what is still in it, so that no byte of what was purged is left in its free spaces or
 * in its log. Deleting alone leaves copies behind wherever SQLite once moved a row from page to page. A scrub
 * that did not succeed stays due, and is done when the record is next opened.
 * @throws RecorderError if another program is in the way, or the disk; the purge itself stands
 */
export function scrub(db: Database): void {
  try {
    db.exec('VACUUM');
    emptyLog(db);
    db.exec('UPDATE installation SET scrub_due = 0');
  } catch (error) {
    const plain = inPlainWords(error, db.name);
    throw new RecorderError(
      plain instanceof RecorderError ? plain.code : 'internal',
      `It is purged and on record, but old bytes of it are still in ${db.name}.`,
      'Close other windows and terminals that use this record, make room on the disk, and open it again.',
      { cause: error },
    );
  }
}

function emptyLog(db: Database): void {
  const busy = db.prepare<[], { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy;
  if (busy !== 0) throw new RecorderError('conflict', 'The log is in use.', 'Close what uses it.');
}

/** A purge that could not be scrubbed told whoever asked for it. It must not keep others from the record. */
export function scrubWhatIsLeft(db: Database): void {
  if (db.prepare('SELECT 1 FROM installation WHERE scrub_due').get() === undefined) return;
  try {
    scrub(db);
  } catch {
    // It stays due.
  }
}
