import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import {
  markdownBreak,
  markdownHeading,
  markdownImage,
  markdownListItem,
  markdownTable,
} from './markdown-nodes.ts';
import { markdownText } from './markdown-text.ts';

const OPTIONS: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  strong: '*',
  fence: '`',
  fences: true,
  rule: '-',
  ruleRepetition: 3,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown()],
  handlers: {
    break: markdownBreak,
    heading: markdownHeading,
    image: markdownImage,
    listItem: markdownListItem,
    table: markdownTable,
    text: markdownText,
  },
};

/**
 * A document as GitHub-flavoured Markdown, the same bytes for the same tree. Reading it back gives the tree
 * again, but for line ends inside table cells, which Markdown can only write as `<br>`, and for exhibits,
 * which are written as the names of files beside the document: `![Error rate](exhibit-1.png)`.
 *
 * @returns text with `\n` line ends, the last line ended too
 */
export function writeMarkdown(root: Root): string {
  return toMarkdown(root, OPTIONS);
}
