import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import type { Context } from '../context.ts';
import { paragraph } from '../nodes.ts';
import { drawTimeline } from './drawing.ts';

/** The width of a document's text, 6.5 inches, in pixels of 1/96 inch. */
const TEXT_WIDTH = 624;

/** The picture of the timeline with its words as alternative text; nothing if nothing has a known time. */
export function pictureBlock({ view, style, times }: Context): RootContent[] {
  const { picture, svg } = drawTimeline(view, TEXT_WIDTH, { words: style.words, times });
  if (picture.density.length === 0) return [];
  const sha256 = createHash('sha256').update(svg).digest('hex');
  const data = { drawing: svg, fileName: 'timeline.png' };
  return [paragraph([{ type: 'image', url: `attachment:${sha256}`, alt: picture.description, data }])];
}
