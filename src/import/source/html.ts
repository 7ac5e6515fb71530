import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownLines } from './markdown.ts';
import { unreadable } from './refusals.ts';

/** How deep elements may stand in each other: far more than any document has, far less than a stack holds. */
const DEEPEST = 400;

const BEGIN =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|meta|table|div|section|article|h[1-6]|p|ul|ol|b id=|span|style)\b/i;
/** Elements that have no end. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);
const TAG = /<(\/?)([a-z][a-z0-9]*)[^<>]{0,100000}?(\/?)>/gi;

/** Whether a text begins like HTML. */
export function isHtml(text: string): boolean {
  return BEGIN.test(text.slice(0, 10_000));
}

/** Those who count tags need no stack for it. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, close, name = '', empty] of html.matchAll(TAG)) {
    if (close) depth = Math.max(0, depth - 1);
    else if (!empty && !VOID.has(name.toLowerCase())) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Google Docs wraps a paste in bold that is none, and marks bold by weight. */
function plainer(html: string): string {
  return html
    .replace(/<(style|script|head|template|svg|noscript)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/((?:\s|&nbsp;)+)<\/(b|strong|i|em|span)>/gi, '</$2>$1')
    .replace(/<b\b[^>]{0,500}font-weight:\s*normal[^>]{0,500}>/gi, '<span>')
    .replace(
      /<span\b([^>]{0,1000}font-weight:\s*(?:bold|[6-9]00)[^>]{0,1000})>([^<]*)<\/span>/gi,
      '<b>$2</b>',
    );
}

/**
 * The lines of Markdown that an HTML document comes to.
 * @throws RecorderError if its elements stand in each other too deep
 */
export function htmlLines(name: string, html: string): string[] {
  if (depthOf(html) > DEEPEST) throw unreadable(name, `has elements more than ${DEEPEST} deep in each other`);
  const tree = toMdast(fromHtml(plainer(html)));
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  // A table without a row of titles is given an empty one.
  visit(root, 'table', (table) => {
    if (table.children[0]?.children.every(({ children }) => children.length === 0)) table.children.shift();
  });
  return markdownLines(root);
}
