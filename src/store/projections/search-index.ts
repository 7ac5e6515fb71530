import type { Database } from 'better-sqlite3';
import type { EntityRow } from './entity-rows.ts';

/**
 * Texts enter the index this many positions at a time: one at a time, the index costs as much as everything else
 * that logging a line does. Those that wait are searched as they are (see `searchOf`).
 */
const BATCH = 64;

/**
 * Up to which key texts are in the index, if the newest change has this position.
 */
export function indexedTo(position: number): number {
  return position - (position % BATCH);
}

/** The words of the texts in `entities`. The index has no copy, so it must be told what a text was. */
export function searchIndexOf(db: Database) {
  const add = db.prepare<[number, string]>('INSERT INTO search (rowid, text) VALUES (?, ?)');
  const remove = db.prepare<[number, string]>(
    "INSERT INTO search (search, rowid, text) VALUES ('delete', ?, ?)",
  );
  const addBetween = db.prepare<[number, number]>(
    'INSERT INTO search (rowid, text) SELECT key, text FROM entities WHERE key > ? AND key <= ? AND text IS NOT NULL',
  );

  return {
    /**
     * Takes in that a text changed.
     * @param position of the newest change that the index has caught up with
     */
    update(before: EntityRow | undefined, after: EntityRow, position: number): void {
      const old = before?.text ?? null;
      if (old === after.text || after.key > indexedTo(position)) return;
      if (old !== null) remove.run(after.key, old);
      if (after.text !== null) add.run(after.key, after.text);
    },
    /** Takes in the texts that waited, if it is time, after the change at this position is projected. */
    catchUp(position: number): void {
      if (position % BATCH === 0) addBetween.run(position - BATCH, position);
    },
    /** Makes the index anew from the texts as they stand. */
    rebuild(position: number): void {
      db.exec("INSERT INTO search (search) VALUES ('delete-all')");
      addBetween.run(0, indexedTo(position));
    },
  };
}
