import { changed, onlyNew } from '../drafting.ts';
import { findIncident, theDetail } from '../find.ts';
import type { Handlers } from '../handler.ts';

/** The narrative of the document. */
export const sectionHandlers = {
  'section.write'({ store, author, newId }, { incident: reference, name, text, heading }) {
    const { id } = findIncident(store, reference);
    const before = theDetail(store, id).sections.find((section) => section.name === name);
    const current = before ?? { heading: null, text: '' };
    const set = onlyNew(
      { text, heading: heading === undefined ? undefined : heading?.trim() || null },
      current,
    );
    if (set !== null) store.append(id, author, [changed('section', newId(), name, set)]);
    return { name, heading: current.heading, text: current.text, ...set };
  },
} satisfies Partial<Handlers>;
