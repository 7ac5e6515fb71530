import { findIncident } from '../find.ts';
import type { Context, Handlers } from '../handler.ts';
import { readLine } from '../line.ts';
import { logEvent } from '../logging.ts';
import { nothingToLog } from './event.ts';

/** The composer: lines as they are typed. */
export const lineHandlers = {
  'line.read'(context, { incident, line, firstKeyAt }) {
    const zone = incident === null ? context.defaultZone() : findIncident(context.store, incident).zone;
    return readLine(line, { now: context.clock.now(), zone, firstKeyAt });
  },

  'line.log'(context, input) {
    const { incident, line, firstKeyAt, reason = '' } = input;
    return logEvent(
      context,
      input,
      ({ now, zone }) => {
        const { kind, milestone, time, text, late, promise } = readLine(line, { now, zone, firstKeyAt });
        if (text === '' && milestone === null) throw nothingToLog();
        const event = { kind, milestone, time, text, lateReason: (late && reason.trim()) || null };
        return input.promise && promise ? { ...event, promiseDue: promise.due, promiseMetAt: null } : event;
      },
      () => forgetDraft(context, incident, line),
    );
  },
} satisfies Partial<Handlers>;

/** A draft that was logged is no draft any more; if the composer holds another one by now, it stays. */
function forgetDraft({ store }: Context, reference: string | null, line: string): void {
  const incident = reference === null ? null : findIncident(store, reference).id;
  if (store.draft(incident)?.text === line) store.saveDraft(incident, { text: '', firstKeyAt: null });
}
