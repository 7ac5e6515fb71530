import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast';

/** Invisible, and enough to keep two characters from being one sign. */
const APART = '\u200B';

/**
 * A document as Slack's own markup ("mrkdwn"), to be pasted or sent as a message. Slack knows no headings and no
 * tables: headings are bold lines, and a table is a line a row, its cells kept apart by bars.
 *
 * @returns text with `\n` line ends, the last line ended too
 */
export function writeSlack(root: Root): string {
  return `${blocks(root.children, '\n\n')}\n`;
}

function blocks(nodes: readonly RootContent[], between: string): string {
  return nodes
    .map(block)
    .filter((written) => written !== '')
    .join(between);
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return marked('*', phrasing(withoutStrong(node.children)));
    case 'paragraph':
      return phrasing(node.children);
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    case 'blockquote':
      return blocks(node.children, '\n').replace(/^/gm, '> ');
    case 'code':
      return `\`\`\`\n${escaped(node.value).replaceAll('```', `\`\`${APART}\``)}\n\`\`\``;
    case 'thematicBreak':
      return '———';
    default:
      return '';
  }
}

function list(node: List): string {
  return node.children
    .map((item, index) => {
      const bullet = node.ordered ? `${(node.start ?? 1) + index}.` : '•';
      const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
      return `${bullet} ${box}${blocks(item.children, '\n').replace(/\n(?=.)/g, '\n    ')}`;
    })
    .join('\n');
}

function table(node: Table): string {
  const [header, ...rows] = node.children;
  const cells = (row: Table['children'][number], write: (cell: string) => string) =>
    row.children
      .map((cell) => phrasing(cell.children).replace(/\s*\n\s*/g, ' '))
      .filter((cell, index) => cell !== '' || !row.data?.divider || index === 0)
      .map(write)
      .join(' | ');
  return [
    ...(header ? [cells(header, (cell) => marked('*', cell))] : []),
    ...rows.map((row) => cells(row, (cell) => cell)),
  ].join('\n');
}

function phrasing(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inline).join('');
}

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return literal(node.value);
    case 'break':
      return '\n';
    case 'inlineCode':
      return node.value.includes('`') ? literal(node.value) : `\`${escaped(node.value)}\``;
    case 'strong':
      return marked('*', phrasing(withoutStrong(node.children)));
    case 'emphasis':
      return marked('_', phrasing(node.children));
    case 'delete':
      return marked('~', phrasing(node.children));
    case 'link':
      return `<${escaped(node.url)}|${phrasing(node.children).replaceAll('\n', ' ')}>`;
    case 'image':
      return literal(`[${[node.data?.fileName, node.alt].filter(Boolean).join(': ') || node.url}]`);
    default:
      return '';
  }
}

/** Bold inside bold would end it. */
function withoutStrong(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'strong' ? withoutStrong(node.children) : [node]));
}

/** Slack ends a mark with its line, and does not begin one before white space. */
function marked(sign: string, written: string): string {
  return written.replace(/^([^\S\n]*)(.*\S)([^\S\n]*)$/gm, `$1${sign}$2${sign}$3`);
}

/** Signs that begin a mark, and words that would call everybody, are taken apart where somebody only wrote them. */
function literal(text: string): string {
  return escaped(text)
    .replace(/(?<![\p{L}\p{N}])[*_~`](?=\S)/gu, `$&${APART}`)
    .replace(/^(?=&gt;)/gm, APART)
    .replace(/@(?=(?:here|channel|everyone)\b)/gi, `@${APART}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The three characters that Slack asks to escape. */
function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? '');
}
