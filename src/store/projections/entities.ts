import type { Database } from 'better-sqlite3';
import type { EntityType } from '../../incident/change.ts';
import type { Entity } from '../../incident/entity.ts';
import { type EntityRow, toEntity } from './entity-rows.ts';

/**
 * The table of entities, as everybody may read it. The plus signs keep SQLite from preparing a statement anew for
 * every value that it is given.
 */
export function entitiesOf(db: Database) {
  const one = db.prepare<[string, string, EntityType], EntityRow>(
    `SELECT entities.*
     FROM changes CROSS JOIN entities ON entities.key = changes.position
     WHERE changes.incident = +? AND changes.entity = +? AND entities.type = +?`,
  );
  const ofType = db.prepare<[string, EntityType], EntityRow>(
    'SELECT * FROM entities WHERE incident = +? AND type = +? ORDER BY key',
  );
  const numbered = db.prepare<[string, EntityType, number, string], EntityRow>(
    'SELECT * FROM entities WHERE incident = ? AND type = ? AND number = ? AND replica = ? AND created = 1',
  );
  const milestones = db.prepare<[string], EntityRow>(
    'SELECT * FROM entities WHERE incident = ? AND milestone IS NOT NULL',
  );
  const lastUpdate = db.prepare<[string], EntityRow>(
    `SELECT * FROM entities WHERE incident = ? AND update_ms IS NOT NULL
     ORDER BY update_ms DESC, key DESC LIMIT 1`,
  );
  const shifts = db.prepare<[string], EntityRow>(
    'SELECT * FROM entities WHERE incident = ? AND clock_shift IS NOT NULL',
  );
  const earliest = db.prepare<[string], EntityRow>(
    `SELECT * FROM entities WHERE incident = ? AND type = 'event' AND counted_ms IS NOT NULL
     ORDER BY counted_ms, created_hlc LIMIT 1`,
  );
  const touchedSince = db.prepare<{ position: number; incident: string }, EntityRow>(TOUCHED_SINCE);

  function entity(row: EntityRow | undefined): Entity | undefined {
    return row === undefined ? undefined : toEntity(row);
  }

  return {
    row: (incident: string, type: EntityType, id: string): EntityRow | undefined =>
      one.get(incident, id, type),
    one: (incident: string, type: EntityType, id: string): Entity | undefined =>
      entity(one.get(incident, id, type)),
    ofType: (incident: string, type: EntityType): Entity[] => ofType.all(incident, type).map(toEntity),
    numbered: (incident: string, type: EntityType, replica: string, number: number): Entity | undefined =>
      entity(numbered.get(incident, type, number, replica)),
    /** The events that say a milestone, struck ones too. */
    milestones: (incident: string): Entity[] => milestones.all(incident).map(toEntity),
    /** The last event by its claimed time that tells stakeholders something. */
    lastUpdate: (incident: string): Entity | undefined => entity(lastUpdate.get(incident)),
    /** The events that say that the clock was moved, struck ones too. */
    shifts: (incident: string): Entity[] => shifts.all(incident).map(toEntity),
    /** The event that `earliestTime` means; of several at one time, the one logged first. Reads all events. */
    earliest: (incident: string): Entity | undefined => entity(earliest.get(incident)),
    /** The events that a change after this position made, changed or purged. */
    eventsTouchedSince: (incident: string, position: number): Entity[] =>
      touchedSince.all({ position, incident }).map(toEntity),
  };
}

/** NOT INDEXED walks the changes from the position on, instead of all those of the incident. */
const TOUCHED_SINCE = `
  WITH touched (entity) AS (
    SELECT entity FROM changes NOT INDEXED
    WHERE position > @position AND incident = @incident AND type IN ('event.logged', 'event.set')
    UNION
    SELECT purged.entity
    FROM changes AS purge NOT INDEXED, json_each(purge.body, '$.purges') AS named
    JOIN changes AS purged ON purged.id = named.value
    WHERE purge.position > @position AND purge.incident = @incident AND purge.type = 'body.purged'
  )
  SELECT entities.*
  FROM touched
  CROSS JOIN changes ON changes.incident = @incident AND changes.entity = touched.entity
  CROSS JOIN entities ON entities.key = changes.position
  WHERE entities.type = 'event'`;
