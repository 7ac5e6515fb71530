import type { Database } from 'better-sqlite3';
import type { Change, ChangeBody, ChangeType } from '../incident/change.ts';

/** A change as a row has it: the body as canonical JSON. */
interface Row {
  position: number;
  id: string;
  incident: string;
  replica: string;
  replica_seq: number;
  hlc: string;
  author: string;
  type: string;
  entity: string;
  body: string | null;
  salt: string | null;
  body_hash: string;
  prev_hash: string;
  hash: string;
}

export interface PlacedChange {
  /** Where the store put it: 1, 2, 3 … over all incidents, in the order in which it took them. */
  readonly position: number;
  readonly change: Change;
}

/** The last change of a replica in an incident. */
interface Tail {
  readonly replicaSeq: number;
  readonly hash: string;
}

/**
 * The table of changes, as everybody may read it. The plus signs keep SQLite from preparing a statement anew for
 * every value that it is given.
 */
export function changesOf(db: Database) {
  const ofIncident = db.prepare<[string], Row>('SELECT * FROM changes WHERE incident = +? ORDER BY position');
  const ofEntity = db.prepare<[string, string], Row>(
    'SELECT * FROM changes WHERE incident = +? AND entity = +? ORDER BY position',
  );
  const between = db.prepare<[number, number], Row>('SELECT * FROM changes WHERE position BETWEEN ? AND ?');
  const byId = db.prepare<[string], Row>('SELECT * FROM changes WHERE id = ?');
  const incidents = db.prepare<[], string>('SELECT DISTINCT incident FROM changes ORDER BY incident').pluck();
  const last = db.prepare<[], number | null>('SELECT max(position) FROM changes').pluck();
  const incidentOf = db.prepare<[string], string>('SELECT incident FROM changes WHERE id = ?').pluck();
  const tail = db.prepare<[string, string], Tail>(
    `SELECT replica_seq AS replicaSeq, hash FROM changes
     WHERE incident = +? AND replica = +? ORDER BY replica_seq DESC LIMIT 1`,
  );

  return {
    /** In the order in which this store took them. */
    ofIncident: (incident: string): PlacedChange[] => ofIncident.all(incident).map(placed),
    ofEntity: (incident: string, entity: string): PlacedChange[] =>
      ofEntity.all(incident, entity).map(placed),
    /** By position, both ends included. */
    placedAt: (from: number, to: number): Change[] => between.all(from, to).map((row) => placed(row).change),
    byId(id: string): Change | undefined {
      const row = byId.get(id);
      return row === undefined ? undefined : placed(row).change;
    },
    /** The incident of the change with this id. */
    incidentOf: (id: string): string | undefined => incidentOf.get(id),
    incidents: (): string[] => incidents.all(),
    lastPosition: (): number => last.get() ?? 0,
    tail: (incident: string, replica: string): Tail | undefined => tail.get(incident, replica),
  };
}

function placed(row: Row): PlacedChange {
  return {
    position: row.position,
    change: {
      id: row.id,
      incident: row.incident,
      replica: row.replica,
      replicaSeq: row.replica_seq,
      hlc: row.hlc,
      author: row.author,
      type: row.type as ChangeType,
      entity: row.entity,
      body: row.body === null ? null : readBody(row.body),
      salt: row.salt,
      bodyHash: row.body_hash,
      prevHash: row.prev_hash,
      hash: row.hash,
    },
  };
}

const UNREADABLE: ChangeBody = { set: {} };

/** A body that is no body any more was altered. It says nothing, so its hash does not hold and tells of it. */
function readBody(text: string): ChangeBody {
  try {
    const body: unknown = JSON.parse(text);
    return isBody(body) ? body : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

function isBody(body: unknown): body is ChangeBody {
  if (typeof body !== 'object' || body === null || !('set' in body)) return false;
  return typeof body.set === 'object' && body.set !== null;
}
