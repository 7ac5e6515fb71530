import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import type { DocumentMeta } from '../document/tree.ts';
import { element } from './html-element.ts';
import { htmlHandlers } from './html-nodes.ts';
import { STYLE } from './html-style.ts';

/** A document as an HTML file that looks right in a browser and stays right when Google Docs converts it. */
export function writeHtmlFile(root: Root, meta: DocumentMeta): string {
  const head = [
    element('meta', null, [], { charSet: 'utf-8' }),
    element('title', null, [{ type: 'text', value: meta.title }]),
    element('meta', null, [], { name: 'author', content: meta.author }),
    element('meta', null, [], { name: 'description', content: meta.subject }),
  ];
  const html = element(
    'html',
    null,
    [element('head', null, lines(head)), element('body', STYLE.body, lines(bodyOf(root, meta)))],
    { lang: meta.language },
  );
  return written({ type: 'root', children: [{ type: 'doctype' }, newline, html, newline] });
}

/** The same document as `text/html` for the clipboard: its blocks, one after the other, and nothing around them. */
export function writeClipboardHtml(root: Root, meta: DocumentMeta): string {
  return written({ type: 'root', children: lines(bodyOf(root, meta)) });
}

const newline = { type: 'text', value: '\n' } as const;

const lines = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => [node, newline]);

/**
 * The library begins with a search of the whole tree for definitions, of which a document has none. So it is shown a
 * tree without children, and given those when it asks what to make of it.
 */
function bodyOf(root: Root, meta: DocumentMeta): ElementContent[] {
  const body = (state: State) => root.children.flatMap((node) => state.one(node, root) ?? []);
  const tree = toHast({ type: 'root', children: [] }, { handlers: { ...htmlHandlers(meta), root: body } });
  const children = tree.type === 'root' ? tree.children : [];
  return children.filter((node): node is Element => node.type === 'element');
}

/** U+00A0 means the same as `&nbsp;`, but cannot be told from a space by whoever reads the source. */
function written(tree: HtmlRoot): string {
  return toHtml(tree).replaceAll('\u00A0', '&nbsp;');
}
