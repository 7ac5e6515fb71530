import type { Migration } from './migration.ts';

/**
 * The record itself: changes, which are only ever added, and the attachments they name.
 *
 * The triggers hold for every connection, so that no other program alters the record by mistake. One change of
 * a row is allowed: a purge that is on record already takes the body and its salt away, and nothing else.
 * Whoever goes round the triggers breaks the hash chain and is found by verification.
 */
export const record: Migration = {
  version: 10,
  up(db) {
    db.exec(`
      CREATE TABLE changes (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        incident TEXT NOT NULL,
        replica TEXT NOT NULL,
        replica_seq INTEGER NOT NULL CHECK (replica_seq > 0),
        hlc TEXT NOT NULL,
        author TEXT NOT NULL,
        type TEXT NOT NULL,
        entity TEXT NOT NULL,
        body TEXT,
        salt TEXT,
        body_hash TEXT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        UNIQUE (incident, replica, replica_seq)
      ) STRICT;

      CREATE INDEX changes_by_entity ON changes (incident, entity);
      CREATE INDEX purges ON changes (incident) WHERE type = 'body.purged';
      CREATE INDEX changes_by_attachment ON changes (json_extract(body, '$.set.sha256'))
        WHERE type IN ('attachment.added', 'attachment.set');

      CREATE TRIGGER changes_are_never_deleted BEFORE DELETE ON changes
      BEGIN
        SELECT RAISE(ABORT, 'changes are only ever added');
      END;

      -- INSERT OR REPLACE deletes rows without asking the trigger above, unless a connection says otherwise.
      CREATE TRIGGER changes_are_never_replaced BEFORE INSERT ON changes
      WHEN EXISTS (SELECT 1 FROM changes WHERE id = NEW.id)
        OR EXISTS (SELECT 1 FROM changes WHERE position = NEW.position)
        OR EXISTS (
          SELECT 1 FROM changes
          WHERE incident = NEW.incident AND replica = NEW.replica AND replica_seq = NEW.replica_seq
        )
      BEGIN
        SELECT RAISE(ABORT, 'changes are only ever added');
      END;

      CREATE TRIGGER changes_are_never_altered BEFORE UPDATE ON changes
      WHEN NEW.body IS NOT NULL
        OR NEW.salt IS NOT NULL
        OR NEW.position IS NOT OLD.position
        OR NEW.id IS NOT OLD.id
        OR NEW.incident IS NOT OLD.incident
        OR NEW.replica IS NOT OLD.replica
        OR NEW.replica_seq IS NOT OLD.replica_seq
        OR NEW.hlc IS NOT OLD.hlc
        OR NEW.author IS NOT OLD.author
        OR NEW.type IS NOT OLD.type
        OR NEW.entity IS NOT OLD.entity
        OR NEW.body_hash IS NOT OLD.body_hash
        OR NEW.prev_hash IS NOT OLD.prev_hash
        OR NEW.hash IS NOT OLD.hash
        OR OLD.type = 'body.purged'
        OR NOT EXISTS (
          SELECT 1
          FROM changes AS purge, json_each(purge.body, '$.purges') AS purged
          WHERE purge.incident = OLD.incident AND purge.type = 'body.purged' AND purged.value = OLD.id
        )
      BEGIN
        SELECT RAISE(ABORT, 'changes are only ever added');
      END;

      CREATE TABLE attachments (
        sha256 TEXT PRIMARY KEY,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TRIGGER attachments_are_never_altered BEFORE UPDATE ON attachments
      BEGIN
        SELECT RAISE(ABORT, 'attachments are only ever added');
      END;

      CREATE TRIGGER attachments_are_never_replaced BEFORE INSERT ON attachments
      WHEN EXISTS (SELECT 1 FROM attachments WHERE sha256 = NEW.sha256)
      BEGIN
        SELECT RAISE(ABORT, 'attachments are only ever added');
      END;

      CREATE TRIGGER attachments_stay_while_named BEFORE DELETE ON attachments
      WHEN EXISTS (
        SELECT 1 FROM changes
        WHERE type IN ('attachment.added', 'attachment.set') AND json_extract(body, '$.set.sha256') = OLD.sha256
      )
      BEGIN
        SELECT RAISE(ABORT, 'the record still names this attachment');
      END;

      CREATE TABLE installation (
        replica TEXT NOT NULL,
        scrub_due INTEGER NOT NULL DEFAULT 0
      ) STRICT;
    `);
  },
};
