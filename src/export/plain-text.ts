import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast';

/**
 * A document as plain text, for the clipboard and for places that take nothing else. Every text of the tree
 * is in it, and every link with its address.
 *
 * @returns text with `\n` line ends, the last line ended too
 */
export function writePlainText(root: Root): string {
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
      return heading(phrasing(node.children), node.depth);
    case 'paragraph':
      return phrasing(node.children);
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    case 'blockquote':
      return indented(blocks(node.children, '\n\n'), '> ');
    case 'code':
      return indented(node.value, '    ');
    case 'thematicBreak':
      return '* * *';
    default:
      return '';
  }
}

/** The first two levels are underlined, so that they can be seen without any type. */
function heading(title: string, depth: number): string {
  const underline = { 1: '=', 2: '-' }[depth];
  return underline === undefined ? title : `${title}\n${underline.repeat(Math.min([...title].length, 72))}`;
}

function list(node: List): string {
  const items = node.children.map((item, index) => {
    const bullet = node.ordered ? `${(node.start ?? 1) + index}.` : '-';
    const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
    const content = blocks(
      item.children,
      item.children.some((child) => child.type === 'code') ? '\n\n' : '\n',
    );
    const marker = `${bullet} ${box}`;
    return marker + indented(content, ' '.repeat(bullet.length + 1)).trimStart();
  });
  return items.join('\n');
}

/** Cells are kept apart by tabs, which every spreadsheet takes; a line end inside a cell becomes a space. */
function table(node: Table): string {
  return node.children
    .map((row) =>
      row.children
        .map((cell) => phrasing(cell.children).replace(/\s*\n\s*/g, ' '))
        .join('\t')
        .trimEnd(),
    )
    .join('\n');
}

function phrasing(nodes: readonly PhrasingContent[]): string {
  return nodes.map(inline).join('');
}

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return `[${[node.data?.fileName, node.alt].filter(Boolean).join(': ') || node.url}]`;
    case 'link': {
      const label = phrasing(node.children);
      return label === node.url ? label : `${label} (${node.url.replace(/^mailto:/i, '')})`;
    }
    case 'delete':
      return `~~${phrasing(node.children)}~~`;
    default:
      return 'children' in node ? phrasing(node.children) : '';
  }
}

function indented(written: string, indent: string): string {
  return written
    .split('\n')
    .map((line) => (line === '' ? indent.trimEnd() : indent + line))
    .join('\n');
}
