import type { Database } from 'better-sqlite3';
import { RecorderError } from '../failure.ts';
import { checkChain } from '../incident/chain.ts';
import type { Change } from '../incident/change.ts';
import { checkBody } from '../incident/check-body.ts';
import { mergeChanges } from '../incident/merge.ts';
import { changesOf } from './changes.ts';
import { changesWriterOf } from './changes-writer.ts';
import { projectorOf } from './projections/projector.ts';
import type { Erase } from './purge.ts';
import { refuseBrokenTexts } from './texts.ts';

type Merge = (incoming: readonly Change[]) => Change[];

/**
 * Takes in changes that were made elsewhere. All or none: one that does not hold refuses them all. Runs within
 * a transaction.
 */
export function mergerOf(db: Database, erase: Erase): Merge {
  const changes = changesOf(db);
  const writer = changesWriterOf(db);
  const projector = projectorOf(db);

  function merge(incident: string, incoming: readonly Change[]): Change[] {
    const known = changes.ofIncident(incident).map(({ change }) => change);
    const union = mergeChanges(known, incoming);
    refuseBroken(incident, union);
    const knownById = new Map(known.map((change) => [change.id, change]));
    const added = union.filter(({ id }) => !knownById.has(id));
    for (const change of added) {
      const { position, change: stored } = writer.add(change);
      projector.project(stored, position);
    }
    const purged = union.flatMap(({ id, body }) => (body === null ? (knownById.get(id) ?? []) : []));
    erase(purged);
    return added;
  }

  return (incoming) => {
    for (const { id, incident, replica, author, type, entity, body } of incoming) {
      refuseBrokenTexts([id, incident, replica, author, entity]);
      if (body !== null) checkBody(type, body);
    }
    const byIncident = Map.groupBy(incoming, ({ incident }) => incident);
    return [...byIncident].flatMap(([incident, ofIncident]) => merge(incident, ofIncident));
  };
}

function refuseBroken(incident: string, union: readonly Change[]): void {
  const [problem] = checkChain(union);
  if (problem !== undefined) {
    throw new RecorderError(
      'damaged',
      `The changes of incident ${incident} do not hold (change ${problem.replicaSeq} of ${problem.replica}): ${problem.message}`,
      'Nothing was taken in; export them again from where they were made, and verify the record there.',
    );
  }
  if (union.some(({ type, entity }) => type === 'incident.opened' && entity === incident)) return;
  throw new RecorderError(
    'bad-input',
    `The changes of incident ${incident} do not say how it began.`,
    'Nothing was taken in; export the whole incident again.',
  );
}
