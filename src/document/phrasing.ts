import type { PhrasingContent } from 'mdast';
import { text } from './nodes.ts';

/** Neighbouring texts as one, and none that is empty. */
export function mergeTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type !== 'text') merged.push(node);
    else if (last?.type === 'text') merged[merged.length - 1] = text(last.value + node.value);
    else if (node.value !== '') merged.push(node);
  }
  return merged;
}

/** A block's phrasing without line ends and white space at its beginning and end: they say nothing there. */
export function trimBlock(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const { inner } = splitBreaks(mergeTexts(nodes));
  const first = inner[0];
  if (first?.type === 'text' && first.value !== first.value.trimStart()) {
    return trimBlock([text(first.value.trimStart()), ...inner.slice(1)]);
  }
  const last = inner.at(-1);
  if (last?.type === 'text' && last.value !== last.value.trimEnd()) {
    return trimBlock([...inner.slice(0, -1), text(last.value.trimEnd())]);
  }
  return inner;
}

/** Line ends at the edges apart from what is between them. */
export function splitBreaks(nodes: readonly PhrasingContent[]): {
  before: PhrasingContent[];
  inner: PhrasingContent[];
  after: PhrasingContent[];
} {
  const from = nodes.findIndex((node) => node.type !== 'break');
  if (from < 0) return { before: [...nodes], inner: [], after: [] };
  const to = nodes.findLastIndex((node) => node.type !== 'break') + 1;
  return { before: nodes.slice(0, from), inner: nodes.slice(from, to), after: nodes.slice(to) };
}
