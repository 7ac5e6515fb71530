import type { FieldsOf } from '../../incident/change.ts';
import type { EventView, IncidentSummary } from '../../incident/views.ts';
import { amendedFields } from '../amendment.ts';
import { badInput } from '../bad-input.ts';
import { changed } from '../drafting.ts';
import { findEvent, findIncident } from '../find.ts';
import type { Context, Handlers } from '../handler.ts';
import { changesOfEvent } from '../purging.ts';
import { writtenOrKnown } from './event.ts';

/** What can be done to an event after it was logged. What it said before stays on record, but for a purge. */
export const amendHandlers = {
  'event.amend'(context, input) {
    const incident = findIncident(context.store, input.incident);
    const event = findEvent(context.store, incident, input.event);
    const { text, kind, milestone, hypothesis, reason } = input;
    const time = writtenOrKnown(input, { now: context.clock.now(), zone: incident.zone }) ?? undefined;
    const set = amendedFields(event, { text, kind, milestone, hypothesis, time, reason });
    return setEvent(context, incident, event, set, reason?.trim());
  },

  'event.strike'(context, { incident: reference, event, reason }) {
    const incident = findIncident(context.store, reference);
    const found = findEvent(context.store, incident, event);
    const why = reason.trim();
    if (why === '') throw badInput('An event is struck for a reason.', 'Say why it does not hold.');
    const set = found.struck?.reason === why ? null : { struck: { reason: why } };
    return setEvent(context, incident, found, set, why);
  },

  'event.restore'(context, { incident: reference, event }) {
    const incident = findIncident(context.store, reference);
    const found = findEvent(context.store, incident, event);
    return setEvent(context, incident, found, found.struck === null ? null : { struck: null });
  },

  purge({ store, author }, { incident: reference, event, reason }) {
    const incident = findIncident(store, reference);
    const found = findEvent(store, incident, event);
    const said = changesOfEvent(store.changes(incident.id), found.id);
    if (said.length > 0) store.purge(incident.id, author, said, reason);
  },
} satisfies Partial<Handlers>;

/** Records the change, if there is any, and returns the event as it is then. */
function setEvent(
  { store, author, newId }: Context,
  incident: IncidentSummary,
  event: EventView,
  set: Partial<FieldsOf<'event'>> | null,
  reason?: string,
): EventView {
  if (set === null) return event;
  store.append(incident.id, author, [changed('event', newId(), event.id, set, reason)]);
  return findEvent(store, incident, event.id);
}
