import type { ReadableStore } from '../../store/store.ts';
import { badInput } from '../bad-input.ts';
import { findIncident } from '../find.ts';
import type { Handlers } from '../handler.ts';

/** What lies on the desk beside the record: drafts of lines, and settings. */
export const deskHandlers = {
  'draft.get': ({ store }, { incident }) => store.draft(composerOf(store, incident)),

  'draft.save'({ store }, { incident, text, firstKeyAt }) {
    store.saveDraft(composerOf(store, incident), { text, firstKeyAt });
  },

  'setting.all': ({ store }) => store.settings(),

  'setting.put'({ store }, { key, value }) {
    if (key.trim() === '') throw badInput('The setting has no name.', 'Name the setting.');
    store.putSetting(key, value);
  },
} satisfies Partial<Handlers>;

/** Each incident has a composer; null is the one that opens a new incident. */
function composerOf(store: ReadableStore, incident: string | null): string | null {
  return incident === null ? null : findIncident(store, incident).id;
}
