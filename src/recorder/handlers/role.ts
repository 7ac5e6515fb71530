import { findEvent, findIncident, theDetail } from '../find.ts';
import type { Context, Handlers } from '../handler.ts';
import type { Moment } from '../logging.ts';
import { noteDraft, roleDrafts, takeoverText } from '../takeover.ts';

/** Who does what while an incident runs. Who takes over from whom is an event. */
export const roleHandlers = {
  'role.set'(context, { incident: reference, role, person: named }) {
    const { store, author, newId } = context;
    const person = named?.trim() || null;
    store.transaction(() => {
      const { incident } = theDetail(store, findIncident(store, reference).id);
      const drafts = roleDrafts(context, incident, role, person);
      if (drafts.length === 0) return;
      const text = takeoverText(role, incident.roles[role] ?? null, person);
      store.append(incident.id, author, [
        ...drafts,
        noteDraft(newId(), text, momentOf(context, incident.zone)),
      ]);
    });
  },

  'handover.accept'(context, { incident: reference }) {
    const { store, author, newId } = context;
    return store.transaction(() => {
      const { incident } = theDetail(store, findIncident(store, reference).id);
      const drafts = roleDrafts(context, incident, 'scribe', author);
      const before = drafts.length === 0 ? null : (incident.roles.scribe ?? null);
      const id = newId();
      const text = `Hand-over accepted. ${takeoverText('scribe', before, author)}`;
      store.append(incident.id, author, [...drafts, noteDraft(id, text, momentOf(context, incident.zone))]);
      return { incident: incident.id, event: findEvent(store, incident, id) };
    });
  },
} satisfies Partial<Handlers>;

function momentOf({ clock }: Context, zone: string): Moment {
  return { now: clock.now(), zone };
}
