import Sqlite, { type Database } from 'better-sqlite3';
import { checkChain } from '../incident/chain.ts';
import type { Change } from '../incident/change.ts';
import { sha256 } from './attachments.ts';
import { changesOf } from './changes.ts';

/** What could be read out of a record that may be damaged, and holds to its hashes. */
export interface Salvaged {
  readonly changes: readonly Change[];
  readonly attachments: readonly Attached[];
  readonly drafts: readonly { readonly incident: string | null; readonly text: string }[];
}

interface Attached {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const NOTHING: Salvaged = { changes: [], attachments: [], drafts: [] };

/**
 * Reads whatever a record still holds, page by page where it must. Of each chain it gives the beginning, up to the first
 * change that is missing or was altered: what follows proves nothing. Never throws.
 * @param path of the record's file
 */
export function salvage(path: string): Salvaged {
  let db: Database;
  try {
    db = new Sqlite(path, { readonly: true, fileMustExist: true });
  } catch {
    return NOTHING;
  }
  try {
    return { changes: wholeChains(db), attachments: wholeAttachments(db), drafts: draftsOf(db) };
  } catch {
    // Not even its beginning can be read.
    return NOTHING;
  } finally {
    db.close();
  }
}

function wholeChains(db: Database): Change[] {
  const { placedAt } = changesOf(db);
  const last = maxOf(db, 'SELECT max(position) FROM changes');
  const readable = readEach(1, last, placedAt);
  const byIncident = Map.groupBy(readable, ({ incident }) => incident);
  return [...byIncident].flatMap(([incident, changes]) => {
    const kept = [...Map.groupBy(changes, ({ replica }) => replica).values()].flatMap(whileWhole);
    const isOpened = kept.some(({ type, entity }) => type === 'incident.opened' && entity === incident);
    return isOpened && checkChain(kept).length === 0 ? kept : [];
  });
}

/** The beginning of one replica's chain that holds. What a purge beyond it took away is a gap like any other. */
function whileWhole(changes: readonly Change[]): readonly Change[] {
  const ordered = changes.toSorted((a, b) => a.replicaSeq - b.replicaSeq);
  const [problem] = checkChain(ordered);
  if (problem === undefined) return ordered;
  return whileWhole(
    ordered.slice(
      0,
      ordered.findIndex(({ id }) => id === problem.change),
    ),
  );
}

function wholeAttachments(db: Database): Attached[] {
  const at = db.prepare<[number, number], Attached>(
    'SELECT sha256, bytes FROM attachments WHERE rowid BETWEEN ? AND ?',
  );
  const last = maxOf(db, 'SELECT max(rowid) FROM attachments');
  return readEach(1, last, (from, to) => at.all(from, to)).filter(
    (attached) => sha256(attached.bytes) === attached.sha256,
  );
}

function draftsOf(db: Database): { incident: string | null; text: string }[] {
  try {
    return db
      .prepare<[], { incident: string; text: string }>(
        "SELECT incident, draft ->> 'text' AS text FROM drafts",
      )
      .all()
      .map(({ incident, text }) => ({ incident: incident || null, text }));
  } catch {
    return [];
  }
}

/** As many of the rows as can be read: where a range cannot, its halves are tried. */
function readEach<T>(from: number, to: number, read: (from: number, to: number) => T[]): T[] {
  if (from > to) return [];
  try {
    return read(from, to);
  } catch {
    if (from === to) return [];
    const middle = Math.floor((from + to) / 2);
    return [...readEach(from, middle, read), ...readEach(middle + 1, to, read)];
  }
}

function maxOf(db: Database, sql: string): number {
  try {
    return db.prepare<[], number | null>(sql).pluck().get() ?? 0;
  } catch {
    return MOST_ROWS;
  }
}

/** Where even the end of a table cannot be found. */
const MOST_ROWS = 1_000_000;
