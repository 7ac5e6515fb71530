import type { Database } from 'better-sqlite3';
import { connectForReading, connectForWriting } from './connection.ts';
import type { StoreEnvironment } from './environment.ts';
import { damaged, plainly } from './failures.ts';
import { prepareFolder, recordPath } from './folder.ts';
import { readableStoreOn } from './readable-store.ts';
import { scrubWhatIsLeft } from './scrub.ts';
import type { ReadableStore, WritableStore } from './store.ts';
import { writableStoreOn } from './writable-store.ts';

/**
 * Opens the record in a data folder for writing, and makes it if there is none. Several processes may have it
 * open at once.
 * @throws RecorderError read-only, disk-full, newer, damaged, conflict, or bad-input for an impossible folder;
 *   what is in the folder stays as it is
 */
export function openStore(folder: string, environment: StoreEnvironment): WritableStore {
  const path = prepareFolder(folder);
  return plainly(path, () => {
    const db = connectForWriting(path);
    scrubWhatIsLeft(db);
    return prepared(db, () => writableStoreOn(db, environment));
  })();
}

/**
 * Opens the record in a data folder for reading: nothing that holds the result can write.
 * @throws RecorderError not-found, newer, damaged or conflict
 */
export function openReadableStore(folder: string): ReadableStore {
  const path = recordPath(folder);
  return plainly(path, () => {
    const db = connectForReading(path);
    return prepared(db, () => readableStoreOn(db));
  })();
}

/**
 * The record is of this version, so all statements fit its schema. If one does not, the schema was altered.
 * @throws RecorderError damaged
 */
function prepared<T>(db: Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    db.close();
    const isMisfit = error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR';
    throw isMisfit ? damaged(db.name) : error;
  }
}
