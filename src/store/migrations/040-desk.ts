import type { Migration } from './migration.ts';

/**
 * What lies on the scribe's desk and is no part of the record: drafts and settings, as JSON, which also keeps
 * the broken characters that SQLite's own texts would lose. The draft that would open an incident has an
 * empty name.
 */
export const desk: Migration = {
  version: 40,
  up(db) {
    db.exec(`
      CREATE TABLE drafts (incident TEXT PRIMARY KEY, draft TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    `);
  },
};
