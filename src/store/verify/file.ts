import type { Database } from 'better-sqlite3';
import type { Finding } from '../../incident/views.ts';

/** What SQLite itself finds wrong with the file, such as an index that lost its row. */
export function fileFindings(db: Database): Finding[] {
  return db
    .prepare<[], string>('PRAGMA integrity_check')
    .pluck()
    .all()
    .filter((message) => message !== 'ok')
    .map((message) => ({
      incident: '',
      what: 'projection',
      where: 'record.sqlite3',
      message: `The file is damaged: ${message}.`,
    }));
}
