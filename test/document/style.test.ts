import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseStyle } from '../../src/document/style.ts';
import { ENGLISH } from '../../src/document/style-words.ts';
import { RecorderError } from '../../src/failure.ts';
import { HOUSE_STYLES, houseStyle, styleSource, styleWith } from './support/styles.ts';

/** The refusal of a style; its line counts from the first of the file. */
function refusal(source: string): RecorderError {
  try {
    parseStyle(source, 'mine.md');
  } catch (error) {
    if (error instanceof RecorderError) return error;
    throw error;
  }
  throw new Error('The style was taken.');
}

test.each(HOUSE_STYLES)('the house style %s tells the screen what there is to write', (name) => {
  const { outline } = houseStyle(name);
  expect(outline.name).toBe(name);
  expect(outline.title).not.toBe('');
  expect(outline.description).not.toBe('');
  expect(outline.language).toBe('en');
  const names = outline.sections.map((section) => section.name);
  expect(new Set(names).size).toBe(names.length);
  for (const section of outline.sections) {
    expect(section.heading, section.name).toMatch(/^\S.*\S$/);
    expect(section.guidance, section.name).toMatch(/\S/);
    expect(section.guidance).not.toMatch(/<!--|-->/);
  }
});

test('sections come in the order in which they print, with the headings of the style', () => {
  expect(houseStyle('oslo').outline.sections.map(({ name, heading }) => `${name}: ${heading}`)).toEqual([
    'summary: Summary',
    'impact: Impact',
    'root-cause: Cause(s)',
    'resolution: Solution',
    'went-well: What went well',
    'went-wrong: What went wrong',
    'mitigations: Mitigations',
    'supporting: Supporting information and documentation',
  ]);
  expect(houseStyle('sre').outline.facts).toEqual([
    { name: 'authors', label: 'Authors' },
    { name: 'status', label: 'Status' },
  ]);
});

test('sections that share a heading are told apart by their labels, else by their names', () => {
  const { outline } = styleWith(
    '## Both\n\n<!-- why -->\n\n::section{name=root-cause label="The cause"}\n\n<!-- how -->\n<!-- and when -->\n\n::section{name=data-loss}',
  );
  expect(outline.sections).toEqual([
    { name: 'root-cause', heading: 'The cause', guidance: 'why' },
    { name: 'data-loss', heading: 'Data loss', guidance: 'how\n\nand when' },
  ]);
});

test('guidance belongs to the section below it, not to one below another heading', () => {
  const { outline } = styleWith(
    '<!-- file -->\n\n# A\n\n<!-- a -->\n\n## B\n\n::section{name=b}\n\n::section{name=c}',
  );
  expect(outline.sections.map((section) => section.guidance)).toEqual([null, null]);
});

test('words that a style does not give are English', () => {
  const { words } = styleWith(
    '',
    'milestones: { mitigated: FIXED }\nwords: { noEvents: Nothing. }\ncolumns: { time: When }',
  );
  expect(words.milestones).toEqual({ ...ENGLISH.milestones, mitigated: 'FIXED' });
  expect(words.columns).toEqual({ ...ENGLISH.columns, time: 'When' });
  expect({ ...words, noEvents: '', milestones: {}, columns: {} }).toEqual({
    ...ENGLISH,
    noEvents: '',
    milestones: {},
    columns: {},
  });
});

test('line ends of Windows and a byte-order mark do no harm', () => {
  const source = styleSource('## A\n\n::section{name=a}');
  const { position: _, ...plain } = parseStyle(source, 'x') as unknown as Record<string, unknown>;
  expect(parseStyle(`\uFEFF${source.replaceAll('\n', '\r\n')}`, 'x').outline).toEqual(plain.outline);
});

/** The body begins on line 11 of `styleSource`. */
const BODY = 11;

test.each<[body: string, line: number, problem: RegExp, hint: RegExp]>([
  ['::timelin', 0, /no directive "::timelin"/, /::timeline, ::section/],
  ['text\n\n::constructor', 2, /no directive "::constructor"/, /::timeline/],
  ['a :smile b', 0, /no directive ":smile"/, /\\:/],
  ['::timeline{as=tables}', 0, /"tables" cannot be "as" of ::timeline/, /table, bullets, paragraphs/],
  ['::timeline{colour=red}', 0, /::timeline has no attribute "colour"/, /as, dates/],
  ['::timeline{toString=x}', 0, /no attribute "toString"/, /as, dates/],
  ['::timeline{numbers}', 0, /"" cannot be "numbers"/, /yes, no/],
  ['::timeline[Label]', 0, /text in brackets/, /braces/],
  ['::actions{as=grid}', 0, /"grid" cannot be "as"/, /list, table, checklist/],
  ['::metrics{as=chart}', 0, /"chart" cannot be "as"/, /table, list/],
  ['::figure{as=x}', 0, /::figure has no attribute "as"/, /intro/],
  ['::section', 0, /::section needs "name"/, /\{name=\.\.\.\}/],
  ['::section{name="Big Name"}', 0, /"Big Name" cannot be "name"/, /lower-case/],
  [':field', 0, /:field needs "name"/, /\{name=\.\.\.\}/],
  ['# A\n\n- b :field{name=shoe-size}', 2, /no field "shoe-size"/, /title, severity/],
  [':field{name=constructor}', 0, /no field "constructor"/, /facts/],
  ['- ::timeline', 0, /"timeline" does not stand by itself/, /line of its own/],
  [':::section{name=a}\nx\n:::', 0, /"section" does not stand by itself/, /line of its own/],
  ['a\n\n<b>x</b>', 2, /it holds HTML/, /Markdown/],
  ['<div>\nx\n</div>', 0, /it holds HTML/, /comment/],
  ['<!-- a --> b', 0, /it holds HTML/, /comment/],
  ['a <!-- b -->', 0, /it holds HTML/, /Markdown/],
  ['![a](https://example.com/a.png)', 0, /picture/, /record/],
  ['[a]: https://example.com', 0, /link definition/, /\[label\]\(url\)/],
  ['[a](page.html)', 0, /"page\.html" is no absolute link/, /https/],
])('the body %j is refused', (body, offset, problem, hint) => {
  const error = refusal(styleSource(body));
  expect(error.code).toBe('bad-input');
  expect(error.message).toMatch(new RegExp(`^House style "mine\\.md", line ${BODY + offset}: .*\\.$`));
  expect(error.message).toMatch(problem);
  expect(error.hint).toMatch(hint);
});

const GOOD = [
  'name: a',
  'title: A',
  'description: B',
  'language: en',
  'time: { clock: 24h, date: d.m.yyyy, seconds: no }',
  'empty: note',
];
const without = (key: string) => GOOD.filter((line) => !line.startsWith(`${key}:`));
const withLine = (line: string) => [...without(line.split(':')[0] ?? ''), line];

test.each<[lines: string[], line: number, problem: RegExp, hint: RegExp]>([
  [without('name'), 1, /no "name"/, /name: a name/],
  [without('title'), 1, /no "title"/, /title/],
  [without('time'), 1, /no "time"/, /clock, date and seconds/],
  [without('empty'), 1, /no "empty"/, /note or omit/],
  [withLine('name: Bad Name'), 7, /"Bad Name" cannot be "name"/, /lower-case/],
  [withLine('name: 7'), 7, /"7" cannot be "name"/, /lower-case/],
  [withLine('language: english please'), 7, /cannot be "language"/, /nb-NO/],
  [withLine('empty: maybe'), 7, /"maybe" cannot be "empty"/, /note or omit/],
  [
    withLine('time: { clock: 13h, date: d.m.yyyy, seconds: true }'),
    7,
    /"13h" cannot be "time\.clock"/,
    /24h or 12h/,
  ],
  [
    withLine('time: { clock: 12h, date: d.m, seconds: true }'),
    7,
    /"d\.m" cannot be "time\.date"/,
    /dd\.mm\.yyyy/,
  ],
  [withLine('time: { clock: 12h, date: d of m yyyy, seconds: true }'), 7, /"time\.date"/, /dd\.mm\.yyyy/],
  [withLine('time: { clock: 12h, date: d.m.yyyy, seconds: maybe }'), 7, /"time\.seconds"/, /yes or no/],
  [[...GOOD, 'colour: red'], 8, /no "colour"/, /spelling/],
  [[...GOOD, 'words:', '  nothingWritten: x'], 9, /no "words\.nothingWritten"/, /spelling/],
  [[...GOOD, 'kinds: { rumour: x }'], 8, /no "kinds\.rumour"/, /spelling/],
  [[...GOOD, 'milestones:', '  mitigated: [x]'], 9, /cannot be "milestones\.mitigated"/, /a text/],
  [[...GOOD, 'facts: { Authors: x }'], 8, /no "facts\.Authors"/, /spelling/],
  [[...GOOD, 'months: [one, two]'], 8, /cannot be "months"/, /twelve/],
  [[...GOOD, 'title: twice'], 8, /not YAML/, /quotes/],
  [[...GOOD, 'words: "open'], 8, /not YAML/, /quotes/],
  [withLine('title: &a A').concat('words: { done: *a }'), 1, /alias/, /itself/],
])('the front matter %j is refused', (lines, line, problem, hint) => {
  const error = refusal(`---\n${lines.join('\n')}\n---\n\nbody\n`);
  expect(error.code).toBe('bad-input');
  expect(error.message).toMatch(new RegExp(`^House style "mine\\.md", line ${line}: [^\\n]*\\.$`));
  expect(error.message).toMatch(problem);
  expect(error.hint).toMatch(hint);
});

test.each(['', 'no front matter', '# name: x\n---\n', '\n---\nname: a\n---\n', '---\nname: a\n'])(
  'a file without front matter is refused: %j',
  (source) => {
    expect(refusal(source).message).toBe(
      'House style "mine.md", line 1: it does not begin with front matter.',
    );
  },
);

test('what a refusal quotes is short', () => {
  const error = refusal(styleSource(`::${'x'.repeat(5000)}`));
  expect(error.message.length).toBeLessThan(120);
});

test('the example of the README is a good style', () => {
  const readme = readFileSync(new URL('../../src/document/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```markdown\n([\s\S]*?)\n```/.exec(readme) ?? [];
  expect(parseStyle(example, 'README').outline).toMatchObject({
    name: 'team-lane',
    sections: [{ name: 'summary', heading: 'What happened', guidance: expect.stringMatching(/^Advice/) }],
    facts: [{ name: 'commander', label: 'Commander' }],
  });
});
