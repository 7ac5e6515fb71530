import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { writeMarkdown } from '../../src/export/markdown.ts';
import { anyView, sectionText, userText } from '../document/support/arbitraries.ts';
import { HOUSE_STYLES, houseStyle, styleWith } from '../document/support/styles.ts';
import { readText } from '../document/support/tree-rules.ts';
import { incidentView } from '../document/support/views.ts';
import { normalTree, readMarkdown } from './support/normal-tree.ts';

for (const name of HOUSE_STYLES) {
  test(`reading what was written gives the tree again, whatever users typed (${name})`, () => {
    const style = houseStyle(name);
    fc.assert(
      fc.property(anyView, (view) => {
        const tree = buildDocument(view, style);
        expect(normalTree(readMarkdown(writeMarkdown(tree)))).toEqual(normalTree(tree));
      }),
      { numRuns: 40 },
    );
  });
}

test.each(['table', 'bullets', 'paragraphs'])('an event reads as it was typed (%s)', (form) => {
  const style = styleWith(`::timeline{as=${form} dates=every authors=yes}`);
  fc.assert(
    fc.property(userText, userText, (said, reason) => {
      const event = { at: '2022-04-20T11:28:00+02:00', text: said, lateReason: reason, late: true };
      const tree = buildDocument(incidentView({ events: [event] }), style);
      expect(normalTree(readMarkdown(writeMarkdown(tree)))).toEqual(normalTree(tree));
    }),
    { numRuns: 150 },
  );
});

test('a section reads as it was typed', () => {
  const style = styleWith('## A\n\n::section{name=a}\n\n## B\n\n::section{name=b}');
  fc.assert(
    fc.property(sectionText, sectionText, (a, b) => {
      const sections = [
        { name: 'a', text: a },
        { name: 'b', text: b },
      ];
      const tree = buildDocument(incidentView({ sections }), style);
      expect(normalTree(readMarkdown(writeMarkdown(tree)))).toEqual(normalTree(tree));
    }),
    { numRuns: 150 },
  );
});

const root = (...children: RootContent[]): Root => ({ type: 'root', children });
const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

test.each([
  ['# not a heading', '\\# not a heading\n'],
  ['| pipe |', '\\| pipe |\n'],
  ['<b>', '\\<b>\n'],
  ['* star', '\\* star\n'],
  ['1. first', '1\\. first\n'],
  ['a_b_c', 'a_b_c\n'],
  ['`code`', '\\`code\\`\n'],
  ['ends with \\', 'ends with \\\\\n'],
  ['[x](y)', '\\[x]\\(y)\n'],
  ['https://example.com', 'https\\://example.com\n'],
  ['anna@example.com', 'anna\\@example.com\n'],
  ['😀 שלום e\u0301', '😀 שלום e\u0301\n'],
])('%j is written as %j', (said, markdown) => {
  expect(writeMarkdown(root(paragraph(said)))).toBe(markdown);
});

test('a document is the same to the byte', () => {
  const view = incidentView({
    events: [
      { at: '2022-04-20T11:28:00+02:00', text: 'Told by the *support desk*', milestone: 'detected' },
      { at: '2022-04-20T18:30+02:00', precision: 'approximate', text: 'one | two\nthree' },
      { at: '2022-04-21T00:33+02:00', text: 'processing resumes.', milestone: 'mitigated' },
    ],
    sections: [{ name: 'summary', text: '- a\n  - b\n\n    ```sh\n    run\n    ```\n- [x] c' }],
    actions: [{ text: 'KM-676', link: 'https://tickets.example.com/KM-676' }],
    attachments: [{ sha256: 'a'.repeat(64), alt: 'Error [rate]', event: 'event-1' }],
  });
  expect(writeMarkdown(buildDocument(view, houseStyle('oslo'))).split('\n')).toEqual([
    '# Batch processing halted',
    '',
    '## Summary',
    '',
    '- a',
    '    - b',
    '',
    '        ```sh',
    '        run',
    '        ```',
    '- [x] c',
    '',
    '## Timeline',
    '',
    '| Timeline 20.04.22 | Event |',
    '| --- | --- |',
    '| 11:28 | Told by the \\*support desk\\* *(Exhibit 1)* |',
    '| \\~18:30 | one \\| two<br>three |',
    '| **21.04.22** |  |',
    '| 00:33 | PROBLEM FIXED - processing resumes. |',
    '',
    'All times are CEST (UTC+02:00), Europe/Oslo.',
    '',
    '![Error \\[rate\\]](exhibit-1.png)',
    '',
    'Exhibit 1: Error \\[rate] (#1)',
    '',
    ...['Impact', 'Cause(s)', 'Solution', 'What went well', 'What went wrong', 'Mitigations'].flatMap(
      (heading) => [`## ${heading}`, '', 'Not written yet.', ''],
    ),
    '## Action items',
    '',
    '- [KM-676](https://tickets.example.com/KM-676)',
    '',
    '## Supporting information and documentation',
    '',
    'Not written yet.',
    '',
  ]);
});

test('a checklist is one on GitHub', () => {
  const view = incidentView({ actions: [{ text: 'to do' }, { text: 'done', done: true }] });
  const tree = buildDocument(view, styleWith('::actions{as=checklist}'));
  expect(writeMarkdown(tree)).toBe('- [ ] to do\n- [x] done\n');
});

test('what belongs to an item is indented by four columns, whatever its marker', () => {
  const written = (markdown: string) =>
    writeMarkdown(
      buildDocument(
        incidentView({ sections: [{ name: 'a', text: markdown }] }),
        styleWith('::section{name=a}'),
      ),
    );
  expect(written('- a\n  - b\n    - c')).toBe('- a\n    - b\n        - c\n');
  expect(written('1. a\n   - b')).toBe('1. a\n    - b\n');
  expect(written('100000. a\n        - b')).toBe('100000. a\n        - b\n');
});

test.each([
  '- ```\n  a\n    b\n  ```\n- c',
  '- - a\n  - b\n- c',
  '- > a\n  > - b\n\n  c',
  '- | a |\n  | - |\n  | b |\n- c',
  '1. # a\n\n   - b\n\n     ```\n      c\n     ```',
  '-\n- b\n\n  - c',
  '- a\n\n\n\n* b\n\n+ c',
])('an item that begins with another block reads as it was typed: %j', (markdown) => {
  const sections = [{ name: 'a', text: markdown }];
  const tree = buildDocument(incidentView({ sections }), styleWith('::section{name=a}'));
  expect(normalTree(readMarkdown(writeMarkdown(tree)))).toEqual(normalTree(tree));
});

const pandoc = spawnSync('pandoc', ['--version']).status === 0;

test.skipIf(!pandoc)('pandoc reads the same headings, rows and words', () => {
  const view = incidentView({
    events: [
      {
        at: '2022-04-20T11:28:00+02:00',
        text: 'a | b, 50 % of `x_y_z` <b>\nand [a link](https://example.com/a)',
      },
      { at: '2022-04-21T11:28:00+02:00', text: '# one\\', struck: { reason: '*no*' } },
    ],
    sections: [{ name: 'summary', text: '1. a\n   - b\n2. c\n\n> **q** ~~r~~' }],
  });
  const tree = buildDocument(view, houseStyle('sre'));
  const { stdout, status } = spawnSync('pandoc', ['-f', 'gfm', '-t', 'html', '--wrap=none'], {
    input: writeMarkdown(tree),
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const headings = [...stdout.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/g)].map(
    ([, depth, title]) => `${depth} ${title}`,
  );
  expect(headings).toEqual(
    tree.children.flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${readText(node)}`] : [])),
  );
  const rows = tree.children.flatMap((node) => (node.type === 'table' ? node.children : []));
  expect(stdout.match(/<tr/g)).toHaveLength(rows.length);
  const words = stdout
    .replace(/<br ?\/?>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  for (const row of rows) {
    for (const word of readText(row).split(/[\s()]+/)) expect(words).toContain(word);
  }
});
