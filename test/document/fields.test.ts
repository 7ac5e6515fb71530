import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { styleWith } from './support/styles.ts';
import { readText } from './support/tree-rules.ts';
import { incidentView, type ViewDraft } from './support/views.ts';

const START = { at: '2022-04-20T11:20:00+02:00', text: 'x', milestone: 'impact-started' } as const;
const END = { at: '2022-04-20T13:34:30+02:00', text: 'y', milestone: 'recovered', author: 'Jonas' } as const;

function field(name: string, draft: ViewDraft, frontMatter = ''): string {
  const tree = buildDocument(incidentView(draft), styleWith(`# :field{name=${name}}`, frontMatter));
  return tree.children[0] ? readText(tree.children[0]) : '';
}

test.each<[name: string, draft: ViewDraft, expected: string]>([
  ['title', { incident: { title: 'Checkout *errors*' } }, 'Checkout *errors*'],
  ['severity', { incident: { severity: 'SEV1' } }, 'SEV1'],
  ['severity', {}, '—'],
  ['status', { events: [START] }, 'Investigating'],
  ['status', { events: [START, END] }, 'Recovered'],
  ['status', { events: [START], incident: { facts: { status: 'In review' } } }, 'In review'],
  ['authors', { events: [START, END, START] }, 'Anna Berg, Jonas'],
  ['authors', { events: [START], incident: { facts: { authors: 'Siri' } } }, 'Siri'],
  ['authors', {}, '—'],
  ['date', { events: [START, END] }, '2022-04-20'],
  ['date', { events: [START, { ...END, at: '2022-04-21T01:00:00+02:00' }] }, '2022-04-20 – 2022-04-21'],
  ['date', { events: [START] }, '2022-04-20'],
  ['started', { events: [START, END] }, '2022-04-20 11:20 CEST'],
  ['started', { events: [{ ...START, precision: 'approximate' }] }, '2022-04-20 ~11:20 CEST'],
  ['ended', { events: [START, END] }, '2022-04-20 13:34 CEST'],
  ['ended', { events: [START] }, 'ongoing'],
  ['ended', { events: [START, { ...END, at: null }] }, '—'],
  ['duration', { events: [START, END] }, '2 h 14 min'],
  ['duration', { events: [START, { ...END, at: '2022-04-21T13:20:00+02:00' }] }, '1 d 2 h'],
  ['duration', { events: [START, { ...END, precision: 'approximate' }] }, '~2 h 14 min'],
  ['duration', { events: [START] }, 'ongoing'],
  ['duration', { events: [START, { ...END, at: null }] }, '—'],
  ['duration', { events: [{ ...END, at: '2022-04-20T10:00:00+02:00' }, START] }, '—'],
  ['zone', { events: [START] }, 'CEST (UTC+02:00), Europe/Oslo'],
  ['zone', { events: [{ ...START, at: null }], incident: { zone: 'UTC' } }, 'UTC'],
])('%s of %j is %s', (name, draft, expected) => {
  expect(field(name, draft)).toBe(expected);
});

test('a fact that a style declares is a field', () => {
  const facts = { commander: 'Anna\nBerg' };
  expect(field('commander', { incident: { facts } }, 'facts: { commander: Commander }')).toBe('Anna Berg');
  expect(field('commander', {}, 'facts: { commander: Commander }')).toBe('—');
  expect(field('constructor', {}, 'facts: { constructor: Built by }')).toBe('—');
});

const BODY = `
**Severity:** :field{name=severity}\\
**Status:** :field{name=status}\\
Always

- Severity :field{name=severity}
- Status :field{name=status}

> :field{name=severity}

| a | b |
| - | - |
| Severity | :field{name=severity} |
`;

test('a line, an item or a paragraph that says nothing without its field is left out', () => {
  const printed = (severity: string | null) =>
    buildDocument(incidentView({ incident: { severity } }), styleWith(BODY)).children.map(readText);
  expect(printed('SEV1')).toEqual([
    'Severity: SEV1 Status: Investigating Always',
    'Severity SEV1 Status Investigating',
    'SEV1',
    'a b Severity SEV1',
  ]);
  expect(printed(null)).toEqual(['Status: Investigating Always', 'Status Investigating', 'a b Severity —']);
});
