import { RecorderError } from '../failure.ts';
import type { Change } from './change.ts';
import { compareHlc } from './hlc.ts';

/**
 * The union of two copies of an incident's record, sorted by clock. Neither copy is changed. A body that either
 * copy has purged, or that a purge in either names, is gone in the union. Commutative, associative and, for
 * copies whose chain holds, idempotent.
 * @throws RecorderError conflict if the copies hold different changes under one id
 */
export function mergeChanges(a: readonly Change[], b: readonly Change[]): Change[] {
  const union = new Map<string, Change>();
  for (const change of [...a, ...b]) {
    const other = union.get(change.id);
    if (other !== undefined && other.hash !== change.hash) throw conflict(change.id);
    if (other === undefined || change.body === null) union.set(change.id, change);
  }
  for (const { type, body } of [...union.values()]) {
    if (type === 'body.purged') purge(union, body?.purges ?? []);
  }
  return [...union.values()].sort((x, y) => compareHlc(x.hlc, y.hlc) || compareHlc(x.id, y.id));
}

/** A purge itself stays: without what it says, nobody could tell what was purged from what was lost. */
function purge(union: Map<string, Change>, ids: readonly string[]): void {
  for (const id of ids) {
    const change = union.get(id);
    if (change === undefined || change.type === 'body.purged' || change.body === null) continue;
    union.set(id, { ...change, body: null, salt: null });
  }
}

function conflict(id: string): RecorderError {
  return new RecorderError(
    'conflict',
    `The two copies of the record disagree about change ${id}: one of them was altered.`,
    'Verify both copies and keep the one that holds.',
  );
}
