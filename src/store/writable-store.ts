import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { appenderOf } from './append.ts';
import { attachmentsWriterOf } from './attachments.ts';
import { deskWriterOf } from './desk.ts';
import type { StoreEnvironment } from './environment.ts';
import { plainly } from './failures.ts';
import { newerRefuserOf } from './identity.ts';
import { mergerOf } from './merge.ts';
import { rebuild } from './projections/rebuild.ts';
import { eraserOf, findPurged } from './purge.ts';
import { readableStoreOn } from './readable-store.ts';
import { replicaOf } from './replica.ts';
import { scrub } from './scrub.ts';
import type { WritableStore } from './store.ts';
import { uuidV7 } from './uuid.ts';

/** A store on a connection for writing. Each write takes the write lock first and is durable when it returns. */
export function writableStoreOn(db: Database, environment: StoreEnvironment): WritableStore {
  let scrubDue = false;
  const refuseNewer = newerRefuserOf(db);
  const locked = db.transaction((work: () => unknown) => work());
  function transaction<T>(work: () => T): T {
    if (db.inTransaction) return locked.immediate(work) as T;
    scrubDue = false;
    const result = locked.immediate(() => {
      refuseNewer();
      return work();
    }) as T;
    // A file cannot be made anew within a transaction, so a purge in one is scrubbed when all of it is done.
    if (scrubDue) scrub(db);
    return result;
  }
  function writing<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
    return plainly(db.name, (...args: A) => transaction(() => work(...args)));
  }

  const replica = transaction(() => replicaOf(db, environment));
  const append = appenderOf(db, environment, replica);
  const attachments = attachmentsWriterOf(db);
  const desk = deskWriterOf(db);
  const erase = eraserOf(db, () => {
    scrubDue = true;
  });

  return {
    ...readableStoreOn(db),
    replica,
    transaction: (work) => plainly(db.name, () => transaction(work))(),
    append: writing((incident, author, drafts) => {
      if (drafts.some(({ type }) => type === 'body.purged')) throw purgesAreApart();
      return append(incident, author, drafts);
    }),
    merge: writing(mergerOf(db, erase)),
    putAttachment: writing(attachments.put),
    saveDraft: writing(desk.saveDraft),
    putSetting: writing(desk.putSetting),
    purge: writing((incident, author, ids, reason) => {
      const purged = findPurged(db, incident, ids).filter(({ body }) => body !== null);
      if (purged.length === 0) return;
      const id = uuidV7(environment.clock.now(), environment.randomBytes(10));
      const body = { set: {}, reason, purges: purged.map((change) => change.id) };
      append(incident, author, [{ id, type: 'body.purged', entity: incident, body }]);
      erase(purged);
    }),
    rebuild: writing(() => rebuild(db)),
  };
}

function purgesAreApart(): RecorderError {
  return new RecorderError(
    'bad-input',
    'A purge cannot be written like other changes, since it also has to erase.',
    'Use the purge command.',
  );
}
