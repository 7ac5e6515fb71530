import { badInput } from '../bad-input.ts';
import { added, changed, onlyNew } from '../drafting.ts';
import { findAction, findIncident } from '../find.ts';
import type { Handlers } from '../handler.ts';

/** Action items. */
export const actionHandlers = {
  'action.add'({ store, author, newId }, { incident: reference, type = 'other', ...given }) {
    const incident = findIncident(store, reference);
    const id = newId();
    const fields = {
      text: statedText(given.text),
      owner: stated(given.owner) ?? null,
      due: given.due ?? null,
      link: stated(given.link) ?? null,
      type,
      done: false,
      removed: false,
    };
    store.append(incident.id, author, [added('action', id, fields)]);
    return findAction(store, incident, id);
  },

  'action.set'({ store, author, newId }, { incident: reference, action, ...given }) {
    const incident = findIncident(store, reference);
    const before = findAction(store, incident, action);
    const { text, owner, link, due, type, done } = given;
    const asked = {
      text: text === undefined ? undefined : statedText(text),
      owner: stated(owner),
      link: stated(link),
      due,
      type,
      done,
    };
    const set = onlyNew(asked, before);
    if (set !== null) store.append(incident.id, author, [changed('action', newId(), before.id, set)]);
    return findAction(store, incident, before.id);
  },

  'action.remove'({ store, author, newId }, { incident: reference, action }) {
    const incident = findIncident(store, reference);
    const { id } = findAction(store, incident, action);
    store.append(incident.id, author, [changed('action', newId(), id, { removed: true })]);
  },
} satisfies Partial<Handlers>;

function statedText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw badInput('An action item needs its words.', 'Write what is to be done.');
  return trimmed;
}

/** Without words there is none; what was not asked for stays so. */
function stated(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null;
}
