import type { Database } from 'better-sqlite3';
import { canonicalJson } from '../incident/canonical.ts';
import type { Change } from '../incident/change.ts';
import type { PlacedChange } from './changes.ts';

/** The two things that can be done to the table of changes; its triggers refuse any other. */
export function changesWriterOf(db: Database) {
  const insert = db.prepare(
    `INSERT INTO changes
       (id, incident, replica, replica_seq, hlc, author, type, entity, body, salt, body_hash, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const erase = db.prepare('UPDATE changes SET body = NULL, salt = NULL WHERE id = ? AND body IS NOT NULL');

  return {
    /** Adds a sealed change after all others. Returns it as it will be read. */
    add(change: Change): PlacedChange {
      const body = change.body === null ? null : canonicalJson(change.body);
      const { lastInsertRowid } = insert.run(
        change.id,
        change.incident,
        change.replica,
        change.replicaSeq,
        change.hlc,
        change.author,
        change.type,
        change.entity,
        body,
        change.salt,
        change.bodyHash,
        change.prevHash,
        change.hash,
      );
      return {
        position: Number(lastInsertRowid),
        change: { ...change, body: body === null ? null : JSON.parse(body) },
      };
    },
    /** Takes away what a change said; the purge that names it must be on record already. */
    erase(id: string): void {
      erase.run(id);
    },
  };
}
