import type { Nodes, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { emphasis, paragraph, text } from './nodes.ts';
import type { Redaction } from './redact.ts';
import type { Words } from './style-words.ts';

/** Says what a redacted document does not show: `Redacted copy. Masked or left out: AWS keys: 1, pictures: 2.` */
export function redactionNote(redaction: Redaction, pictures: number, words: Words): Paragraph {
  const counts = [
    ...(redaction.people > 0 ? [`${words.people}: ${redaction.people}`] : []),
    ...[...redaction.masked].map(([type, count]) => `${words.masks[type]}: ${count}`),
    ...(pictures > 0 ? [`${words.pictures}: ${pictures}`] : []),
  ];
  return paragraph([text(`${words.redacted} ${counts.join(', ') || words.nothing}.`)], 'note');
}

/**
 * Puts words in the place of every picture, because nobody can say what a screenshot shows. Changes the nodes;
 * returns how many pictures there were.
 */
export function withoutPictures(nodes: RootContent[], words: Words): number {
  let count = 0;
  visit({ type: 'root', children: nodes } as Nodes, 'image', (image, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const alt = image.alt ? `: ${image.alt}` : '';
    parent.children[index] = emphasis([text(`[${words.pictureLeftOut}${alt}]`)]);
    count++;
  });
  return count;
}
