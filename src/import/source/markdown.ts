import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A tree as the lines of Markdown that a page is read from: a line for a paragraph, bars around every row. */
export function markdownLines(tree: Root): string[] {
  const text = toMarkdown(tree, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  });
  // A break within a paragraph parts lines as well.
  return text.replace(/\\\n/g, '\n').replace(/\n+$/, '').split('\n');
}
