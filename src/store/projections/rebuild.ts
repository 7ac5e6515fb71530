import type { Database } from 'better-sqlite3';
import { changesOf } from '../changes.ts';
import { freshRows } from './fresh.ts';
import { searchIndexOf } from './search-index.ts';
import { putter } from './tables.ts';

/** Makes every projection anew from the changes, an incident at a time. Runs within a transaction. */
export function rebuild(db: Database): void {
  db.exec('DELETE FROM entities; DELETE FROM incidents');
  const changes = changesOf(db);
  const putIncident = putter(db, 'incidents');
  const putEntity = putter(db, 'entities');
  for (const incident of changes.incidents()) {
    const fresh = freshRows(incident, changes.ofIncident(incident));
    fresh.incidents.forEach(putIncident);
    fresh.entities.forEach(putEntity);
  }
  searchIndexOf(db).rebuild(changes.lastPosition());
}
