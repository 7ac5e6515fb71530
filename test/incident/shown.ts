import type { Change } from '../../src/incident/change.ts';
import { foldIncident } from '../../src/incident/fold.ts';
import { incidentView } from '../../src/incident/project.ts';
import type { EventView, IncidentView } from '../../src/incident/views.ts';

/**
 * What an incident shows apart from its past: without the lines that were undone, and without how often anything
 * was changed.
 */
export function shown(changes: readonly Change[]): unknown {
  const { incident, events, ...rest }: IncidentView = incidentView(foldIncident(changes), 0);
  const { eventCount: _, ...header } = incident;
  return { ...rest, incident: header, events: events.filter(standing).map(withoutRevisions) };
}

function standing({ struck }: EventView): boolean {
  return struck?.reason !== 'undone';
}

function withoutRevisions({ revisions: _, ...event }: EventView): Omit<EventView, 'revisions'> {
  return event;
}
