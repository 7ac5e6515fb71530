import type { ElementContent } from 'hast';
import type { Image } from 'mdast';
import type { DocumentMeta, DocumentPicture } from '../document/tree.ts';
import { attachmentOf } from '../document/url.ts';
import { element } from './html-element.ts';
import { pictureStyle, STYLE, TEXT_WIDTH } from './html-style.ts';

/** The width of the text in CSS pixels, of which 96 are an inch and 72 points. */
const TEXT_PIXELS = (TEXT_WIDTH * 96) / 72;

/**
 * A picture inside the document, as a `data:` URL. One that is elsewhere becomes a link, because opening a
 * document must not load anything; one whose bytes are missing is named.
 */
export function htmlPicture(image: Image, meta: DocumentMeta): ElementContent {
  const sha256 = attachmentOf(image.url);
  if (sha256 !== undefined) {
    const picture = meta.attachment(sha256);
    const name = image.alt || image.data?.fileName || sha256;
    return picture ? embedded(picture, image.alt || picture.alt) : { type: 'text', value: `[${name}]` };
  }
  if (image.url.startsWith('data:')) {
    return element('img', null, [], { src: image.url, alt: image.alt ?? '' });
  }
  return element('a', STYLE.link, [{ type: 'text', value: image.alt || image.url }], { href: image.url });
}

function embedded({ bytes, mediaType, width, height }: DocumentPicture, alt: string): ElementContent {
  const src = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  if (!width || !height) return element('img', null, [], { src, alt });
  const scale = Math.min(1, TEXT_PIXELS / width);
  const shown = { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
  return element('img', pictureStyle(shown.width, shown.height), [], { src, alt, ...shown });
}
