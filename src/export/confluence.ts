import type { List, ListItem, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { escapeXml as escaped } from './docx/xml.ts';

/**
 * A document in Confluence's storage format: XHTML with elements of its own for code, tasks and pictures, which are
 * named by their files and attached to the page beside it. It is a fragment, as the REST interface and the source
 * editor take it, and well-formed once it stands in a root that declares the prefixes `ac` and `ri`.
 */
export function writeConfluence(root: Root): string {
  return `${blocks(root.children)}\n`;
}

const blocks = (nodes: readonly RootContent[]): string => nodes.map(block).join('\n');

function block(node: RootContent): string {
  switch (node.type) {
    case 'heading':
      return element(`h${node.depth}`, phrasing(node.children));
    case 'paragraph':
      return element('p', phrasing(node.children));
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    case 'blockquote':
      return element('blockquote', blocks(node.children));
    case 'code':
      return code(node.value);
    case 'thematicBreak':
      return '<hr/>';
    default:
      return '';
  }
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

function list(node: List): string {
  if (node.children.length > 0 && node.children.every((item) => typeof item.checked === 'boolean')) {
    return element('ac:task-list', node.children.map(task).join(''));
  }
  const start = node.ordered && (node.start ?? 1) !== 1 ? ` start="${node.start}"` : '';
  const items = node.children.map((item) => element('li', itemContent(item))).join('');
  return node.ordered ? `<ol${start}>${items}</ol>` : element('ul', items);
}

function task(item: ListItem): string {
  const status = element('ac:task-status', item.checked ? 'complete' : 'incomplete');
  return element('ac:task', status + element('ac:task-body', itemContent(item)));
}

/** An item that is one paragraph is no block of its own. */
function itemContent({ children }: ListItem): string {
  const [first, ...rest] = children;
  return first?.type === 'paragraph' && rest.length === 0 ? phrasing(first.children) : blocks(children);
}

function table(node: Table): string {
  const rows = node.children.map((row, index) => {
    const cell = index === 0 || row.data?.divider ? 'th' : 'td';
    return element('tr', row.children.map(({ children }) => element(cell, phrasing(children))).join(''));
  });
  return element('table', element('tbody', rows.join('')));
}

/** A CDATA section cannot hold its own end: it is cut in two there (XML 1.0, 2.7). */
function code(value: string): string {
  const body = `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  return `<ac:structured-macro ac:name="code">${element('ac:plain-text-body', body)}</ac:structured-macro>`;
}

const phrasing = (nodes: readonly PhrasingContent[]): string => nodes.map(inline).join('');

function inline(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value);
    case 'break':
      return '<br/>';
    case 'inlineCode':
      return element('code', escaped(node.value));
    case 'strong':
      return element('strong', phrasing(node.children));
    case 'emphasis':
      return element('em', phrasing(node.children));
    case 'delete':
      return element('del', phrasing(node.children));
    case 'link':
      return `<a href="${escaped(node.url)}">${phrasing(node.children)}</a>`;
    case 'image':
      return picture(node.data?.fileName, node.alt ?? '', node.url);
    default:
      return '';
  }
}

/** A picture elsewhere becomes a link: opening a page must not load anything. */
function picture(fileName: string | undefined, alt: string, url: string): string {
  const name = escaped(alt || url);
  if (fileName === undefined) return url.startsWith('data:') ? name : `<a href="${escaped(url)}">${name}</a>`;
  return `<ac:image ac:alt="${escaped(alt)}"><ri:attachment ri:filename="${escaped(fileName)}"/></ac:image>`;
}
