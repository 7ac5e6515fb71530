import { RecorderError } from '../../failure.ts';
import { instantIn } from '../../time/zone.ts';
import { added } from '../drafting.ts';
import { kindOf } from '../event-kind.ts';
import { findIncident } from '../find.ts';
import type { Handlers } from '../handler.ts';
import { eventFields } from '../logging.ts';
import { nothingToLog } from './event.ts';

/** Several events at once: a paste that was read into its parts. */
export const logManyHandlers = {
  /** All of them or none; those that are on record already are left as they are, and are not counted. */
  'event.log-many'({ store, author, clock }, { incident: reference, events }) {
    const { id: incident, zone } = findIncident(store, reference);
    const now = clock.now();
    const drafts = events.map(({ id, text, time, kind }) => {
      if (text.trim() === '') throw nothingToLog();
      const at = time ?? { precision: 'exact' as const, at: instantIn(zone, now) };
      const event = {
        text: text.trim(),
        kind: kindOf(kind, null),
        milestone: null,
        time: at,
        lateReason: null,
      };
      return added('event', id.toLowerCase(), eventFields(event, null, { now, zone }));
    });
    return store.transaction(() => {
      const logged = store.append(incident, author, drafts);
      for (const { id } of drafts) if (!store.event(incident, id)) throw idIsTaken();
      return { count: logged.length };
    });
  },
} satisfies Partial<Handlers>;

function idIsTaken() {
  return new RecorderError(
    'conflict',
    'The id of one of these events is taken by something else on record.',
    'Log them again with other ids.',
  );
}
