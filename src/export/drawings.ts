import type { Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentMeta, DocumentPicture } from '../document/tree.ts';
import { attachmentOf } from '../document/url.ts';
import { drawPng } from './png.ts';

/** What a document says about itself, with the bytes of the pictures that the program drew for it. */
export async function withDrawings(root: Root, meta: DocumentMeta): Promise<DocumentMeta> {
  const images: Image[] = [];
  visit(root, 'image', (image) => {
    if (image.data?.drawing !== undefined) images.push(image);
  });
  const drawn = new Map<string | undefined, DocumentPicture>();
  for (const { url, alt, data } of images) {
    const bytes = await drawPng(data?.drawing ?? '');
    const picture = { bytes, mediaType: 'image/png', ...pngSize(bytes), alt: alt ?? '' };
    drawn.set(attachmentOf(url), picture);
  }
  return { ...meta, attachment: (sha256) => drawn.get(sha256) ?? meta.attachment(sha256) };
}

/** PNG specification 11.2.1: the header is the first chunk. */
function pngSize(bytes: Uint8Array): { width: number; height: number } {
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
