import type { Database } from 'better-sqlite3';
import { clockShifts } from '../incident/clock-shift.ts';
import type { Entity } from '../incident/entity.ts';
import { milestoneViews } from '../incident/milestones.ts';
import { eventView, eventViews, incidentDetail } from '../incident/project.ts';
import type { EventView, IncidentDetail, IncidentView } from '../incident/views.ts';
import { entitiesOf } from './projections/entities.ts';
import { earliestOf, incidentsOf } from './projections/incidents.ts';
import {
  lettersMovedSince,
  lettersOf,
  type ReplicaProgress,
  unpackReplicas,
} from './projections/replicas.ts';

/** `14`, `#14` or `B14`. */
const LABEL = /^#?([a-z]*)(\d{1,9})$/i;

/** Incidents and events as they are shown, read from the projections. */
export function viewsOf(db: Database) {
  const entities = entitiesOf(db);
  const incidents = incidentsOf(db);

  function replicasOf(incident: string): ReplicaProgress[] {
    const row = incidents.row(incident);
    return row === undefined ? [] : unpackReplicas(row.replicas);
  }

  function detail(incident: string): IncidentDetail | undefined {
    const row = incidents.row(incident);
    const entity = entities.one(incident, 'incident', incident);
    if (row === undefined || entity === undefined) return undefined;
    const letters = lettersOf(unpackReplicas(row.replicas));
    const shifts = clockShifts(entities.shifts(incident));
    return incidentDetail({
      incident: entity,
      milestones: milestoneViews(entities.milestones(incident), letters, shifts),
      earliest: earliestOf(row),
      clockShifts: shifts,
      eventCount: row.event_count,
      position: row.position,
      sections: entities.ofType(incident, 'section'),
      actions: entities.ofType(incident, 'action'),
      attachments: entities.ofType(incident, 'attachment'),
    });
  }

  function events(incident: string, since?: number): EventView[] {
    const replicas = replicasOf(incident);
    // A label that has moved is a change of its event, although no change names that event.
    const all = since === undefined || lettersMovedSince(replicas, since);
    const touched = all ? entities.ofType(incident, 'event') : entities.eventsTouchedSince(incident, since);
    return eventViews(touched, lettersOf(replicas));
  }

  function labelled(
    incident: string,
    reference: string,
    letters: ReadonlyMap<string, string>,
  ): Entity | undefined {
    const [, letter, number] = LABEL.exec(reference) ?? [];
    const replica = [...letters].find(([, known]) => known === letter?.toUpperCase())?.[0];
    return replica === undefined ? undefined : entities.numbered(incident, 'event', replica, Number(number));
  }

  return {
    detail,
    events,
    view(incident: string): IncidentView | undefined {
      const found = detail(incident);
      return found === undefined ? undefined : { ...found, events: events(incident) };
    },
    lastUpdate(incident: string): EventView | undefined {
      const entity = entities.lastUpdate(incident);
      return entity && eventView(entity, lettersOf(replicasOf(incident)));
    },
    event(incident: string, reference: string): EventView | undefined {
      const letters = lettersOf(replicasOf(incident));
      const entity = labelled(incident, reference, letters) ?? entities.one(incident, 'event', reference);
      return entity?.created ? eventView(entity, letters) : undefined;
    },
  };
}
