import type { Nodes, Paragraph, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { emphasis, paragraph, text } from './nodes.ts';
import type { Redaction } from './redact.ts';
import type { Words } from './style-words.ts';

/** Says what a redacted document does not show: `Redacted copy. Masked or left out: AWS keys: 1, pictures: 2.` */
export function redactionNote(redaction: Redaction, pictures: number, words: Words): Paragraph {
  return paragraph([text(redactionSentence(redaction, pictures, words))], 'note');
}

export function redactionSentence(redaction: Redaction, pictures: number, words: Words): string {
  const counts = [
    ...(redaction.people > 0 ? [`${words.people}: ${redaction.people}`] : []),
    ...[...redaction.masked].map(([type, count]) => `${words.masks[type]}: ${count}`),
    ...(pictures > 0 ? [`${words.pictures}: ${pictures}`] : []),
  ];
  return `${words.redacted} ${counts.join(', ') || words.nothing}.`;
}

/**
 * Puts words in the place of every picture, because nobody can say what a screenshot shows; what the program drew
 * itself stays. Changes the nodes; returns how many pictures there were.
 */
export function withoutPictures(nodes: RootContent[], words: Words): number {
  let count = 0;
  visit({ type: 'root', children: nodes } as Nodes, 'image', (image, index, parent) => {
    if (parent === undefined || index === undefined || image.data?.drawing !== undefined) return;
    const alt = image.alt ? `: ${image.alt}` : '';
    parent.children[index] = emphasis([text(`[${words.pictureLeftOut}${alt}]`)]);
    count++;
  });
  return count;
}
