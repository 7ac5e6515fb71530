import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { documentText, expandTabs, oneLine } from '../../src/document/clean-text.ts';
import { inlineText, plainLine } from '../../src/document/inline.ts';
import { userText } from './support/arbitraries.ts';
import { treeProblems } from './support/tree-rules.ts';

/** The source again: links as they may have been written, line ends as `\n`. */
function source(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if (node.type === 'text') return node.value;
      return node.type === 'link' ? source(node.children) : `?${node.type}?`;
    })
    .join('');
}

const withoutLabels = (said: string) =>
  said.replace(/\[([^[\]\n]+)\]\((?:https?:\/\/|mailto:)[^\s()<>]+\)/gi, (_, label: string) => label.trim());

test('every character stands for itself, whatever it means elsewhere', () => {
  fc.assert(
    fc.property(userText, (said) => {
      const lines = expandTabs(documentText(said)).trim().split('\n');
      const expected = lines.map((line) => line.trimEnd()).join('\n');
      expect(withoutLabels(source(inlineText(said)))).toBe(withoutLabels(expected));
    }),
    { numRuns: 500 },
  );
});

test('the nodes keep the promises of the tree', () => {
  fc.assert(
    fc.property(userText, (said) => {
      const children = inlineText(said);
      const paragraph = { type: 'paragraph', children: [{ type: 'text', value: '.' }, ...children] } as const;
      expect(treeProblems({ type: 'root', children: [paragraph as never] })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const link = (url: string, label = url) => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: label }],
});
const text = (value: string) => ({ type: 'text', value });

test.each<[string, unknown[]]>([
  ['see https://example.com/a.', [text('see '), link('https://example.com/a'), text('.')]],
  ['(https://example.com/a)', [text('('), link('https://example.com/a'), text(')')]],
  ['https://example.com/a_(b)!', [link('https://example.com/a_(b)'), text('!')]],
  ['https://example.com/?q=1&r=2, then', [link('https://example.com/?q=1&r=2'), text(', then')]],
  ['[a ticket](https://example.com/T-1) done', [link('https://example.com/T-1', 'a ticket'), text(' done')]],
  ['[a](http://grafana.example.com/d(1))', [link('http://grafana.example.com/d(1)', 'a')]],
  ['[Anna](mailto:anna@example.com)', [link('mailto:anna@example.com', 'Anna')]],
  ['https://example.com/a|b', [link('https://example.com/a%7Cb', 'https://example.com/a|b')]],
  ['http://example.com is not https', [text('http://example.com is not https')]],
  ['[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
  ['[x](../relative)', [text('[x](../relative)')]],
  ['[ ](https://example.com)', [text('[ ](https://example.com)')]],
  ['https://', [text('https://')]],
  ['**not bold** <b>nor this</b>', [text('**not bold** <b>nor this</b>')]],
  ['one\ntwo', [text('one'), { type: 'break' }, text('two')]],
  ['one  \r\n\r\n  two', [text('one'), { type: 'break' }, { type: 'break' }, text('  two')]],
  [
    'one\u2028two\u2029three',
    [text('one'), { type: 'break' }, text('two'), { type: 'break' }, text('three')],
  ],
  ['a\tb', [text('a    b')]],
  ['  padded  ', [text('padded')]],
  ['', []],
])('%j', (said, nodes) => {
  expect(inlineText(said)).toEqual(nodes);
});

test('a line holds neither links nor line ends', () => {
  fc.assert(
    fc.property(userText, (said) => {
      const nodes = plainLine(said);
      expect(nodes).toEqual(oneLine(said) === '' ? [] : [text(oneLine(said))]);
      expect(oneLine(said)).not.toMatch(/[\n\r\t]/);
    }),
  );
});
