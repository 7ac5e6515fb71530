import { readPaste } from '../../import/paste.ts';
import { findIncident } from '../find.ts';
import type { Handlers } from '../handler.ts';

/** Texts that were said elsewhere, on their way into the log. */
export const pasteHandlers = {
  'paste.read'({ store, clock, defaultZone }, { incident, text }) {
    const zone = incident === null ? defaultZone() : findIncident(store, incident).zone;
    return readPaste(text, { now: clock.now(), zone });
  },
} satisfies Partial<Handlers>;
