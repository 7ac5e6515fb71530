import { canonicalJson } from '../incident/canonical.ts';
import type { Change } from '../incident/change.ts';
import { compareHlc } from '../incident/hlc.ts';

/** What the file says it is, so that nothing else is taken for it. */
export const RECORD_FORMAT = 'incident-recorder/record';
export const RECORD_VERSION = 1;

/**
 * The whole record as JSON: every change with its hashes, a purged one without its body, and the bytes of
 * every attachment that any change names. Deterministic to the byte: changes by clock, attachments by hash,
 * each on a line of its own in canonical form (RFC 8785).
 *
 * @param changes all of one incident or of several, in any order
 * @param attachment the bytes that have this SHA-256. What is not at hand is listed as null.
 */
export function writeRecordJson(
  changes: readonly Change[],
  attachment: (sha256: string) => Uint8Array | undefined,
): string {
  const ordered = changes.toSorted((a, b) => compareHlc(a.hlc, b.hlc) || compareHlc(a.id, b.id));
  const attachments = namedAttachments(changes).map((sha256) => {
    const bytes = attachment(sha256);
    return { sha256, data: bytes === undefined ? null : Buffer.from(bytes).toString('base64') };
  });
  return [
    `{"format":${JSON.stringify(RECORD_FORMAT)},"version":${RECORD_VERSION},`,
    `"changes":${lines(ordered)},`,
    `"attachments":${lines(attachments)}}`,
    '',
  ].join('\n');
}

/** A list with an item a line: two versions of a record can be compared line by line. */
function lines(items: readonly unknown[]): string {
  return items.length === 0 ? '[]' : `[\n${items.map(canonicalJson).join(',\n')}\n]`;
}

/** The SHA-256 of every attachment that a change still says, sorted. */
export function namedAttachments(changes: readonly Change[]): string[] {
  const named = changes.flatMap(({ type, body }) => {
    const sha256 = type.startsWith('attachment.') ? body?.set.sha256 : undefined;
    return typeof sha256 === 'string' ? [sha256] : [];
  });
  return [...new Set(named)].toSorted();
}
