import fc from 'fast-check';
import type { Link, PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { textParts } from '../../renderer/log/text-parts.ts';
import { inlineText } from '../../src/document/inline.ts';

test.each([
  ['plain', [['plain', null]]],
  [
    'see https://example.com/a.',
    [
      ['see ', null],
      ['https://example.com/a', 'https://example.com/a'],
      ['.', null],
    ],
  ],
  [
    '[reached out](https://example.com/p1) to team K',
    [
      ['reached out', 'https://example.com/p1'],
      [' to team K', null],
    ],
  ],
  ['https://example.com/Log_(disk)', [['https://example.com/Log_(disk)', 'https://example.com/Log_(disk)']]],
  [
    '(https://example.com/a)',
    [
      ['(', null],
      ['https://example.com/a', 'https://example.com/a'],
      [')', null],
    ],
  ],
  ['[x](javascript:alert(1)) and <b>', [['[x](javascript:alert(1)) and <b>', null]]],
  ['http://example.com is bare', [['http://example.com is bare', null]]],
])('%j', (text, expected) => {
  expect(textParts(text).map(({ text: words, href }) => [words, href])).toEqual(expected);
});

test('nothing of a text is lost', () => {
  const piece = fc.constantFrom(
    'https://example.com/x',
    '[a](https://example.com)',
    '(',
    ')',
    ' ',
    '.',
    'word',
    '<',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const written = textParts(text).map(({ text: words, href }) =>
        href === null || href === words ? words : `[${words}](${href})`,
      );
      expect(written.join('')).toBe(text);
    }),
  );
});

test('the screen links what a document links', () => {
  const piece = fc.constantFrom(
    'https://example.com/x',
    'https://example.com/a_(b)',
    '[word](https://example.com/t?a=1)',
    '[mail](mailto:kari@example.com)',
    'http://example.com',
    '(',
    ')',
    '. ',
    ' and ',
  );
  const links = (nodes: PhrasingContent[]): string[] =>
    nodes.filter((node): node is Link => node.type === 'link').map(({ url }) => url);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const shown = textParts(text).flatMap(({ href }) => (href === null ? [] : [href]));
      expect(shown).toEqual(links(inlineText(text)));
    }),
  );
});

test('a line of a megabyte takes no longer than its length', () => {
  for (const text of [
    '['.repeat(1_000_000),
    `https://example.com/${'('.repeat(1_000_000)}`,
    '[a](https://x'.repeat(80_000),
  ]) {
    expect(
      textParts(text)
        .map((part) => part.text)
        .join(''),
    ).toHaveLength(text.length);
  }
});
