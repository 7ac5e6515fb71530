import type { Migration } from './migration.ts';

/**
 * The folded state, for reading. Everything here follows from the changes and can be made anew from them.
 *
 * Logging a line writes to every index here, and has to be fast, so there are few. An entity is found by its id
 * through `changes_by_entity`: its key is the position of its first change. What each replica has done so far
 * lies in the incident's own row.
 */
export const projections: Migration = {
  version: 20,
  up(db) {
    db.exec(`
      CREATE TABLE incidents (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        last_hlc TEXT NOT NULL,
        title TEXT NOT NULL,
        severity TEXT,
        zone TEXT NOT NULL,
        status TEXT NOT NULL,
        opened_ms INTEGER NOT NULL,
        opened_offset INTEGER NOT NULL,
        started_ms INTEGER NOT NULL,
        started_offset INTEGER NOT NULL,
        ended_ms INTEGER,
        ended_offset INTEGER,
        earliest_ms INTEGER,
        earliest_offset INTEGER,
        event_count INTEGER NOT NULL,
        clock_shift INTEGER NOT NULL,
        replicas TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE entities (
        key INTEGER PRIMARY KEY,
        incident TEXT NOT NULL REFERENCES incidents (id) DEFERRABLE INITIALLY DEFERRED,
        type TEXT NOT NULL,
        id TEXT NOT NULL,
        number INTEGER,
        created INTEGER NOT NULL,
        purged INTEGER NOT NULL,
        replica TEXT NOT NULL,
        author TEXT NOT NULL,
        created_hlc TEXT NOT NULL,
        revisions INTEGER NOT NULL,
        fields TEXT NOT NULL,
        counted_ms INTEGER,
        milestone TEXT,
        update_ms INTEGER,
        kind TEXT,
        clock_shift INTEGER,
        names TEXT,
        text TEXT
      ) STRICT;
      CREATE INDEX entities_by_number ON entities (incident, type, number);
      CREATE INDEX milestones ON entities (incident) WHERE milestone IS NOT NULL;
      -- Notes are most of all lines: they are found soon enough without.
      CREATE INDEX kinds ON entities (kind, key) WHERE kind <> 'note';
      CREATE INDEX updates ON entities (incident, update_ms) WHERE update_ms IS NOT NULL;
      CREATE INDEX clock_shifts ON entities (incident) WHERE clock_shift IS NOT NULL;
      -- Has all that is read of names, so that the latest are found without a look at the lines.
      CREATE INDEX naming ON entities (incident, key, names) WHERE names IS NOT NULL;
    `);
  },
};
