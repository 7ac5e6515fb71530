import type { AlignType, PhrasingContent, TableCell, TableRow } from 'mdast';
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown';
import type {} from '../document/tree.ts';
import { markdownText } from './markdown-text.ts';

/** How this project writes the nodes for which GitHub-flavoured Markdown leaves a choice. */

/** GFM has no line end inside a cell but this tag, which GitHub and pandoc both read as one. */
export const markdownBreak: Handle = (_node, _parent, state) =>
  state.stack.includes('tableCell') ? '<br>' : '\\\n';

/** An exhibit is named by its file, so that the document and its pictures can lie side by side. */
export const markdownImage: Handle & { peek?: Handle } = (node, parent, state, info) => {
  const url = node.data?.fileName ?? node.url;
  return defaultHandlers.image({ ...node, url }, parent, state, info);
};
markdownImage.peek = () => '!';

/** Of a house style without headings of its own, a line in bold. */
export const markdownHeading: Handle = (node, parent, state, info) => {
  if (node.data?.look !== 'strong') return defaultHandlers.heading(node, parent, state, info);
  const line = { type: 'paragraph', children: [{ type: 'strong', children: withoutStrong(node.children) }] };
  return state.handle(line, parent, state, info);
};

/** Bold inside bold would end it. */
function withoutStrong(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'strong' ? withoutStrong(node.children) : [node]));
}

const INDENT = 4;

/**
 * What belongs to an item is indented by four columns, as Google Docs wants it and CommonMark allows: up to
 * three more than the item's own text. Only behind a text, for a block right after the marker fixes the column.
 */
export const markdownListItem: Handle = (node, parent, state, info) => {
  const written = defaultHandlers.listItem(node, parent, state, info);
  const first = node.children[0]?.type;
  if (first !== 'paragraph' && first !== 'heading') return written;
  const column = /^\S+ /.exec(written)?.[0].length ?? INDENT;
  return written.replace(/\n(?=[^\n])/g, `\n${' '.repeat(Math.max(0, INDENT - column))}`);
};

const DELIMITERS: Readonly<Record<NonNullable<AlignType> | 'none', string>> = {
  none: '---',
  left: ':---',
  right: '---:',
  center: ':---:',
};

/** A pipe table without padding: aligning the pipes would touch every row for the sake of the longest. */
export const markdownTable: Handle = (node, _parent, state, info) => {
  const exit = state.enter('table');
  const rows: string[] = node.children.map((row: TableRow) => tableRow(row, state, info));
  exit();
  const align: readonly AlignType[] = node.align ?? [];
  const width = node.children[0]?.children.length ?? 0;
  const delimiters = Array.from({ length: width }, (_, column) => DELIMITERS[align[column] ?? 'none']);
  const [head = '', ...body] = rows;
  return [head, `| ${delimiters.join(' | ')} |`, ...body].join('\n');
};

function tableRow(row: TableRow, state: State, info: Info): string {
  return `| ${row.children.map((cell) => tableCell(cell, state, info)).join(' | ')} |`;
}

/** Most cells are one text, which needs no care for neighbours. */
function cellContent(cell: TableCell, state: State, info: Info): string {
  const [only, ...others] = cell.children;
  if (only === undefined) return '';
  if (only.type !== 'text' || others.length > 0) return state.containerPhrasing(cell, info);
  return markdownText(only, cell, state, info);
}

function tableCell(cell: TableCell, state: State, info: Info): string {
  const exitCell = state.enter('tableCell');
  const exitPhrasing = state.enter('phrasing');
  const content = cellContent(cell, state, { ...info, before: ' ', after: ' ' });
  exitPhrasing();
  exitCell();
  return content;
}
