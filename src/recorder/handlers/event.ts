import type { EventTime } from '../../time/event-time.ts';
import { readTime } from '../../time/read.ts';
import { instantIn } from '../../time/zone.ts';
import { badInput } from '../bad-input.ts';
import { kindOf } from '../event-kind.ts';
import { findEvent, findIncident } from '../find.ts';
import type { Handlers } from '../handler.ts';
import { logEvent } from '../logging.ts';
import { revisionsOf } from '../revisions.ts';

/** Events as they are read and logged. */
export const eventHandlers = {
  'event.list'({ store }, { incident, since }) {
    const { id } = findIncident(store, incident);
    // The position first: what is written in between is then told twice rather than never.
    const position = store.position();
    return { events: store.events(id, since), position };
  },

  'event.history'({ store }, { incident, event }) {
    const found = findIncident(store, incident);
    return revisionsOf(store.changes(found.id, findEvent(store, found, event).id));
  },

  'event.log'(context, input) {
    const { text, milestone = null, reason = '', firstKeyAt = null } = input;
    const kind = kindOf(input.kind, milestone);
    if (text.trim() === '' && milestone === null) throw nothingToLog();
    return logEvent(context, input, ({ now, zone }) => ({
      text: text.trim(),
      kind,
      milestone,
      time: writtenOrKnown(input, { now, zone }) ?? {
        precision: 'exact',
        at: instantIn(zone, firstKeyAt ?? now),
      },
      lateReason: reason.trim() || null,
    }));
  },
} satisfies Partial<Handlers>;

/** The time that an input claims, as text or in its parts; null if it claims none. */
export function writtenOrKnown(
  { at, time }: { readonly at?: string | undefined; readonly time?: EventTime | undefined },
  moment: { readonly now: number; readonly zone: string },
): EventTime | null {
  if (at !== undefined && time !== undefined) {
    throw badInput('The time is given twice, as text and in its parts.', 'Give one of the two.');
  }
  return at === undefined ? (time ?? null) : readTime(at, moment);
}

export function nothingToLog() {
  return badInput('There is nothing to log yet.', 'Write what happened.');
}
