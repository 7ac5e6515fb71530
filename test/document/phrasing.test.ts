import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { mergeTexts, splitBreaks, trimBlock } from '../../src/document/phrasing.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const lineEnd: PhrasingContent = { type: 'break' };
const strong: PhrasingContent = { type: 'strong', children: [text(' s ')] };

const nodes: fc.Arbitrary<PhrasingContent[]> = fc.array(
  fc.oneof(
    fc.constantFrom('', ' ', 'a', ' b', 'c ', '  ').map(text),
    fc.constant(lineEnd),
    fc.constant(strong),
  ),
  { maxLength: 8 },
);

const written = (all: readonly PhrasingContent[]): string =>
  all.map((node) => ('value' in node ? node.value : node.type === 'break' ? '\n' : '<s>')).join('');

test('neighbouring texts become one, and nothing else changes', () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const merged = mergeTexts(all);
      expect(written(merged)).toBe(written(all));
      expect(merged.some((node) => node.type === 'text' && node.value === '')).toBe(false);
      const types = merged.map((node) => node.type);
      expect(types.some((type, index) => type === 'text' && types[index + 1] === 'text')).toBe(false);
    }),
  );
});

test('a block loses the white space at its edges, and only there', () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const before = JSON.stringify(all);
      expect(written(trimBlock(all))).toBe(written(all).trim());
      expect(JSON.stringify(all)).toBe(before);
    }),
  );
});

test('line ends at the edges are set apart, in their order', () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const { before, inner, after } = splitBreaks(all);
      expect([...before, ...inner, ...after]).toEqual(all);
      expect([...before, ...after].every((node) => node.type === 'break')).toBe(true);
      expect(inner[0]?.type).not.toBe('break');
      expect(inner.at(-1)?.type).not.toBe('break');
    }),
  );
});
