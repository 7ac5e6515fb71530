import type { Database } from 'better-sqlite3';
import { APPLICATION_ID, refuseOtherDatabases, versionOf } from '../identity.ts';
import { LATEST, MIGRATIONS } from './all.ts';

/**
 * Brings the record to the latest version. Runs within a transaction that has the write lock, since another
 * process may be doing the same. Always writes, even if there is nothing to do (see `insistOnFull`).
 * @throws RecorderError newer, or damaged if the database is another program's
 */
export function migrate(db: Database): void {
  refuseOtherDatabases(db);
  const version = versionOf(db);
  for (const migration of MIGRATIONS) {
    if (migration.version > version) migration.up(db);
  }
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${LATEST}`);
}
