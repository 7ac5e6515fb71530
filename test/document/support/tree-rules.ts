import type { Nodes, Parents, Root } from 'mdast';

const FLOW = ['heading', 'paragraph', 'list', 'table', 'blockquote', 'code', 'thematicBreak'];
const PHRASING = ['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image'];
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  root: FLOW,
  blockquote: FLOW,
  listItem: FLOW,
  list: ['listItem'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: PHRASING,
  heading: PHRASING.filter((type) => type !== 'break'),
  paragraph: PHRASING,
  emphasis: PHRASING,
  strong: PHRASING,
  delete: PHRASING,
  link: PHRASING,
};

/** What src/document/tree.ts promises of every tree, and this one does not keep. */
export function treeProblems(root: Root): string[] {
  return [...problemsOf(root)];
}

function* problemsOf(node: Nodes): Generator<string> {
  if ('children' in node) {
    for (const child of node.children) {
      if (!CHILDREN[node.type]?.includes(child.type)) yield `${child.type} in ${node.type}`;
      yield* problemsOf(child);
    }
    yield* parentProblems(node);
  }
  if ('value' in node) yield* valueProblems(node.type, node.value);
  if (node.type === 'link' && !/^(?:https?:\/\/|mailto:)[^\s<>"\\|]*$/i.test(node.url))
    yield `link ${node.url}`;
  if (node.type === 'image' && !/^(?:https?:\/\/|attachment:[0-9a-f]{64}$|data:image\/)/i.test(node.url)) {
    yield `image ${node.url}`;
  }
}

function* parentProblems(node: Parents): Generator<string> {
  if (node.type === 'table') {
    const width = node.children[0]?.children.length;
    if (node.children.some((row) => row.children.length !== width)) yield 'ragged table';
    const shares = node.data?.columns;
    if (shares && (shares.length !== width || shares.reduce((sum, share) => sum + share, 0) !== 100)) {
      yield `columns ${shares.join(' ')}`;
    }
  }
  const mayBeEmpty = ['root', 'listItem', 'tableCell'];
  if (node.children.length === 0 && !mayBeEmpty.includes(node.type)) yield `empty ${node.type}`;
}

function* valueProblems(type: string, value: string): Generator<string> {
  if (!value.isWellFormed()) yield `lone surrogate in ${type}`;
  const controls = type === 'code' ? value.replace(/[\n\t]/g, '') : value;
  if (/\p{Cc}|[\u2028\u2029\uFFFE\uFFFF]/u.test(controls)) yield `control character in ${type}`;
  if (type === 'text' && value === '') yield 'empty text';
}

/** All that a reader reads of a node, with a space where a line or a cell ends. */
export function readText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = node.children.some((child) => PHRASING.includes(child.type)) ? '' : ' ';
  return node.children.map(readText).join(between);
}

/** The texts of all headings, with their depths as number signs: `## Timeline`. */
export function headings(root: Root): string[] {
  return root.children.flatMap((node) =>
    node.type === 'heading' ? [`${'#'.repeat(node.depth)} ${readText(node)}`] : [],
  );
}
