import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';

const FULL = 2;

/**
 * Makes every commit of this connection reach the disk before it returns, and proves it.
 *
 * In WAL mode only `synchronous=FULL` syncs the log at each commit; with NORMAL a power cut loses
 * transactions that were reported as done (sqlite.org/pragma.html#pragma_synchronous). better-sqlite3
 * compiles SQLite so that the switch to WAL means NORMAL, but the pragma goes on answering FULL until the
 * connection's first write. So the order matters: WAL, then FULL, then a write, and only then the question.
 * @param write one write, committed
 * @throws RecorderError internal if commits are not durable here
 */
export function insistOnFull(db: Database, write: (db: Database) => void): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  db.pragma('synchronous = FULL');
  write(db);
  const level = db.pragma('synchronous', { simple: true });
  if (mode !== 'wal' || level !== FULL) {
    throw new RecorderError(
      'internal',
      `The record would not survive a power cut here (journal ${mode}, synchronous ${level}), so it was not opened.`,
      'Choose a data folder on a local disk.',
    );
  }
}
