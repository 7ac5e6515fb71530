import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import { checkChain } from '../../../src/incident/chain.ts';
import { changesOf } from '../../../src/store/changes.ts';
import { connectForWriting } from '../../../src/store/connection.ts';
import { prepareFolder } from '../../../src/store/folder.ts';
import { openStore } from '../../../src/store/open.ts';
import { withImage } from '../disk/image.ts';
import { environment, INCIDENT } from '../support/store.ts';
import { type Expected, expectedAfter, NOTHING } from './expected.ts';
import type { Cut } from './images.ts';

/** What is wrong with a record after a power cut. */
export type Harm = 'unopenable' | 'lost' | 'corrupt';

/**
 * Opens what a power cut left as the app does, and holds it to what was acknowledged: all of that is there, and of what
 * was on its way all or nothing.
 * @param thoroughly also has the store verify all of it, which takes longer than all the rest
 * @returns what is wrong, or null
 */
export function harmOf({ image, acknowledged }: Cut, thoroughly: boolean): Harm | null {
  return withImage(image, (root) => {
    const folder = join(root, 'data');
    const { done, will } = expectedAfter(acknowledged, NOTHING);
    let db: Database;
    try {
      db = connectForWriting(prepareFolder(folder));
    } catch {
      return 'unopenable';
    }
    try {
      const held = heldBy(db);
      if (!isDeepStrictEqual(held, done) && !isDeepStrictEqual(held, will)) return 'lost';
      if (!isSound(db)) return 'corrupt';
    } catch {
      return 'corrupt';
    } finally {
      db.close();
    }
    return thoroughly && !verifies(folder) ? 'corrupt' : null;
  });
}

function heldBy(db: Database): Expected {
  const all = (sql: string): string[] => db.prepare<[], string>(sql).pluck().all();
  const draft = all("SELECT draft ->> 'text' FROM drafts");
  return {
    opened: all('SELECT id FROM incidents').length === 1,
    events: all("SELECT id FROM entities WHERE type = 'event'").length,
    draft: draft[0] ?? '',
    attachments: all('SELECT sha256 FROM attachments ORDER BY rowid'),
    purged: all('SELECT entity FROM changes WHERE body IS NULL ORDER BY entity'),
  };
}

function isSound(db: Database): boolean {
  const changes = changesOf(db)
    .ofIncident(INCIDENT)
    .map(({ change }) => change);
  return checkChain(changes).length === 0 && db.pragma('integrity_check', { simple: true }) === 'ok';
}

function verifies(folder: string): boolean {
  const store = openStore(folder, environment('after'));
  try {
    return store.verify().length === 0;
  } finally {
    store.close();
  }
}
