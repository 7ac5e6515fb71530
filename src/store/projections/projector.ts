import type { Database } from 'better-sqlite3';
import type { Change, EntityType } from '../../incident/change.ts';
import { type Entity, entityTypeOf, reduceEntity } from '../../incident/entity.ts';
import { changesOf } from '../changes.ts';
import { earliestAfter, sameInstant } from './earliest.ts';
import { entitiesOf } from './entities.ts';
import { type EntityRow, toEntity, toRow } from './entity-rows.ts';
import { earliestOf, type IncidentRow, incidentsOf } from './incidents.ts';
import { countChange, packReplicas, type ReplicaProgress, unpackReplicas } from './replicas.ts';
import { searchIndexOf } from './search-index.ts';
import { summaryRow } from './summarise.ts';
import { putter } from './tables.ts';

/** An entity before and after a change; both missing for a change that is about no entity. */
interface Touched {
  readonly before?: EntityRow | undefined;
  readonly after?: EntityRow;
}

/** What a change comes to. */
export interface Context {
  readonly row: IncidentRow | undefined;
  readonly before: EntityRow | undefined;
}

/** What a change means for its incident's row. */
interface Progress {
  readonly position: number;
  readonly lastHlc: string;
  readonly replicas: readonly ReplicaProgress[];
}

/**
 * Keeps the projections in step with the changes, one at a time, in the transaction that stores the change.
 * What logging costs does not grow with the incident.
 */
export function projectorOf(db: Database) {
  const changes = changesOf(db);
  const entities = entitiesOf(db);
  const incidents = incidentsOf(db);
  const index = searchIndexOf(db);
  const putEntity = putter(db, 'entities');
  const putIncident = putter(db, 'incidents');
  const touch = db.prepare<[number, string, number, string, string]>(
    'UPDATE incidents SET position = ?, last_hlc = ?, event_count = event_count + ?, replicas = ? WHERE id = ?',
  );

  function contextOf({ incident, type, entity }: Pick<Change, 'incident' | 'type' | 'entity'>): Context {
    const entityType = entityTypeOf(type);
    const before = entityType === null ? undefined : entities.row(incident, entityType, entity);
    return { row: incidents.row(incident), before };
  }

  function write(before: EntityRow | undefined, after: EntityRow, indexed: number): Touched {
    putEntity(after);
    index.update(before, after, indexed);
    return { before, after };
  }

  function reduce(
    change: Change,
    before: EntityRow | undefined,
    number: number | null,
    position: number,
  ): Touched {
    const entity = reduceEntity(before && toEntity(before), change, number);
    return write(before, toRow(entity, change.incident, before?.key ?? position), position - 1);
  }

  function summarise(id: string, row: IncidentRow | undefined, progress: Progress, touched: Touched): void {
    const { before, after } = touched;
    const isEvent = after?.type === 'event';
    const newEvents = isEvent ? after.created - (before?.created ?? 0) : 0;
    const known = row === undefined ? null : earliestOf(row);
    const earliest =
      isEvent && row !== undefined ? earliestAfter(row, before, after, () => entities.earliest(id)) : known;
    if (row !== undefined && sameInstant(earliest, known) && !movesSummary(touched)) {
      const { position, lastHlc, replicas } = progress;
      touch.run(position, lastHlc, newEvents, packReplicas(replicas), id);
      return;
    }
    putIncident(
      summaryRow({
        ...progress,
        id,
        incident: entities.one(id, 'incident', id),
        milestones: entities.milestones(id),
        shifts: entities.shifts(id),
        earliest,
        eventCount: (row?.event_count ?? 0) + newEvents,
      }),
    );
  }

  return {
    /**
     * Takes a change in that was stored at this position. Each replica's come in its own order.
     * @param context what stood before the change; read if whoever calls has not done so
     */
    project(change: Change, position: number, context: Context = contextOf(change)): void {
      const { incident, hlc } = change;
      const { row, before } = context;
      const replicas = row === undefined ? [] : unpackReplicas(row.replicas);
      const number = countChange(replicas, change, position);
      const touched = entityTypeOf(change.type) === null ? {} : reduce(change, before, number, position);
      const lastHlc = row !== undefined && row.last_hlc > hlc ? row.last_hlc : hlc;
      summarise(incident, row, { position, lastHlc, replicas }, touched);
      index.catchUp(position);
    },

    contextOf,

    /** Reduces an entity anew from its changes, after the body of one of them was erased. */
    reproject(incident: string, type: EntityType, id: string): void {
      const row = incidents.row(incident);
      const before = entities.row(incident, type, id);
      if (row === undefined || before === undefined) return;
      let entity: Entity | undefined;
      for (const { change } of changes.ofEntity(incident, id)) {
        if (entityTypeOf(change.type) === type) entity = reduceEntity(entity, change, before.number);
      }
      if (entity === undefined) return;
      const touched = write(before, toRow(entity, incident, before.key), changes.lastPosition());
      const progress = {
        position: row.position,
        lastHlc: row.last_hlc,
        replicas: unpackReplicas(row.replicas),
      };
      summarise(incident, row, progress, touched);
    },
  };
}

/** Whether a change of this entity can have moved the summary beyond its count of events. */
function movesSummary({ before, after }: Touched): boolean {
  if (after?.type === 'incident') return true;
  return [before, after].some((row) => row && (row.milestone !== null || row.clock_shift !== null));
}
