import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import type { Style } from '../../src/document/style.ts';
import { houseStyle, styleWith } from './support/styles.ts';
import { headings, readText } from './support/tree-rules.ts';
import { type EventDraft, incidentView } from './support/views.ts';

/** The lines of a timeline, a table's cells with bars between them. */
function lines(style: Style, events: readonly EventDraft[], zone = 'Europe/Oslo'): string[] {
  const tree = buildDocument(incidentView({ events, incident: { zone } }), style);
  return tree.children.flatMap((node): string[] => {
    if (node.type === 'table') return node.children.map((row) => row.children.map(readText).join(' | '));
    if (node.type === 'list') return node.children.map(readText);
    return node.type === 'paragraph' ? [readText(node)] : [];
  });
}

const at = (time: string, text: string, more: Partial<EventDraft> = {}): EventDraft => ({
  at: `2022-04-${time}+02:00`,
  text,
  ...more,
});
const only = (attributes: string, frontMatter = '') => styleWith(`::timeline{${attributes}}`, frontMatter);
const BOTH_DAYS = [at('20T23:58', 'one'), at('20T23:59', 'two'), at('21T00:01', 'three')];

test.each<[attributes: string, expected: string[]]>([
  [
    'as=table dates=title',
    ['Time 2022-04-20 | Event', '23:58 | one', '23:59 | two', '2022-04-21 | ', '00:01 | three'],
  ],
  [
    'as=table dates=rows',
    ['Time | Event', '2022-04-20 | ', '23:58 | one', '23:59 | two', '2022-04-21 | ', '00:01 | three'],
  ],
  [
    'as=table dates=every',
    ['Time | Event', '2022-04-20 23:58 | one', '2022-04-20 23:59 | two', '2022-04-21 00:01 | three'],
  ],
  ['as=bullets dates=rows', ['2022-04-20', '23:58 – one', '23:59 – two', '2022-04-21', '00:01 – three']],
  [
    'as=bullets dates=every',
    ['2022-04-20 23:58 – one', '2022-04-20 23:59 – two', '2022-04-21 00:01 – three'],
  ],
  ['as=paragraphs dates=rows', ['2022-04-20', '23:58 – one', '23:59 – two', '2022-04-21', '00:01 – three']],
  [
    'as=paragraphs dates=every',
    ['2022-04-20 23:58 – one', '2022-04-20 23:59 – two', '2022-04-21 00:01 – three'],
  ],
])('over midnight, %s never leaves a time without its date', (attributes, expected) => {
  expect(lines(only(attributes), BOTH_DAYS)).toEqual(expected);
});

test('an hour that comes twice is told apart by the name of its zone', () => {
  const events: EventDraft[] = [
    { at: '2022-10-30T01:30+02:00', text: 'before' },
    { at: '2022-10-30T02:30+02:00', text: 'first' },
    { at: '2022-10-30T02:30+01:00', text: 'second' },
  ];
  expect(lines(only('as=table dates=title'), events)).toEqual([
    'Time 2022-10-30 CEST | Event',
    '01:30 | before',
    '02:30 | first',
    '2022-10-30 CET | ',
    '02:30 | second',
  ]);
  expect(lines(only('as=bullets dates=every'), events)).toEqual([
    '2022-10-30 01:30 CEST – before',
    '2022-10-30 02:30 CEST – first',
    '2022-10-30 02:30 CET – second',
  ]);
});

test('a style that wants the zone has it with every date', () => {
  const time = 'time: { clock: 12h, date: d month yyyy, seconds: no, zone: yes }';
  const style = (attributes: string) => styleWith(`::timeline{${attributes}}`, time);
  const events: EventDraft[] = [{ at: '2024-01-22T14:00Z', text: 'alarm' }];
  expect(lines(style('as=bullets dates=every'), events, 'UTC')).toEqual([
    '22 January 2024 2:00 p.m. UTC – alarm',
  ]);
  expect(lines(style('as=table dates=rows'), events, 'UTC')[1]).toBe('22 January 2024 UTC | ');
});

test('a time that is not known is never printed, nor is a date for it', () => {
  const events = [{ at: null, text: 'first' }, at('20T11:28', 'second'), { at: null, text: 'third' }];
  expect(lines(only('as=table dates=title'), events)).toEqual([
    'Time 2022-04-20 | Event',
    '— | first',
    '11:28 | second',
    '— | third',
  ]);
  expect(lines(only('as=bullets dates=every', 'words: { unknownTime: some time }'), events)).toEqual([
    'some time – first',
    '2022-04-20 11:28 – second',
    'some time – third',
  ]);
  expect(lines(only('as=table dates=title'), [{ at: null, text: 'alone' }])).toEqual([
    'Time | Event',
    '— | alone',
  ]);
});

const LOG: EventDraft[] = [
  at('20T11:20', 'Checkout fails', { milestone: 'impact-started' }),
  at('20T11:28', 'the alarm', { milestone: 'detected', author: 'Jonas' }),
  at('20T11:30', '', { milestone: 'mitigated' }),
  at('20T11:31', 'mitigated, says Anna', { milestone: 'mitigated' }),
  at('20T11:32', 'log volume', { kind: 'hypothesis', hypothesis: 'ruled-out' }),
  at('20T11:33', 'roll back', { kind: 'decision', late: true, lateReason: 'on the phone' }),
  at('20T11:34', 'wrong host', { struck: { reason: 'other cluster' }, late: true }),
  at('20T11:35', '', {}),
];

test.each<[attributes: string, expected: string[]]>([
  [
    'as=bullets dates=every milestones=strong',
    [
      'Impact started – Checkout fails',
      'Detected – the alarm',
      'Mitigated',
      'mitigated, says Anna',
      'log volume (hypothesis, ruled out)',
      'roll back (late entry: on the phone)',
      'wrong host (struck: other cluster; late entry)',
      '—',
    ],
  ],
  [
    'as=bullets dates=every milestones=after late=no',
    [
      'Checkout fails (Impact started)',
      'the alarm (Detected)',
      'Mitigated',
      'mitigated, says Anna (Mitigated)',
      'log volume (hypothesis, ruled out)',
      'roll back',
      'wrong host (struck: other cluster)',
      '—',
    ],
  ],
  [
    'as=bullets dates=every kinds=yes authors=yes late=no',
    [
      'Impact started – Checkout fails (Anna Berg)',
      'Detected – the alarm (Jonas)',
      'Mitigated (Anna Berg)',
      'mitigated, says Anna (Anna Berg)',
      'log volume (hypothesis, ruled out; Anna Berg)',
      'Decision – roll back (Anna Berg)',
      'Note – wrong host (struck: other cluster; Anna Berg)',
      'Note – — (Anna Berg)',
    ],
  ],
])('%s says what a reader must know of each event', (attributes, expected) => {
  const printed = lines(only(attributes), LOG);
  expect(printed.map((line) => line.replace(/^2022-04-20 11:\d\d – /, ''))).toEqual(expected);
});

test('numbers and authors have columns of their own in a table', () => {
  const style = only('as=table dates=title numbers=yes authors=yes');
  const events = [at('20T11:20', 'one'), at('20T11:21', 'two', { label: 'B1', author: 'Jonas' })];
  expect(lines(style, events)).toEqual([
    'Time 2022-04-20 | # | Event | By',
    '11:20 | #1 | one | Anna Berg',
    '11:21 | #B1 | two | Jonas',
  ]);
});

test('milestones are strong or plain, struck events are struck through, remarks are emphasised', () => {
  const events = LOG.filter((event) => event.milestone === 'impact-started' || event.struck);
  const cells = (attributes: string): RootContent[][] => {
    const [table] = buildDocument(incidentView({ events }), only(attributes)).children;
    return table?.type === 'table'
      ? table.children.slice(1).map((row) => row.children[1]?.children ?? [])
      : [];
  };
  const label = { type: 'text', value: 'Impact started' };
  expect(cells('as=table dates=title')[0]?.[0]).toEqual({ type: 'strong', children: [label] });
  expect(cells('as=table dates=title milestones=plain')[0]?.[0]).toEqual(label);
  expect(cells('as=table dates=title')[1]).toEqual([
    { type: 'delete', children: [{ type: 'text', value: 'wrong host' }] },
    { type: 'text', value: ' ' },
    { type: 'emphasis', children: expect.anything() },
  ]);
});

test('every line of a timeline knows its event, and new dates are marked', () => {
  for (const form of ['table', 'bullets', 'paragraphs']) {
    const tree = buildDocument(incidentView({ events: BOTH_DAYS }), only(`as=${form} dates=rows`));
    const json = JSON.stringify(tree);
    expect(json.match(/"event":"\d"/g)).toEqual(['"event":"1"', '"event":"2"', '"event":"3"']);
    if (form === 'table') expect(json.match(/"divider":true/g)).toHaveLength(2);
  }
});

test('an incident without events says so', () => {
  expect(lines(styleWith('## Timeline\n\n::timeline', 'words: { noEvents: Nothing yet. }'), [])).toEqual([
    'Nothing yet.',
  ]);
});

test('the Oslo style prints an evening as its teams do', () => {
  const events = [
    at('20T11:28', 'Team Swim was made aware of the problem', { milestone: 'detected' }),
    at('20T11:38', 'Team Swim [reached out](https://chat.example.com/p1) to team Lane'),
    at('20T11:56', 'Team Lane suggested three ways out', { milestone: 'acknowledged' }),
    at('20T19:33', 'processing resumes.', { milestone: 'mitigated' }),
  ];
  expect(lines(houseStyle('oslo'), events)).toEqual(
    expect.arrayContaining([
      'Timeline 20.04.22 | Event',
      '11:28 | Team Swim was made aware of the problem',
      '11:38 | Team Swim reached out to team Lane',
      '11:56 | Team Lane suggested three ways out',
      '19:33 | PROBLEM FIXED - processing resumes.',
      'All times are CEST (UTC+02:00), Europe/Oslo.',
    ]),
  );
});

test('the Oslo style has its own word for each milestone of an outage', () => {
  const marked = (['impact-started', 'declared', 'mitigated', 'recovered', 'resolved'] as const).map(
    (milestone, index) => at(`20T11:2${index}`, 'as told', { milestone }),
  );
  const printed = lines(houseStyle('oslo'), marked).filter((line) => line.includes('as told'));
  expect(printed.map((line) => line.slice(8))).toEqual([
    'DOWNTIME START - as told',
    'EVENT START - as told',
    'PROBLEM FIXED - as told',
    'DOWNTIME END - as told',
    'EVENT END - as told',
  ]);
});

test('the issue summary dates every bullet and states the zone', () => {
  const events: EventDraft[] = [
    { at: '2023-05-26T18:00+03:00', text: 'A warning about outgoing traffic', milestone: 'detected' },
    { at: '2023-05-26T22:05+03:00', text: 'The server is shut down' },
    { at: '2023-05-27T03:00+03:00', text: 'A fix is deployed', milestone: 'resolved' },
  ];
  const printed = lines(houseStyle('issue-summary'), events, 'Africa/Nairobi');
  expect(printed).toEqual(
    expect.arrayContaining([
      'Start: 26/05/2023 6:00 p.m. EAT End: 27/05/2023 3:00 a.m. EAT Duration: 9 h',
      'All times are EAT (UTC+03:00), Africa/Nairobi.',
      '26/05/2023 6:00 p.m. – A warning about outgoing traffic (Detected)',
      '26/05/2023 10:05 p.m. – The server is shut down',
      '27/05/2023 3:00 a.m. – A fix is deployed (Resolved)',
    ]),
  );
});

test('the headings of the house styles', () => {
  const tree = (name: 'oslo' | 'issue-summary' | 'sre') =>
    headings(
      buildDocument(
        incidentView({
          events: BOTH_DAYS,
          sections: [{ name: 'summary', text: 'x' }],
          actions: [{ text: 'y' }],
        }),
        houseStyle(name),
      ),
    );
  expect(tree('oslo')).toEqual([
    '# Batch processing halted',
    '## Summary',
    '## Timeline',
    '## Impact',
    '## Cause(s)',
    '## Solution',
    '## What went well',
    '## What went wrong',
    '## Mitigations',
    '## Action items',
    '## Supporting information and documentation',
  ]);
  expect(tree('issue-summary')).toEqual([
    '# Postmortem',
    '## Issue Summary',
    '## Timeline',
    '## Corrective and preventative measures:',
  ]);
  expect(tree('sre')).toEqual([
    '# Batch processing halted',
    '## Summary',
    '## Impact',
    '## Root causes',
    '## Trigger',
    '## Resolution',
    '## Detection',
    '## Action items',
    '## Lessons learned',
    '### What went well',
    '### What went wrong',
    '### Where we got lucky',
    '## Timeline',
    '## Supporting information',
  ]);
});
