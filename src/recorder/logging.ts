import { RecorderError } from '../failure.ts';
import type { FieldsOf, NewFieldsOf } from '../incident/change.ts';
import { nextUpdateOf } from '../incident/situation.ts';
import type { Kind, Milestone } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import type { Instant } from '../time/instant.ts';
import { instantIn } from '../time/zone.ts';
import type { Logged } from './contract.ts';
import { added } from './drafting.ts';
import { findIncident, theDetail } from './find.ts';
import type { Context } from './handler.ts';
import { incidentOpenedBy } from './id.ts';

/** What only some new events say; what is left out is not so. */
type Rare = Partial<Pick<FieldsOf<'event'>, 'promiseDue' | 'promiseMetAt' | 'clockShift'>>;

/** What a new event says, before it has its place in the record. */
export interface NewEvent extends Rare {
  readonly text: string;
  readonly kind: Kind;
  readonly milestone: Milestone | null;
  readonly time: EventTime;
  readonly lateReason: string | null;
}

/** Where an event is to be logged, and by what it is recognised when it is sent again. */
export interface Target {
  /** Null opens a new incident. */
  readonly incident: string | null;
  readonly id?: string | undefined;
  readonly firstKeyAt?: number | null | undefined;
}

/** The time of day and the place at which an event is logged. */
export interface Moment {
  readonly now: number;
  readonly zone: string;
}

/**
 * Logs one event. Without an incident it opens one; both are one transaction. An event whose id is on record
 * is left as it is: sending it again is not a second event.
 *
 * @param read Makes the event, given the moment and the zone of its incident.
 * @param alsoWrite Whatever else must be written if, and only if, the event is.
 */
export function logEvent(
  context: Context,
  target: Target,
  read: (moment: Moment) => NewEvent,
  alsoWrite?: () => void,
): Logged {
  const { store, author } = context;
  const id = target.id?.toLowerCase() ?? context.newId();
  const now = context.clock.now();
  const place = placeOf(context, target.incident, id);
  const asked = read({ now, zone: place.zone });
  const event = place.isNew ? asked : { ...cadenceKept(context, place.incident, asked), ...asked };
  const fields = eventFields(event, target.firstKeyAt ?? null, { now, zone: place.zone });
  const logged = added('event', id, fields);
  const opened = added('incident', place.incident, {
    ...BLANK_INCIDENT,
    zone: place.zone,
    openedAt: fields.firstKeyAt ?? fields.committedAt,
  });
  return store.transaction(() => {
    store.append(place.incident, author, place.isNew ? [opened, logged] : [logged]);
    const onRecord = loggedEvent(context, place.incident, id);
    alsoWrite?.();
    return { incident: place.incident, event: onRecord };
  });
}

/** An incident of which nothing is known yet but that it is. */
export const BLANK_INCIDENT = { title: '', severity: null, style: null } as const;

/** The fields of an event that is committed now. */
export function eventFields(
  { text, kind, milestone, time, lateReason, ...rare }: NewEvent,
  firstKeyAt: number | null,
  { now, zone }: Moment,
): NewFieldsOf<'event'> {
  const instant = (ms: number): Instant => instantIn(zone, ms);
  return {
    kind,
    text,
    time,
    milestone,
    hypothesis: kind === 'hypothesis' ? 'open' : null,
    firstKeyAt: firstKeyAt === null ? null : instant(firstKeyAt),
    committedAt: instant(now),
    lateReason,
    struck: null,
    ...rare,
  };
}

/**
 * An update to stakeholders keeps the promise that a cadence gives, in time or late, unless the line gives a
 * promise of its own.
 */
function cadenceKept({ store }: Context, incident: string, { kind, time }: NewEvent): Rare {
  if (kind !== 'update' || time.precision === 'unknown') return {};
  const { incident: header } = theDetail(store, incident);
  const due = nextUpdateOf(header, store.lastUpdate(incident)?.time.at ?? null);
  return due === null ? {} : { promiseDue: instantIn(header.zone, due.ms), promiseMetAt: time.at };
}

function placeOf(context: Context, reference: string | null, event: string) {
  if (reference !== null) {
    const { id, zone } = findIncident(context.store, reference);
    return { incident: id, zone, isNew: false };
  }
  const incident = incidentOpenedBy(event);
  const zone = context.store.summary(incident)?.zone ?? context.defaultZone();
  return { incident, zone, isNew: true };
}

function loggedEvent({ store }: Context, incident: string, id: string) {
  const event = store.event(incident, id);
  if (event) return event;
  throw new RecorderError(
    'conflict',
    'This event’s id is taken by something else on record.',
    'Log it again with another id.',
  );
}
