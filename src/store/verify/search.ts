import type { Database } from 'better-sqlite3';
import type { Finding } from '../../incident/views.ts';
import { changesOf } from '../changes.ts';
import { indexedTo } from '../projections/search-index.ts';

/** Beside the record, since a connection for reading may write there too. */
const MAKE_FRESH_INDEX = `
  CREATE VIRTUAL TABLE temp.fresh_search USING fts5 (
    text, content = '', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE temp.stored_words USING fts5vocab (main, search, instance);
  CREATE VIRTUAL TABLE temp.fresh_words USING fts5vocab (temp, fresh_search, instance);
`;

const FILL_FRESH_INDEX = `
  INSERT INTO temp.fresh_search (rowid, text) SELECT key, text FROM entities WHERE text IS NOT NULL AND key <= ?`;

const DROP_FRESH_INDEX = `
  DROP TABLE IF EXISTS temp.fresh_words;
  DROP TABLE IF EXISTS temp.stored_words;
  DROP TABLE IF EXISTS temp.fresh_search;
`;

const DIFFERENCES = `
  WITH stored AS (SELECT term, doc, offset FROM temp.stored_words),
    fresh AS (SELECT term, doc, offset FROM temp.fresh_words),
    different AS (
      SELECT doc FROM (SELECT * FROM stored EXCEPT SELECT * FROM fresh)
      UNION
      SELECT doc FROM (SELECT * FROM fresh EXCEPT SELECT * FROM stored)
    )
  SELECT doc, entities.incident, entities.type, entities.id
  FROM different LEFT JOIN entities ON entities.key = different.doc`;

interface Difference {
  doc: number;
  incident: string | null;
  type: string | null;
  id: string | null;
}

/** Where the search index does not have the words of the texts, beside an index made anew. */
export function searchFindings(db: Database): Finding[] {
  db.exec(DROP_FRESH_INDEX);
  db.exec(MAKE_FRESH_INDEX);
  db.prepare(FILL_FRESH_INDEX).run(indexedTo(changesOf(db).lastPosition()));
  const differences = db.prepare<[], Difference>(DIFFERENCES).all();
  db.exec(DROP_FRESH_INDEX);
  return differences.map(({ doc, incident, type, id }) => ({
    incident: incident ?? '',
    what: 'projection',
    where: incident === null ? `search ${doc}` : `search ${type} ${id}`,
    message: 'Searching does not find the words that are on record here.',
  }));
}
