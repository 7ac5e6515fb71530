import type { IncidentState } from '../../src/incident/fold.ts';

/** A state as plain data with its maps in one order, so that two of them can be compared. */
export function plainState({ incident, entities, replicas }: IncidentState): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const plain = Object.entries(entities).map(([type, map]) => [type, sorted(map)]);
  return JSON.parse(JSON.stringify({ incident, entities: plain, replicas: sorted(replicas) }));
}
