import { RecorderError } from '../failure.ts';
import type {
  ActionView,
  AttachmentView,
  EventView,
  IncidentDetail,
  IncidentSummary,
  IncidentView,
} from '../incident/views.ts';
import type { ReadableStore } from '../store/store.ts';
import { quoted } from './quoted.ts';

/** How many of several candidates a sentence names. */
const MOST_NAMED = 5;

/**
 * The incident that a reference means: its id, or any beginning that no other incident's id shares.
 *
 * @throws RecorderError `not-found`, or `ambiguous` naming the candidates.
 */
export function findIncident(store: ReadableStore, reference: string): IncidentSummary {
  const prefix = reference.trim().toLowerCase();
  const exact = store.summary(prefix);
  if (exact) return exact;
  const ids = /^[0-9a-f-]+$/.test(prefix) ? store.idsStartingWith(prefix) : [];
  if (ids.length > 1) {
    throw new RecorderError(
      'ambiguous',
      `More than one incident begins with ${quoted(reference)}: ${namesOf(store, ids)}.`,
      'Give more characters of the id you mean.',
    );
  }
  const summary = ids[0] === undefined ? undefined : store.summary(ids[0]);
  if (summary) return summary;
  throw new RecorderError(
    'not-found',
    `There is no incident ${quoted(reference)}.`,
    'List the incidents to see their ids.',
  );
}

/** Everything about an incident that is known to be there, but its events. */
export function theDetail(store: ReadableStore, incident: string): IncidentDetail {
  return there(store.detail(incident), incident);
}

/** An incident that is known to be there, with its events. */
export function theView(store: ReadableStore, incident: string): IncidentView {
  return there(store.view(incident), incident);
}

function there<T>(read: T | undefined, incident: string): T {
  if (read !== undefined) return read;
  throw new RecorderError('internal', `Incident ${incident} cannot be read.`, 'Verify the record.');
}

/** The event that a reference means: its label as cited (`14`, `#14`, `B14`) or its id. */
export function findEvent(store: ReadableStore, incident: IncidentSummary, reference: string): EventView {
  const event = store.event(incident.id, reference.trim());
  if (event) return event;
  throw new RecorderError(
    'not-found',
    `There is no event ${quoted(reference)} in ${incidentName(incident)}.`,
    'Give the number that stands before the event in the log.',
  );
}

/** The action item that a reference means: its number or its id. */
export function findAction(store: ReadableStore, incident: IncidentSummary, reference: string): ActionView {
  return findNumbered(theDetail(store, incident.id).actions, 'action item', incident, reference);
}

/** The attachment that a reference means: its number or its id. */
export function findAttachment(
  store: ReadableStore,
  incident: IncidentSummary,
  reference: string,
): AttachmentView {
  return findNumbered(theDetail(store, incident.id).attachments, 'attachment', incident, reference);
}

function findNumbered<T extends { readonly id: string; readonly number: number }>(
  entities: readonly T[],
  what: string,
  incident: IncidentSummary,
  reference: string,
): T {
  const wanted = reference.trim().replace(/^#/, '').toLowerCase();
  const found = entities.filter(({ id, number }) => id === wanted || String(number) === wanted);
  if (found.length > 1) {
    throw new RecorderError(
      'ambiguous',
      `More than one ${what} has the number ${wanted}: ${found.map(({ id }) => id).join(', ')}.`,
      'Give the id of the one you mean.',
    );
  }
  if (found[0]) return found[0];
  throw new RecorderError(
    'not-found',
    `There is no ${what} ${quoted(reference)} in ${incidentName(incident)}.`,
    'Look at the incident to see its numbers.',
  );
}

function incidentName({ title, id }: IncidentSummary): string {
  return title === '' ? `incident ${id}` : quoted(title);
}

function namesOf(store: ReadableStore, ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMED).map((id) => {
    const title = store.summary(id)?.title ?? '';
    return title === '' ? id : `${id} ${quoted(title)}`;
  });
  return ids.length > MOST_NAMED
    ? `${names.join(', ')} and ${ids.length - MOST_NAMED} more`
    : names.join(', ');
}
