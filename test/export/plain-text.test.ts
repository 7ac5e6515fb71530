import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { writePlainText } from '../../src/export/plain-text.ts';
import { anyView } from '../document/support/arbitraries.ts';
import { houseStyle, styleWith } from '../document/support/styles.ts';
import { incidentView } from '../document/support/views.ts';

const written = (...children: RootContent[]) => writePlainText({ type: 'root', children });
const section = (text: string) =>
  writePlainText(
    buildDocument(incidentView({ sections: [{ name: 'a', text }] }), styleWith('::section{name=a}')),
  );

/** The texts of a tree, piece by piece: a link's address may stand between two of them. */
function pieces(node: Nodes): string[] {
  if ('value' in node) return [node.value];
  return 'children' in node ? node.children.flatMap(pieces) : [];
}

test('every word of the tree is in the text, in its order', () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom('oslo', 'issue-summary', 'sre'), (view, style) => {
      const tree = buildDocument({ ...view, attachments: [] }, houseStyle(style));
      const text = writePlainText(tree);
      let from = 0;
      for (const word of pieces(tree).flatMap((piece) => piece.match(/[\p{L}\p{N}]+/gu) ?? [])) {
        const at = text.indexOf(word, from);
        expect(at, word).toBeGreaterThanOrEqual(0);
        from = at + word.length;
      }
      expect(text.endsWith('\n')).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test.each([
  ['see [the log](https://example.com/l)', 'see the log (https://example.com/l)\n'],
  ['https://example.com', 'https://example.com\n'],
  ['[Anna](mailto:anna@example.com)', 'Anna (anna@example.com)\n'],
  ['**a** *b* ~~c~~ `d`', 'a b ~~c~~ d\n'],
  ['a\\\nb', 'a\nb\n'],
  ['- a\n  - b\n- c', '- a\n  - b\n- c\n'],
  ['9. a\n   more\n10. b', '9. a more\n10. b\n'],
  ['- [ ] a\n- [x] b', '- ☐ a\n- ☑ b\n'],
  ['> a\n>\n> b', '> a\n>\n> b\n'],
  ['```\na\n  b\n```', '    a\n      b\n'],
  ['a\n\n---\n\nb', 'a\n\n* * *\n\nb\n'],
  ['| a | b |\n| - | - |\n| c<br>d | e |', 'a\tb\nc d\te\n'],
  ['![alt](https://example.com/p.png)', '[alt]\n'],
])('%j is %j', (markdown, text) => {
  expect(section(markdown)).toBe(text);
});

test('the title and the sections stand out', () => {
  const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({
    type: 'heading',
    depth,
    children: [{ type: 'text', value }],
  });
  expect(written(heading(1, 'Title 😀'), heading(2, 'Part'), heading(3, 'Detail'))).toBe(
    'Title 😀\n=======\n\nPart\n----\n\nDetail\n',
  );
});

test('an exhibit is named by its file', () => {
  const view = incidentView({ attachments: [{ sha256: 'a'.repeat(64), alt: 'Error rate' }] });
  expect(writePlainText(buildDocument(view, styleWith('::figure')))).toBe(
    '[exhibit-1.png: Error rate]\n\nExhibit 1: Error rate\n',
  );
});
