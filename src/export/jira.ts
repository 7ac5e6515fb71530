import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { isWebAddress, jiraText } from './jira-text.ts';

/**
 * A document as Jira's wiki markup, for the description of an issue or a comment. Pictures are named by their
 * files, which are attached to the issue beside it.
 *
 * @returns text with `\n` line ends, the last line ended too
 */
export function writeJira(root: Root): string {
  return `${blocks(root.children)}\n`;
}

function blocks(nodes: readonly RootContent[]): string {
  return nodes
    .map(block)
    .filter((written) => written !== '')
    .join('\n\n');
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return `h${node.depth}. ${phrasing(node.children)}`;
    case 'paragraph':
      return phrasing(node.children);
    case 'list':
      return list(node, '');
    case 'table':
      return table(node);
    case 'blockquote':
      return `{quote}\n${blocks(node.children)}\n{quote}`;
    case 'code':
      return `{noformat}\n${node.value.replaceAll('{noformat}', '{\u200Bnoformat}')}\n{noformat}`;
    case 'thematicBreak':
      return '----';
    default:
      return '';
  }
}

/** Markers add up with the depth: `*#` is a numbered list in a bulleted one. */
function list(node: List, outer: string): string {
  const marker = outer + (node.ordered ? '#' : '*');
  return node.children.map((item) => listItem(item, marker)).join('\n');
}

/** A paragraph of an item goes on in its line, since an empty line would end the list. */
function listItem(item: ListItem, marker: string): string {
  const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
  let written = `${marker} ${box}`;
  let opened = false;
  for (const child of item.children) {
    if (child.type === 'list') written += `\n${list(child, marker)}`;
    else if (child.type === 'paragraph') written += `${opened ? ' \\\\ ' : ''}${phrasing(child.children)}`;
    else written += `\n${block(child)}`;
    opened = true;
  }
  return written;
}

function table(node: Table): string {
  const row = (index: number, bar: string) =>
    `${bar}${node.children[index]?.children.map((cell) => ` ${phrasing(cell.children)} `).join(bar)}${bar}`;
  return node.children.map((_, index) => row(index, index === 0 ? '||' : '|')).join('\n');
}

function phrasing(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node, index) => inline(node, index === 0 || nodes[index - 1]?.type === 'break')).join('');
}

function inline(node: PhrasingContent, beginsLine: boolean): string {
  switch (node.type) {
    case 'text':
      return jiraText(node.value, beginsLine);
    case 'break':
      return ' \\\\ ';
    case 'inlineCode':
      return `{{${jiraText(node.value, false)}}}`;
    case 'strong':
      return marked('*', node.children);
    case 'emphasis':
      return marked('_', node.children);
    case 'delete':
      return marked('-', node.children);
    case 'link':
      return `[${phrasing(node.children)}|${node.url}]`;
    case 'image':
      return picture(node.data?.fileName, node.alt || node.url, node.url);
    default:
      return '';
  }
}

/** In braces a mark also counts inside a word; it cannot begin or end with a space. */
function marked(sign: string, children: readonly PhrasingContent[]): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(phrasing(children)) ?? [];
  return inner === '' ? before + after : `${before}{${sign}}${inner}{${sign}}${after}`;
}

/** A picture elsewhere becomes a link: opening an issue must not load anything. */
function picture(fileName: string | undefined, alt: string, url: string): string {
  if (fileName !== undefined) return `!${fileName}! ${jiraText(alt, false)}`;
  return isWebAddress(url) ? `[${jiraText(alt, false)}|${url}]` : jiraText(`[${alt}]`, true);
}
