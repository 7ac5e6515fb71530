import { RecorderError } from '../../failure.ts';
import type { FieldsOf } from '../../incident/change.ts';
import type { EventView, IncidentSummary } from '../../incident/views.ts';
import { readAhead } from '../../time/ahead.ts';
import { readTime } from '../../time/read.ts';
import { instantIn } from '../../time/zone.ts';
import { type Amendment, amendedFields } from '../amendment.ts';
import { forgetInBackups } from '../backing-up.ts';
import { badInput } from '../bad-input.ts';
import { changed } from '../drafting.ts';
import { findEvent, findIncident } from '../find.ts';
import type { CheckedInput, Context, Handlers } from '../handler.ts';
import type { Moment } from '../logging.ts';
import { changesOfEvent } from '../purging.ts';
import { quoted } from '../quoted.ts';
import { writtenOrKnown } from './event.ts';

/** What can be done to an event after it was logged. What it said before stays on record, but for a purge. */
export const amendHandlers = {
  'event.amend': (context, input) =>
    // One transaction, so that nobody changes the text between the look at it and the new one.
    context.store.transaction(() => {
      const incident = findIncident(context.store, input.incident);
      const event = findEvent(context.store, incident, input.event);
      const moment = { now: context.clock.now(), zone: incident.zone };
      const set = amendedFields(event, amendmentOf(input, moment), instantIn(moment.zone, moment.now));
      if (set?.text !== undefined) refuseConflict(context, incident, event, input.basedOn);
      return setEvent(context, incident, event, set, input.reason?.trim());
    }),

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

  async purge(context, { incident: reference, event, reason }) {
    const { store, author } = context;
    const incident = findIncident(store, reference);
    const found = findEvent(store, incident, event);
    const said = changesOfEvent(store.changes(incident.id), found.id);
    if (said.length > 0) store.purge(incident.id, author, said, reason);
    await forgetInBackups(context);
  },
} satisfies Partial<Handlers>;

function amendmentOf(input: CheckedInput<'event.amend'>, moment: Moment): Amendment {
  const { at: _at, basedOn: _basedOn, incident: _incident, event: _event, ...given } = input;
  return {
    ...given,
    time: writtenOrKnown(input, moment) ?? undefined,
    testedAt: known(given.testedAt, (written) => readTime(written, moment).at),
    reviewAt: known(given.reviewAt, (written) => readAhead(written, moment)),
    promiseDue: known(given.promiseDue, (written) => readAhead(written, moment)),
  };
}

function known<T>(written: string | null | undefined, read: (written: string) => T): T | null | undefined {
  return typeof written === 'string' ? read(written) : written;
}

/** A text that replaced one that its author never saw would be lost from sight. */
function refuseConflict(
  { store }: Context,
  incident: IncidentSummary,
  { id, label, text, revisions }: EventView,
  basedOn: number | undefined,
): void {
  if (basedOn === undefined || revisions <= basedOn) return;
  const later = store
    .changes(incident.id, id)
    .filter(({ type }) => type === 'event.set')
    .slice(basedOn)
    .findLast(({ body }) => body?.set.text !== undefined);
  if (later === undefined) return;
  throw new RecorderError(
    'conflict',
    `${later.author} has changed #${label} meanwhile: ${quoted(text)}.`,
    'Save again to put your text in its place; both stay in the history of the line.',
  );
}

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
