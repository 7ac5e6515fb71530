import type { Database } from 'better-sqlite3';

/** One step of the schema. Once released, a step is never altered: the next one has a number ten higher. */
export interface Migration {
  readonly version: number;
  /** Runs within the transaction that opens the record. */
  up(db: Database): void;
}
