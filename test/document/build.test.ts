import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { inlineText, plainLine } from '../../src/document/inline.ts';
import { parseStyle, type Style } from '../../src/document/style.ts';
import { anyView } from './support/arbitraries.ts';
import { HOUSE_STYLES, houseStyle, styleSource, styleWith } from './support/styles.ts';
import { headings, readText, treeProblems } from './support/tree-rules.ts';
import { incidentView } from './support/views.ts';

/** Beside the house styles one that has no place for anything. */
const STYLES: readonly (readonly [string, Style])[] = [
  ...HOUSE_STYLES.map((name) => [name, houseStyle(name)] as const),
  ['none', parseStyle(styleSource('# :field{name=title}\n\n:field{name=severity}'), 'none')],
  ['omitting', styleWith('::metrics{as=list}\n\n## A\n\n::section{name=impact}', 'empty: omit')],
];

const textOf = (nodes: readonly RootContent[]) => nodes.map(readText).join('');

for (const [name, style] of STYLES) {
  test(`the style ${name} keeps every promise of the tree, whatever users typed`, () => {
    fc.assert(
      fc.property(anyView, fc.boolean(), (view, redact) => {
        expect(treeProblems(buildDocument(view, style, { redact }))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test(`the style ${name} prints every event, section and action, events in their order`, () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const tree = buildDocument(view, style);
        const printed = eventTexts(tree);
        expect(printed.map(({ label }) => label)).toEqual(view.events.map(({ label }) => label));
        for (const [index, event] of view.events.entries()) {
          expect(printed[index]?.text).toContain(textOf(inlineText(event.text)));
          if (event.struck) expect(printed[index]?.text).toContain(textOf(plainLine(event.struck.reason)));
        }
        const all = readText(tree);
        for (const action of view.actions) expect(all).toContain(textOf(inlineText(action.text)));
      }),
      { numRuns: 40 },
    );
  });

  test(`the style ${name} prints every section, under the heading that its author gave it`, () => {
    const names = [
      'summary',
      'impact',
      'root-cause',
      'resolution',
      'mitigations',
      'supporting',
      'data-loss',
      'constructor',
    ];
    fc.assert(
      fc.property(fc.subarray(names), fc.boolean(), (written, ownHeadings) => {
        const sections = written.map((section) => ({
          name: section,
          text: `Text of ${section}.`,
          heading: ownHeadings ? `Heading of ${section}` : null,
        }));
        const tree = buildDocument(incidentView({ sections }), style);
        for (const section of written) {
          const at = tree.children.findIndex((node) => readText(node) === `Text of ${section}.`);
          expect(at, section).toBeGreaterThan(0);
          if (ownHeadings)
            expect(readText(tree.children[at - 1] as Nodes)).toMatch(/^(?:Heading of|Impact:)/);
        }
        expect(headings(tree).filter((heading) => heading.includes('Heading of'))).toHaveLength(
          ownHeadings ? written.length : 0,
        );
      }),
      { numRuns: 50 },
    );
  });
}

/** What is printed of each event, in the order of the document. */
function eventTexts(root: Root): { label: string; text: string }[] {
  const found: { label: string; text: string }[] = [];
  const visit = (node: Nodes) => {
    if ('data' in node && node.data && 'event' in node.data) {
      found.push({ label: String(node.data.event), text: readText(node) });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

test('what a style has no place for stands before its supporting information', () => {
  const style = styleWith('## Impact\n\n::section{name=impact}\n\n## More\n\n::section{name=supporting}');
  const view = incidentView({
    events: [{ at: '2022-04-20T11:28:00+02:00', text: 'alarm' }],
    actions: [{ text: 'a runbook' }],
    attachments: [{ sha256: 'a'.repeat(64), alt: 'graph' }],
    sections: [
      { name: 'data-loss', text: 'two hours' },
      { name: 'went-well', text: 'the alarm' },
      { name: 'customers', heading: 'Who was hit', text: 'everybody' },
      { name: 'blank', text: ' \n ' },
      { name: 'supporting', text: 'logs' },
    ],
  });
  expect(headings(buildDocument(view, style))).toEqual([
    '## Impact',
    '## Timeline',
    '## Data loss',
    '## What went well',
    '## Who was hit',
    '## Action items',
    '## Exhibits',
    '## More',
  ]);
});

test('what a style has no place for stands at its end if it has no supporting information', () => {
  const view = incidentView({ sections: [{ name: 'data-loss', text: 'two hours' }] });
  expect(headings(buildDocument(view, styleWith('# A\n\n### Impact\n\n::section{name=impact}')))).toEqual([
    '# A',
    '### Impact',
    '## Data loss',
  ]);
});

const PARTS =
  '# T\n\n## S\n\nStatic.\n\n::section{name=a}\n\n## Group\n\n### B\n\n::section{name=b}\n\n### C\n\n:field{name=severity}\n\n## L\n\n::actions\n\n## M\n\n::metrics\n\n## F\n\n::figure\n\n## E\n\n::timeline';

test.each([
  [
    'note',
    [
      '# T',
      '## S',
      'Not written yet.',
      '## Group',
      '### B',
      'Not written yet.',
      '### C',
      'Not written yet.',
      '## L',
      'No action items yet.',
      '## E',
      'No events yet.',
    ],
  ],
  ['omit', ['# T']],
])('a style that says %s prints that of what is not there', (empty, expected) => {
  const tree = buildDocument(incidentView({}), styleWith(PARTS, `empty: ${empty}`));
  const printed = tree.children.map((node) =>
    node.type === 'heading' ? `${'#'.repeat(node.depth)} ${readText(node)}` : readText(node),
  );
  expect(printed).toEqual(expected);
});

test('a quiet note is marked as one', () => {
  const tree = buildDocument(incidentView({}), styleWith('## A\n\n::section{name=a}'));
  expect(tree.children[1]).toMatchObject({ type: 'paragraph', data: { role: 'note' } });
});

test('a heading stays as long as one of those below it does', () => {
  const style = styleWith(PARTS, 'empty: omit');
  const view = incidentView({ sections: [{ name: 'b', text: 'x' }] });
  expect(headings(buildDocument(view, style))).toEqual(['# T', '## Group', '### B']);
});

test('an unwritten section beside a written one says nothing, and takes its introduction along', () => {
  const style = styleWith('## Both\n\n::section{name=a intro="A:"}\n\n::section{name=b intro="B:"}');
  const view = incidentView({ sections: [{ name: 'b', text: 'written' }] });
  expect(buildDocument(view, style).children.map(readText)).toEqual(['Both', 'B:', 'written']);
});

test('a section with its own heading gives it to its block, or stands below a shared one', () => {
  const style = styleWith(
    '## Alone\n\n::section{name=a}\n\n## Shared\n\n::section{name=b}\n\n::section{name=c}',
  );
  const view = incidentView({
    sections: ['a', 'b', 'c'].map((name) => ({ name, heading: `Own ${name}`, text: `# In ${name}` })),
  });
  expect(headings(buildDocument(view, style))).toEqual([
    '## Own a',
    '### In a',
    '## Shared',
    '### Own b',
    '#### In b',
    '### Own c',
    '#### In c',
  ]);
});

test('a fact stands in for a section of the same name that is not written', () => {
  const style = styleWith('## Trigger\n\n::section{name=trigger}');
  const facts = { trigger: 'A *deployment*' };
  expect(buildDocument(incidentView({ incident: { facts } }), style).children.map(readText)).toEqual([
    'Trigger',
    'A deployment',
  ]);
  const view = incidentView({ incident: { facts }, sections: [{ name: 'trigger', text: 'A surge' }] });
  expect(buildDocument(view, style).children.map(readText)).toEqual(['Trigger', 'A surge']);
});

test('a name that every object has is a section like any other', () => {
  const style = styleWith('## A\n\n::section{name=constructor}');
  expect(buildDocument(incidentView({}), style).children.map(readText)).toEqual(['A', 'Not written yet.']);
});

test('only a heading of the first depth at the very top is the title', () => {
  const roles = (body: string) =>
    buildDocument(incidentView({}), styleWith(body)).children.map((node) =>
      node.type === 'heading' ? (node.data?.role ?? null) : undefined,
    );
  expect(roles('# A\n\n# B')).toEqual(['title', null]);
  expect(roles('## A\n\n# B')).toEqual([null, null]);
});

test('a title on several lines, or none, is one line of the document', () => {
  const title = (written: string) =>
    headings(buildDocument(incidentView({ incident: { title: written } }), houseStyle('oslo')))[0];
  expect(title('Checkout\r\nfails\u2028again')).toBe('# Checkout fails again');
  expect(title(' ')).toBe('# Untitled incident');
});

test('the same record and style give the same tree, and neither is changed by it', () => {
  fc.assert(
    fc.property(anyView, fc.boolean(), (view, redact) => {
      const style = houseStyle('sre');
      const before = JSON.stringify([view, style]);
      const first = JSON.stringify(buildDocument(view, style, { redact }));
      expect(JSON.stringify(buildDocument(view, style, { redact }))).toBe(first);
      expect(JSON.stringify([view, style])).toBe(before);
    }),
    { numRuns: 50 },
  );
});
