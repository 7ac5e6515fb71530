import type { Change } from '../incident/change.ts';

/**
 * The last hash of every replica that wrote in the incident, the first writer's first: whoever has the record can
 * compare them with it, and so see that nothing of what a document was made from was changed since.
 *
 * @param changes of one incident, in any order
 */
export function chainHeads(changes: readonly Change[]): string[] {
  const heads = new Map<string, Change>();
  for (const change of changes) {
    const head = heads.get(change.replica);
    if (head === undefined || change.replicaSeq > head.replicaSeq) heads.set(change.replica, change);
  }
  return [...heads.values()].map(({ hash }) => hash);
}
