import type { BlockContent, List, RootContent } from 'mdast';
import { paragraph, strong, text } from './nodes.ts';

/** Data as an item of a list: `- **Impact**: Users could not sign in.` More than a paragraph stands below it, inside. */
export function labelledItem(label: string, data: readonly RootContent[]): List {
  const [first, ...rest] = data as readonly BlockContent[];
  const name = strong([text(label)]);
  const children =
    first?.type === 'paragraph'
      ? [paragraph([name, text(': '), ...first.children]), ...rest]
      : [paragraph([name, text(':')]), ...(first === undefined ? [] : [first]), ...rest];
  const item = { type: 'listItem', checked: null, spread: false, children } as const;
  return { type: 'list', ordered: false, start: null, spread: false, children: [item] };
}
