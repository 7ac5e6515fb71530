import { namedAttachments } from '../../export/json.ts';
import { decodeBase64 } from '../base64.ts';
import type { ImportReport } from '../contract.ts';
import type { Context, Handlers } from '../handler.ts';

/** The record as a whole. */
export const recordHandlers = {
  'record.verify': ({ desk }, input) => desk.run('record.verify', input),

  async 'record.import'(context, { data, dryRun }) {
    const bytes = decodeBase64(data, MOST_IMPORTED_BYTES);
    if (dryRun) return context.desk.run('record.compare', { bytes });
    return takeIn(context, bytes);
  },
} satisfies Partial<Handlers>;

/** What a text of JavaScript can hold as Base64, and more than any outage records. */
const MOST_IMPORTED_BYTES = 384 * 1024 * 1024;

/** All of the file or nothing of it. */
async function takeIn({ store, desk }: Context, bytes: Uint8Array): Promise<ImportReport> {
  const { changes, attachments } = await desk.run('record.read', { bytes });
  const ids = [...new Set(changes.map(({ incident }) => incident))];
  const added = store.transaction(() => {
    const merged = store.merge(changes);
    // What was purged here does not come back with a file that was exported before.
    const named = new Set(ids.flatMap((id) => namedAttachments(store.changes(id))));
    for (const { sha256, bytes } of attachments) if (named.has(sha256)) store.putAttachment(bytes);
    return merged;
  });
  const incidents = ids.map((id) => ({
    id,
    title: store.summary(id)?.title ?? '',
    added: added.filter(({ incident }) => incident === id).length,
  }));
  return { incidents };
}
