import { RecorderError } from '../failure.ts';
import type { Change, EntityType } from './change.ts';
import { type Entity, entityTypeOf, type NumberedType, numberedBy, reduceEntity } from './entity.ts';

/** What one replica has done so far in an incident. */
export interface ReplicaCounters extends Record<NumberedType, number> {
  /** Its first clock value: places the replica among the others. */
  firstHlc: string;
}

/** Everything that the changes of one incident add up to. */
export interface IncidentState {
  /** Null while nothing is folded. */
  incident: string | null;
  readonly entities: Readonly<Record<EntityType, Map<string, Entity>>>;
  readonly replicas: Map<string, ReplicaCounters>;
}

export function emptyState(): IncidentState {
  return {
    incident: null,
    entities: {
      incident: new Map(),
      event: new Map(),
      section: new Map(),
      action: new Map(),
      attachment: new Map(),
    },
    replicas: new Map(),
  };
}

/**
 * Folds one more change into the state, in place. Each replica's changes must come in its own order; how the
 * replicas are interleaved does not matter. A `body.purged` changes nothing here: the changes it names are
 * folded without their bodies, and whoever erases bodies that are folded already has to fold again.
 * @throws RecorderError internal if the change belongs to another incident
 */
export function applyChange(state: IncidentState, change: Change): void {
  state.incident ??= change.incident;
  if (state.incident !== change.incident) {
    throw new RecorderError('internal', 'Two incidents were folded into one.', 'Report this as a defect.');
  }
  const number = count(state, change);
  const type = entityTypeOf(change.type);
  if (type === null) return;
  const entities = state.entities[type];
  const entity = entities.get(change.entity);
  const reduced = reduceEntity(entity, change, number);
  if (entity === undefined) entities.set(change.entity, reduced);
}

/** The state of an incident from all of its changes, in whatever order they are given. */
export function foldIncident(changes: readonly Change[]): IncidentState {
  const state = emptyState();
  for (const change of inOwnOrder(changes)) applyChange(state, change);
  return state;
}

/** The number that the change takes, after counting it. */
function count(state: IncidentState, change: Change): number | null {
  let counters = state.replicas.get(change.replica);
  if (counters === undefined) {
    counters = { firstHlc: change.hlc, event: 0, action: 0, attachment: 0 };
    state.replicas.set(change.replica, counters);
  }
  const numbered = numberedBy(change.type);
  if (numbered === null) return null;
  counters[numbered] += 1;
  return counters[numbered];
}

/** Sorting costs more than folding, and a record is nearly always in order. */
function inOwnOrder(changes: readonly Change[]): readonly Change[] {
  const heads = new Map<string, number>();
  for (const { replica, replicaSeq } of changes) {
    if (replicaSeq <= (heads.get(replica) ?? 0)) {
      return changes.toSorted((a, b) => a.replicaSeq - b.replicaSeq);
    }
    heads.set(replica, replicaSeq);
  }
  return changes;
}
