import type { Heading, Link, List, Nodes, Root } from 'mdast';
import { PICTURE } from './metas.ts';

/** What a reader of a tree should see of it, worked out without the writer. */

/** Its text without white space, in order, and the boxes of its task items. */
export function shownText(node: Nodes): string {
  return rawText(node).replace(/\s/g, '');
}

function rawText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return printable(node.value);
    case 'image':
      if (node.url === PICTURE) return '';
      return `${printable(node.alt || 'Picture')}${node.data?.fileName ? `(${node.data.fileName})` : ''}`;
    case 'tableRow':
      return node.children
        .map((cell, index) => (index >= 63 && !node.data?.divider ? '|' : '') + rawText(cell))
        .join('');
    case 'listItem':
      return [checkbox(node.checked), ...node.children.map(rawText)].join('');
    default:
      return 'children' in node ? node.children.map(rawText).join('') : '';
  }
}

function checkbox(checked: boolean | null | undefined): string {
  if (checked === true) return '☑';
  return checked === false ? '☐' : '';
}

/** XML's own rule, a character at a time. */
export function printable(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = (code < 0x20 && ![9, 10, 13].includes(code)) || (code >= 0x7f && code <= 0x9f);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    return control || surrogate || code === 0xfffe || code === 0xffff ? '\uFFFD' : character;
  }).join('');
}

/** The marker of every item that has one, in order: its number, or `•`. A box takes the place of a bullet. */
export function shownMarkers(node: Nodes): string[] {
  const own = node.type === 'list' ? markersOfList(node) : [];
  if (node.type === 'list') return own;
  return 'children' in node ? node.children.flatMap(shownMarkers) : [];
}

function markersOfList(list: List): string[] {
  return list.children.flatMap((item, index) => {
    const inside = item.children.flatMap(shownMarkers);
    if (list.ordered) return [`${(list.start ?? 1) + index}.`, ...inside];
    return item.checked === null || item.checked === undefined ? ['•', ...inside] : inside;
  });
}

export function headings(root: Root): Heading[] {
  return root.children.filter((node) => node.type === 'heading');
}

export function links(node: Nodes): Link[] {
  if (node.type === 'link') return [node];
  return 'children' in node ? node.children.flatMap(links) : [];
}
