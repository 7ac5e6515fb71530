import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { htmlText } from './html-text.ts';

/** The content of a paragraph, a cell or a marked text. Spaces that begin a line are kept. */
export function htmlPhrasing(
  state: State,
  node: Extract<Parameters<State['one']>[1], { children: PhrasingContent[] }>,
): ElementContent[] {
  return node.children.flatMap((child, index): ElementContent | ElementContent[] => {
    if (child.type !== 'text') return state.one(child, node) ?? [];
    return { type: 'text', value: htmlText(child.value, node.children[index - 1]?.type === 'break') };
  });
}
