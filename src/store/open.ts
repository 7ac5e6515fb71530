import { connectForReading, connectForWriting } from './connection.ts';
import type { StoreEnvironment } from './environment.ts';
import { plainly } from './failures.ts';
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
    return writableStoreOn(db, environment);
  })();
}

/**
 * Opens the record in a data folder for reading: nothing that holds the result can write.
 * @throws RecorderError not-found, newer, damaged or conflict
 */
export function openReadableStore(folder: string): ReadableStore {
  const path = recordPath(folder);
  return plainly(path, () => readableStoreOn(connectForReading(path)))();
}
