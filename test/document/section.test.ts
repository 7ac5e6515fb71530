import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberExhibits } from '../../src/document/exhibits.ts';
import { sectionContent } from '../../src/document/section.ts';
import { sectionText } from './support/arbitraries.ts';
import { headings, readText, treeProblems } from './support/tree-rules.ts';
import { incidentView } from './support/views.ts';

const SHA = 'a'.repeat(64);
const EXHIBITS = () => numberExhibits(incidentView({ attachments: [{ sha256: SHA, name: 'graph.png' }] }));
const read = (markdown: string, depth = 2) => sectionContent(markdown, depth, EXHIBITS());
const textOf = (markdown: string) => readText({ type: 'root', children: read(markdown) }).trim();

test('every section becomes a tree that every writer can print', () => {
  fc.assert(
    fc.property(sectionText, fc.integer({ min: 1, max: 6 }), (markdown, depth) => {
      expect(treeProblems({ type: 'root', children: read(markdown, depth) })).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Places of a section where a word can stand; each takes one. */
const PLACES = [
  'W',
  '- W',
  '    - W',
  '> W',
  '# W',
  'W\n===',
  '| W | x |\n| --- | --- |\n| y | W |',
  '```\nW\n```',
  '**W**',
  '*W* `W`',
  '~~W~~',
  '[W](https://example.com)',
  '[W](./relative.md)',
  '[W](javascript:x)',
  '![W](https://example.com/p.png)',
  '![W](./p.png)',
  '<b>W</b>',
  '<div>\nW\n</div>',
  '<W>',
  '[W]: something',
  '[W]',
  'a[^W]\n\n[^W]: W',
  '1. W',
  '- [ ] W',
  '\\# W',
  '&lt;W',
  'https://example.com/W',
  'x W <!-- hidden -->',
  '---\nW',
  '    W',
  '[^lost]: W',
  '<!-- c --> W',
] as const;

test('no word of a section is lost, wherever it stands', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 10 }),
      fc.boolean(),
      (places, apart) => {
        const lines = places.map((place, index) => place.replaceAll('W', `word${index}q`));
        const found = JSON.stringify(read(lines.join(apart ? '\n\n' : '\n')));
        expect(places.map((_, index) => index).filter((index) => !found.includes(`word${index}q`))).toEqual(
          [],
        );
      },
    ),
    { numRuns: 400 },
  );
});

test.each([
  ['<b>bold?</b>', '<b>bold?</b>'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['a <img src=x onerror=alert(1)> b', 'a <img src=x onerror=alert(1)> b'],
  ['<div>\n  two\n</div>', '<div>   two </div>'],
  ['before <!-- not for print --> after', 'before  after'],
  ['<!-- not for print -->\n\nafter', 'after'],
  ['<!-- a --> b', '<!-- a --> b'],
  ['one<br>two<br />three', 'one two three'],
  ['[label](javascript:alert(1))', 'label (javascript:alert(1))'],
  ['[label](relative/path.md)', 'label (relative/path.md)'],
  ['![alt](relative.png)', 'alt (relative.png)'],
  [`![alt](attachment:${'b'.repeat(64)})`, `alt (attachment:${'b'.repeat(64)})`],
  ['one\ntwo', 'one two'],
  ['\u0007bell \u001b[31m', '␇bell ␛[31m'],
])('%j reads as %j', (markdown, expected) => {
  expect(textOf(markdown)).toBe(expected);
});

test.each([
  [2, '# a\n\n## b\n\n# c', ['### a', '#### b', '### c']],
  [2, '### a\n\n#### b\n\n## c', ['#### a', '##### b', '### c']],
  [3, '# a\n\n###### b', ['#### a', '###### b']],
  [1, '###### a', ['## a']],
  [0, '# a', ['# a']],
])('below a heading of depth %i, %j has the headings %j', (depth, markdown, expected) => {
  expect(headings({ type: 'root', children: read(markdown, depth) })).toEqual(expected);
});

test('references and footnotes are resolved, the first definition stands', () => {
  const nodes = read(
    'See [the log][l] and![p][p] this[^b] or that[^a].\n\n[l]: https://example.com/1\n[l]: https://example.com/2\n[p]: https://example.com/p.png\n[^a]: Second.\n[^b]: First.\n    More.',
  );
  const [paragraph, first, second] = nodes;
  expect(nodes).toHaveLength(3);
  expect(paragraph).toMatchObject({
    children: [
      { value: 'See ' },
      { type: 'link', url: 'https://example.com/1', children: [{ value: 'the log' }] },
      { value: ' and' },
      { type: 'image', url: 'https://example.com/p.png', alt: 'p' },
      { value: ' this[1] or that[2].' },
    ],
  });
  expect(first && readText(first)).toBe('[1] First. More.');
  expect(second && readText(second)).toBe('[2] Second.');
});

test('a log line that looks like a definition stays', () => {
  expect(textOf('[WARN]: disk full on db-1')).toBe('[WARN]: disk full on db-1');
  expect(textOf('[ERROR]: timeout')).toBe('[ERROR]: timeout');
});

test('a picture of the record gets its number, and is known to be shown', () => {
  const exhibits = EXHIBITS();
  expect(sectionContent(`![Load](attachment:${SHA})`, 2, exhibits)).toEqual([
    {
      type: 'paragraph',
      children: [
        {
          type: 'image',
          url: `attachment:${SHA}`,
          alt: 'Load',
          data: { exhibit: 1, fileName: 'exhibit-1.png' },
        },
      ],
    },
  ]);
  expect([...exhibits.shown]).toEqual([SHA]);
});

test('a table has as many cells in every row as in the widest', () => {
  const [table] = read('| a |\n| :-: |\n| 1 | 2 | 3 |\n|');
  expect(table).toMatchObject({ type: 'table', align: ['center', null, null] });
  expect(table?.type === 'table' && table.children.map((row) => row.children.map(readText))).toEqual([
    ['a', '', ''],
    ['1', '2', '3'],
    ['', '', ''],
  ]);
});

test.each([
  ['> '.repeat(3000), 'quotes'],
  [`${'- '.repeat(3000)}x`, 'lists'],
  [Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n'), 'lists over lines'],
])('what nests deeper than anybody writes is printed as it was typed (%#: %s)', (markdown) => {
  expect(read(markdown)).toHaveLength(1);
  expect(textOf(markdown).replace(/\s+/g, ' ')).toBe(markdown.replace(/\s+/g, ' ').trim());
});
