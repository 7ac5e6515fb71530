import type { Migration } from './migration.ts';

/**
 * The words of titles, events and sections. The index keeps no copy of the texts: it reads them from
 * `entities`. No column sizes either, since hits come newest first and not by rank.
 *
 * With `secure-delete` a word that is taken out leaves the index at once instead of being marked as gone; a
 * purge depends on that (sqlite.org/fts5.html#the_secure_delete_configuration_option). The prefix index
 * answers the first letters of a word, which would otherwise visit every word that begins with them.
 */
export const search: Migration = {
  version: 30,
  up(db) {
    db.exec(`
      CREATE VIRTUAL TABLE search USING fts5 (
        text,
        content = 'entities',
        content_rowid = 'key',
        columnsize = 0,
        prefix = '1 2 3',
        tokenize = 'unicode61 remove_diacritics 2'
      );
      INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
    `);
  },
};
