import type { Database } from 'better-sqlite3';
import type { Draft } from '../incident/views.ts';

/** The draft that would open a new incident has no incident's name. */
const NEW = '';

/** Drafts and settings. */
export function deskOf(db: Database) {
  const draft = db.prepare<[string], string>('SELECT draft FROM drafts WHERE incident = ?').pluck();
  const settings = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings');
  return {
    draft(incident: string | null): Draft | null {
      const json = draft.get(incident ?? NEW);
      return json === undefined ? null : JSON.parse(json);
    },
    settings: (): Record<string, unknown> =>
      Object.fromEntries(settings.all().map(({ key, value }) => [key, JSON.parse(value)])),
  };
}

export function deskWriterOf(db: Database) {
  const save = db.prepare(
    'INSERT INTO drafts (incident, draft) VALUES (?, ?) ON CONFLICT DO UPDATE SET draft = excluded.draft',
  );
  const forget = db.prepare('DELETE FROM drafts WHERE incident = ?');
  const put = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    saveDraft(incident: string | null, { text, firstKeyAt }: Draft): void {
      if (text === '') forget.run(incident ?? NEW);
      else save.run(incident ?? NEW, JSON.stringify({ text, firstKeyAt }));
    },
    putSetting(key: string, value: unknown): void {
      put.run(key, JSON.stringify(value ?? null));
    },
  };
}
