import { entityTypeOf } from '../../incident/entity.ts';
import { foldIncident, type IncidentState } from '../../incident/fold.ts';
import { compareHlc } from '../../incident/hlc.ts';
import { earliestTime } from '../../incident/project.ts';
import type { PlacedChange } from '../changes.ts';
import { toRow } from './entity-rows.ts';
import type { IncidentRow } from './incidents.ts';
import { summaryRow } from './summarise.ts';
import type { ProjectionRows } from './tables.ts';

type FreshRows = { readonly [T in keyof ProjectionRows]: ProjectionRows[T][] };

/**
 * The projection rows of an incident, folded anew from all of its changes.
 * @param placed all changes of one incident, at least one, by position
 */
export function freshRows(incident: string, placed: readonly PlacedChange[]): FreshRows {
  const state = foldIncident(placed.map(({ change }) => change));
  const firsts = firstPositions(placed);
  const entities = Object.values(state.entities).flatMap((ofType) =>
    [...ofType.values()].map((entity) =>
      toRow(entity, incident, firsts.get(`${entity.type} ${entity.id}`) ?? 0),
    ),
  );
  return {
    incidents: [incidentRow(incident, state, placed, firsts)],
    entities: entities.sort((a, b) => a.key - b.key),
  };
}

function incidentRow(
  id: string,
  state: IncidentState,
  placed: readonly PlacedChange[],
  firsts: Firsts,
): IncidentRow {
  const events = [...state.entities.event.values()].filter(({ created }) => created);
  return summaryRow({
    id,
    incident: state.entities.incident.get(id),
    milestones: events,
    shifts: events,
    // Of several at one time, the one that was logged first.
    earliest: earliestTime(events.sort((a, b) => compareHlc(a.createdHlc, b.createdHlc))),
    eventCount: events.length,
    position: placed.at(-1)?.position ?? 0,
    lastHlc:
      placed
        .map(({ change }) => change.hlc)
        .sort(compareHlc)
        .at(-1) ?? '',
    replicas: [...state.replicas].map(([replica, counters]) => ({
      ...counters,
      replica,
      firstPosition: firsts.get(`replica ${replica}`) ?? 0,
    })),
  });
}

/** Where each entity and each replica first shows. */
type Firsts = ReadonlyMap<string, number>;

function firstPositions(placed: readonly PlacedChange[]): Firsts {
  const firsts = new Map<string, number>();
  for (const { position, change } of placed) {
    const type = entityTypeOf(change.type);
    const names = [`replica ${change.replica}`];
    if (type !== null) names.push(`${type} ${change.entity}`);
    for (const name of names) {
      if (!firsts.has(name)) firsts.set(name, position);
    }
  }
  return firsts;
}
