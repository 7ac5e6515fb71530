import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildDocument } from '../../src/document/build.ts';
import { ENGLISH } from '../../src/document/style-words.ts';
import { anyView } from './support/arbitraries.ts';
import { EVERY_STYLE, houseStyle } from './support/styles.ts';
import { headings, readText, treeProblems } from './support/tree-rules.ts';
import { incidentView } from './support/views.ts';

const AT = '2022-04-20T11:28:00+02:00';

/** Something of everything that a record can hold. */
const VIEW = incidentView({
  incident: { severity: 'SEV1', roles: { commander: 'Anna Berg' }, facts: { authors: 'Anna Berg' } },
  events: [
    { at: AT, text: 'eventone', milestone: 'impact-started' },
    { at: '2022-04-20T11:31+02:00', text: 'eventtwo', milestone: 'detected' },
    { at: '2022-04-20T11:35:00+02:00', text: 'eventthree', kind: 'hypothesis', hypothesis: 'ruled-out' },
    { at: '2022-04-20T11:40:00+02:00', text: 'eventfour', kind: 'update' },
    { at: null, text: 'eventfive', kind: 'action' },
    { at: '2022-04-21T00:02:00+02:00', text: 'eventsix', milestone: 'resolved' },
  ],
  sections: [
    ...['summary', 'impact', 'root-cause', 'trigger', 'resolution', 'went-well', 'went-wrong', 'got-lucky'],
    ...['mitigations', 'supporting', 'learnings', 'attendees', 'surprise', 'of-nobody'],
  ].map((name) => ({ name, text: `section${name.replaceAll('-', '')}` })),
  actions: [{ text: 'actionone', owner: 'Siri Moe', due: '2022-05-01' }],
  attachments: [{ sha256: 'a'.repeat(64), alt: 'pictureone' }],
});

const WORDS = [
  ...VIEW.events.map(({ text }) => text),
  ...VIEW.sections.map(({ text }) => text),
  'actionone',
  'pictureone',
];

/** Those that show only a part, and say what they leave out. */
const EXTRACTS = ['status-update', 'brief'];

test('all of the house styles are there', () => {
  expect(EVERY_STYLE).toEqual([
    ...['alx', 'azure-pir', 'brief', 'dfds', 'google-outage', 'handover', 'incident-review', 'issue-summary'],
    ...[
      'kehoe',
      'morgue',
      'mybinder',
      'oslo',
      'oslo-nb',
      'pagerduty',
      'report',
      'sre',
      'status-update',
      'web-stack',
    ],
  ]);
});

test.each(EVERY_STYLE)('%s prints all of the record once, or says what it leaves out', (name) => {
  const tree = buildDocument(VIEW, houseStyle(name));
  expect(treeProblems(tree)).toEqual([]);
  const text = readText(tree);
  const missing = WORDS.filter((word) => !text.includes(word));
  if (EXTRACTS.includes(name)) {
    expect(missing).not.toEqual([]);
    expect(text).toMatch(/Timeline, .*Of nobody/);
  } else {
    expect(missing).toEqual([]);
    for (const { text: said } of VIEW.events) expect(text.split(said).length - 1, said).toBe(1);
  }
});

test.each(EVERY_STYLE)(
  '%s says a date wherever the day changes, and advises the author of every section',
  (name) => {
    const style = houseStyle(name);
    const text = readText(buildDocument(VIEW, style));
    const before = text.slice(0, text.indexOf('eventsix'));
    expect(before).toMatch(
      /21\.04\.22|2022-04-21|21[/-]04[/-]2022|04\/21\/2022|April 21, 2022|21 April 2022|21 Apr 2022|Apr 21 2022/,
    );
    for (const { guidance, name: section } of style.outline.sections) expect(guidance, section).toMatch(/\S/);
  },
);

test.each(EVERY_STYLE)('%s has a good tree for whatever anybody records', (name) => {
  const style = houseStyle(name);
  fc.assert(
    fc.property(anyView, fc.boolean(), (view, redact) => {
      expect(treeProblems(buildDocument(view, style, { redact }))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('the Norwegian style has a Norwegian word for every English one that it can print', () => {
  const source = readFileSync(new URL('../../src/document/templates/oslo-nb.md', import.meta.url), 'utf8');
  const front = parse(source.split('---')[1] ?? '') as Record<string, Record<string, string>>;
  const written = (group: string) => Object.keys(front[group] ?? {});
  const same = ['am', 'pm', 'timeSeparator', 'unknown', 'unknownTime'];
  for (const [key, english] of Object.entries(ENGLISH)) {
    if (Array.isArray(english)) expect(written(key)).toHaveLength(12);
    else if (typeof english === 'string') expect([...written('words'), ...same], key).toContain(key);
    else
      expect(
        Object.keys(english).filter((word) => !written(key).includes(word)),
        key,
      ).toEqual([]);
  }
});

test('headings stand in the order of the organisation', () => {
  const printed = (name: string) =>
    headings(buildDocument(VIEW, houseStyle(name))).map((line) => line.replace(/^#+ /, ''));
  expect(printed('google-outage').slice(1, 6)).toEqual([
    'Issue Summary',
    'Timeline',
    'Root Cause',
    'Resolution and Recovery',
    'Corrective and Preventative Measures',
  ]);
  expect(printed('mybinder').filter((line) => /\d\d:\d\d/.test(line))).toEqual([
    'Apr 20 2022 11:28',
    'Apr 20 2022 11:31',
    'Apr 20 2022 11:35',
    'Apr 20 2022 11:40',
    'Apr 21 2022 00:02',
  ]);
  expect(printed('pagerduty')).toEqual(
    expect.arrayContaining(['Overview', 'Contributing factors', 'Responders', 'How did we do?', 'Messaging']),
  );
});

test('a heading that holds nothing but others stands above them, and goes with them', () => {
  const style = houseStyle('web-stack');
  const of = (sections: { name: string; text: string }[]) =>
    headings(buildDocument(incidentView({ events: [{ at: AT, text: 'x' }], sections }), style));
  expect(of([{ name: 'impact', text: 'big' }])).toEqual(
    expect.arrayContaining(['## Issue Summary:', '### Impact:']),
  );
  expect(of([])).not.toContain('## Root Cause and Resolution:');
});
