import { RecorderError } from '../../failure.ts';
import { attachmentFile, MOST_ATTACHMENT_BYTES } from '../attachment-file.ts';
import { decodeBase64, encodeBase64 } from '../base64.ts';
import { added, changed } from '../drafting.ts';
import { findAttachment, findEvent, findIncident } from '../find.ts';
import type { Handlers } from '../handler.ts';

/** Files, above all pictures, that belong to an incident or to one of its events. */
export const attachmentHandlers = {
  'attachment.add'({ store, author, newId }, { incident: reference, name, data, alt = '', event }) {
    const incident = findIncident(store, reference);
    const owner = event === undefined ? null : findEvent(store, incident, event).id;
    const bytes = decodeBase64(data, MOST_ATTACHMENT_BYTES);
    const file = attachmentFile(name, bytes);
    const id = newId();
    store.transaction(() => {
      const sha256 = store.putAttachment(bytes);
      const fields = { ...file, sha256, alt: alt.trim(), event: owner, removed: false };
      store.append(incident.id, author, [added('attachment', id, fields)]);
    });
    return findAttachment(store, incident, id);
  },

  'attachment.set'({ store, author, newId }, { incident: reference, attachment, alt }) {
    const incident = findIncident(store, reference);
    const before = findAttachment(store, incident, attachment);
    if (before.alt === alt.trim()) return before;
    store.append(incident.id, author, [changed('attachment', newId(), before.id, { alt: alt.trim() })]);
    return findAttachment(store, incident, before.id);
  },

  'attachment.data'({ store }, { incident: reference, attachment }) {
    const incident = findIncident(store, reference);
    const { name, mediaType, sha256 } = findAttachment(store, incident, attachment);
    const bytes = store.attachment(sha256);
    if (bytes) return { name, mediaType, data: encodeBase64(bytes) };
    throw new RecorderError(
      'not-found',
      `The bytes of ${name} are not in this record.`,
      'Import the record again from where the file was attached.',
    );
  },
} satisfies Partial<Handlers>;
