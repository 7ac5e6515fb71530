import type { DocumentMeta, DocumentPicture } from '../../../src/document/tree.ts';
import { pngPicture } from './pictures.ts';

/** An attachment that is at hand, one that is no picture, and one whose bytes are missing. */
export const PICTURE = `attachment:${'a'.repeat(64)}`;
export const NO_PICTURE = `attachment:${'b'.repeat(64)}`;
export const MISSING = `attachment:${'c'.repeat(64)}`;

const picture: DocumentPicture = {
  bytes: pngPicture(1200, 500),
  mediaType: 'image/png',
  width: 1200,
  height: 500,
  alt: 'Error rate',
};

const ATTACHMENTS: Readonly<Record<string, DocumentPicture>> = {
  ['a'.repeat(64)]: picture,
  ['b'.repeat(64)]: { ...picture, bytes: new TextEncoder().encode('<html>not a picture</html>') },
};

export function metaOf(changes: Partial<DocumentMeta> = {}): DocumentMeta {
  return {
    title: 'Checkout errors in the north region',
    author: 'Anna Example',
    language: 'en',
    createdAt: { ms: Date.UTC(2022, 3, 20, 17, 33, 0), offset: 120 },
    subject: 'Postmortem',
    attachment: (sha256) => ATTACHMENTS[sha256],
    ...changes,
  };
}
