import { GENESIS, sealChange } from '../../src/incident/chain.ts';
import type { Change, ChangeBody, ChangeDraft, ChangeType, FieldsOf } from '../../src/incident/change.ts';
import { nextHlc } from '../../src/incident/hlc.ts';
import { fresh, START } from './samples.ts';

export const INCIDENT = 'incident-1';

/** The copy of a record with one more change by a replica, sealed as a store would seal it. */
export function append(
  changes: readonly Change[],
  replica: string,
  draft: ChangeDraft,
  now: number = START,
): Change[] {
  const own = changes.filter((change) => change.replica === replica);
  const newest = changes.reduce<string | null>(
    (last, { hlc }) => (last === null || hlc > last ? hlc : last),
    null,
  );
  const { id, type, entity, body } = draft;
  const header = {
    id,
    incident: INCIDENT,
    replica,
    replicaSeq: own.length + 1,
    hlc: nextHlc(newest, now, replica),
    author: `scribe of ${replica}`,
    type,
    entity,
  };
  return [...changes, sealChange(header, body, saltOf(id), own.at(-1)?.hash ?? GENESIS)];
}

/** One salt for each change, as random as a test may be. */
function saltOf(id: string): string {
  return Buffer.from(`salt of ${id}`).toString('hex');
}

/** Writes changes of one incident by hand, each with an id of its own. */
export class Scribe {
  changes: readonly Change[] = [];
  now = START;
  #ids = 0;

  write(
    replica: string,
    type: ChangeType,
    entity: string,
    set: ChangeBody['set'],
    rest: Omit<ChangeBody, 'set'> = {},
  ): Change {
    return this.draft(replica, { id: this.newId(), type, entity, body: { set, ...rest } });
  }

  draft(replica: string, draft: ChangeDraft): Change {
    this.now += 1000;
    this.changes = append(this.changes, replica, draft, this.now);
    const change = this.changes.at(-1);
    if (change === undefined) throw new Error('nothing was written');
    return change;
  }

  open(replica: string, fields: Partial<FieldsOf<'incident'>> = {}): Change {
    return this.write(replica, 'incident.opened', INCIDENT, fresh('incident', fields));
  }

  log(replica: string, entity: string, fields: Partial<FieldsOf<'event'>> = {}): Change {
    return this.write(replica, 'event.logged', entity, fresh('event', fields));
  }

  /** Erases bodies and says so, as a store does. */
  purge(replica: string, ids: readonly string[]): Change {
    this.changes = withoutBodies(this.changes, ids);
    return this.write(replica, 'body.purged', INCIDENT, {}, { purges: ids, reason: 'a password' });
  }

  newId(): string {
    this.#ids += 1;
    return `change-${this.#ids}`;
  }
}

export function withoutBodies(changes: readonly Change[], ids: readonly string[]): Change[] {
  return changes.map((change) => (ids.includes(change.id) ? { ...change, body: null, salt: null } : change));
}
