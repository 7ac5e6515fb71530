import type { Element, ElementContent } from 'hast';
import type {
  Blockquote,
  Code,
  Delete,
  Emphasis,
  Heading,
  Image,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  Parents,
  Strong,
  Table,
} from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { DocumentMeta } from '../document/tree.ts';
import { element } from './html-element.ts';
import { htmlPhrasing } from './html-phrasing.ts';
import { htmlPicture } from './html-picture.ts';
import { listStyle, STYLE } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import { codeLine, htmlText } from './html-text.ts';

/** How each node of the document tree is written for Google Docs. */
export function htmlHandlers(meta: DocumentMeta): Handlers {
  return {
    heading,
    paragraph: (state: State, node: Paragraph) =>
      element('p', STYLE[node.data?.role ?? 'paragraph'], htmlPhrasing(state, node)),
    list,
    listItem,
    table: (state: State, node: Table) => htmlTable(state, node),
    blockquote: (state: State, node: Blockquote) => element('blockquote', STYLE.quote, htmlFlow(state, node)),
    code,
    thematicBreak: () => element('hr', STYLE.rule, []),
    emphasis: (state: State, node: Emphasis) => element('em', STYLE.emphasis, htmlPhrasing(state, node)),
    strong: (state: State, node: Strong) => element('strong', STYLE.strong, htmlPhrasing(state, node)),
    delete: (state: State, node: Delete) => element('s', STYLE.delete, htmlPhrasing(state, node)),
    inlineCode: (_state: State, node: InlineCode) =>
      element('code', STYLE.inlineCode, [{ type: 'text', value: htmlText(node.value, true) }]),
    break: () => element('br', null, []),
    link: (state: State, node: Link) =>
      element('a', STYLE.link, htmlPhrasing(state, node), { href: node.url }),
    image: (_state: State, node: Image) => htmlPicture(node, meta),
  };
}

/** The outline of a Google Doc has three levels; what is deeper is a bold paragraph. */
function heading(state: State, node: Heading): Element {
  const [tag, style] = (
    [
      ['h1', STYLE.h1],
      ['h2', STYLE.h2],
      ['h3', STYLE.h3],
    ] as const
  )[node.depth - 1] ?? ['p', STYLE.deepHeading];
  return element(tag, style, htmlPhrasing(state, node));
}

function list(state: State, node: List, parent: Parents | undefined): Element {
  const checklist =
    node.children.length > 0 && node.children.every((item) => typeof item.checked === 'boolean');
  const start =
    node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
  const style = listStyle(checklist, parent?.type === 'listItem');
  return element(node.ordered && !checklist ? 'ol' : 'ul', style, htmlFlow(state, node), start);
}

/** The item's first paragraph is the item itself; lists that belong to it are inside it. */
function listItem(state: State, node: ListItem): Element {
  const [first, ...rest] = node.children;
  const box: ElementContent[] =
    typeof node.checked === 'boolean' ? [{ type: 'text', value: node.checked ? '☑ ' : '☐ ' }] : [];
  const own =
    first?.type === 'paragraph'
      ? htmlPhrasing(state, first)
      : first
        ? [state.one(first, node) ?? []].flat()
        : [];
  return element('li', STYLE.item, [
    ...box,
    ...own,
    ...rest.flatMap((child) => state.one(child, node) ?? []),
  ]);
}

function htmlFlow(state: State, node: Blockquote | List): ElementContent[] {
  return node.children.flatMap((child) => state.one(child, node) ?? []);
}

/** `pre` loses its look in Google Docs; paragraphs in a monospaced font keep theirs. */
function code(_state: State, node: Code): Element[] {
  const lines = node.value.split('\n');
  return lines.map((line, index) =>
    element('p', index === lines.length - 1 ? STYLE.lastCodeLine : STYLE.codeLine, [
      { type: 'text', value: codeLine(line) },
    ]),
  );
}
