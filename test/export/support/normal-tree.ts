import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * What a reader of GitHub-flavoured Markdown sees. Only the syntax counts: this library also looks for links in
 * the text that the syntax left, where escapes are gone already, and GitHub does not.
 */
export function readMarkdown(markdown: string): Root {
  const syntaxOnly = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: syntaxOnly });
}

/**
 * A tree without what does not show: positions, hints, which neighbouring texts are one node, spacing of
 * lists. `<br>` is a line end, and an exhibit is known by its file.
 */
export function normalTree(node: Nodes): unknown {
  const { position: _position, data, ...rest } = node;
  if (node.type === 'html') return node.value === '<br>' ? { type: 'break' } : rest;
  if (node.type === 'image') {
    return { type: 'image', alt: node.alt ?? '', url: data && 'fileName' in data ? data.fileName : node.url };
  }
  if (node.type === 'link') return { type: 'link', url: node.url, children: normalChildren(node.children) };
  if (!('children' in node)) return rest;
  const { spread: _spread, ...own } = rest as typeof rest & { spread?: unknown };
  return { ...own, children: normalChildren(node.children) };
}

function normalChildren(children: readonly RootContent[]): unknown[] {
  const merged: RootContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && child.value === '') continue;
    if (child.type === 'text' && last?.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: last.value + child.value };
    } else merged.push(child);
  }
  return merged.map(normalTree);
}
