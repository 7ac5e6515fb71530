import type { Database } from 'better-sqlite3';
import { randomHex, type StoreEnvironment } from './environment.ts';

const REPLICA_BYTES = 16;

/** This installation's id, made when its record is. All processes of the installation write under it. */
export function replicaOf(db: Database, environment: StoreEnvironment): string {
  const known = db.prepare<[], string>('SELECT replica FROM installation').pluck().get();
  if (known !== undefined) return known;
  const replica = randomHex(environment, REPLICA_BYTES);
  db.prepare('INSERT INTO installation (replica) VALUES (?)').run(replica);
  return replica;
}
