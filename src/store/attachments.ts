import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Files that were attached, each under the SHA-256 of its bytes, so that the same file is kept once. */
export function attachmentsOf(db: Database) {
  const get = db.prepare<[string], Buffer>('SELECT bytes FROM attachments WHERE sha256 = ?').pluck();
  return {
    get: (hash: string): Uint8Array | undefined => get.get(hash),
  };
}

export function attachmentsWriterOf(db: Database) {
  const exists = db.prepare<[string]>('SELECT 1 FROM attachments WHERE sha256 = ?');
  const add = db.prepare<[string, Uint8Array]>('INSERT INTO attachments (sha256, bytes) VALUES (?, ?)');
  return {
    put(bytes: Uint8Array): string {
      const hash = sha256(bytes);
      if (exists.get(hash) === undefined) add.run(hash, bytes);
      return hash;
    },
  };
}
