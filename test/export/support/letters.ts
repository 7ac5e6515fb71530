import type { Nodes } from 'mdast';
import { readText } from '../../document/support/tree-rules.ts';
import { openDocx } from '../support-docx/open-docx.ts';
import { everyElement, parseXml } from '../support-docx/xml-tree.ts';
import { readHtml, shownText } from './html-tree.ts';
import { readMarkdown } from './normal-tree.ts';

/**
 * What there is to read in a document, as its letters and digits in their order: marks, spaces and line ends are
 * each format's own. One function a format; each throws for a file that is not well-formed.
 */

const letters = (text: string): string =>
  (text.replaceAll(DRAWING, '').match(/[\p{L}\p{N}]+/gu) ?? []).join('');

/** The file of the timeline's picture, which only formats name that cannot show it. */
const DRAWING = 'timeline.png';

/** What a tree says. Plain text and Slack write the numbers of a list as text; the other formats leave them to the reader. */
export function lettersOfTree(root: Nodes, withNumbers = false): string {
  return letters(withNumbers ? numbered(root) : readText(root));
}

function numbered(node: Nodes): string {
  if (node.type === 'list' && node.ordered) {
    return node.children.map((item, index) => `${(node.start ?? 1) + index} ${childrenOf(item)}`).join(' ');
  }
  return 'children' in node ? childrenOf(node) : readText(node);
}

const childrenOf = (node: Extract<Nodes, { children: unknown[] }>): string =>
  node.children.map((child) => numbered(child as Nodes)).join(' ');

export const lettersOfMarkdown = (markdown: string): string =>
  lettersOfTree(withLineEnds(readMarkdown(markdown)));

/** `<br>` is a line end, the only HTML that is written. */
function withLineEnds<T extends Nodes>(node: T): T {
  if (node.type === 'html' && node.value === '<br>') return { ...node, value: ' ' };
  return 'children' in node ? { ...node, children: node.children.map(withLineEnds) } : node;
}

/** Of a picture, what stands for it where it cannot be seen. */
export const lettersOfHtml = (html: string): string =>
  letters(shownText(readHtml(html.replace(/<img [^>]*alt="([^"]*)"[^>]*>/g, '$1'))));

export function lettersOfDocx(bytes: Uint8Array): string {
  const elements = everyElement(openDocx(bytes).xml('word/document.xml'));
  return letters(
    Array.from(elements, ({ name, text, attributes }) => {
      if (name === 'w:t') return text;
      return name === 'wp:docPr' ? (attributes.descr ?? '') : '';
    }).join(' '),
  );
}

/** The address that stands after a link's name is no word of the document. */
export function lettersOfPlainText(text: string, root: Nodes): string {
  return letters(without(text, linksIn(root), (url) => ` (${url.replace(/^mailto:/i, '')})`));
}

export function lettersOfSlack(text: string): string {
  return letters(
    text
      .replace(/<[^|<>]*\|/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

export function lettersOfJira(text: string, root: Nodes): string {
  const unlinked = without(text, linksIn(root), (url) => `|${url}]`);
  // Between two lines {noformat} everything stands for itself.
  return letters(
    unlinked
      .split(/^\{noformat\}$/m)
      .map((part, index) => (index % 2 === 1 ? part : plainJira(part)))
      .join(' '),
  );
}

function plainJira(markup: string): string {
  return markup
    .replace(/^(?:h[1-6]\. |\{quote\}$)/gm, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

const PREFIXES = 'xmlns:ac="urn:ac" xmlns:ri="urn:ri"';

export function lettersOfConfluence(storage: string): string {
  parseXml(`<page ${PREFIXES}>${storage}</page>`);
  return letters(
    storage
      .replace(/<ac:task-status>\w+<\/ac:task-status>/g, '')
      .replace(/<ac:image ac:alt="([^"]*)">/g, '$1')
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, code: string) =>
        code.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      )
      .replace(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

function without(text: string, urls: readonly string[], form: (url: string) => string): string {
  const longestFirst = urls.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, url) => rest.replaceAll(form(url), ' '), text);
}

function linksIn(node: Nodes): string[] {
  const own = node.type === 'link' || node.type === 'image' ? [node.url] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(linksIn)] : own;
}
