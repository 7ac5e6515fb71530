import { createHash } from 'node:crypto';
import type { Change } from '../incident/change.ts';
import { misfit } from './record-misfit.ts';

export interface RecordAttachment {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

interface Listed {
  readonly sha256: string;
  /** Base64; null where the exporting record did not have the bytes any more. */
  readonly data: string | null;
}

/** The attachments of a record file. Refuses bytes that are not those that a change names. */
export function readAttachments(listed: readonly Listed[], changes: readonly Change[]): RecordAttachment[] {
  const named = new Set(changes.map(({ body }) => body?.set.sha256));
  return listed.flatMap(({ sha256, data }) => {
    if (!named.has(sha256)) throw misfit(`no change names attachment ${sha256}`);
    if (data === null) return [];
    const bytes = Buffer.from(data, 'base64');
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw misfit(`the bytes of attachment ${sha256} are not those that were recorded`);
    }
    return [{ sha256, bytes }];
  });
}
