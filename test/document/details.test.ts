import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { fromIso } from '../../src/time/iso.ts';
import { styleWith } from './support/styles.ts';
import { readText } from './support/tree-rules.ts';
import { type EventDraft, incidentView, type ViewDraft } from './support/views.ts';

const DAY = '2022-04-20T';
const at = (time: string) => fromIso(`${DAY}${time}+02:00`);

function printed(body: string, draft: ViewDraft, frontMatter = ''): string[] {
  return buildDocument(incidentView(draft), styleWith(body, frontMatter)).children.map(readText);
}

const event = (more: Partial<EventDraft>): ViewDraft => ({
  events: [{ at: `${DAY}11:28:00+02:00`, text: 'said', ...more }],
});

const DETAILS: readonly (readonly [what: string, more: Partial<EventDraft>, remark: string])[] = [
  [
    'a decision',
    { decision: { by: 'Anna', why: 'it is safe', refused: 'waiting', reviewAt: at('15:00') } },
    'decided by Anna; because it is safe; not chosen waiting; to be looked at again 15:00',
  ],
  ['an open promise', { promise: { due: at('12:00'), metAt: null } }, 'promised for 12:00'],
  ['a kept promise', { promise: { due: at('12:00'), metAt: at('12:00') } }, 'promised for 12:00, kept'],
  [
    'a late one',
    { promise: { due: at('12:00'), metAt: at('12:01') } },
    'promised for 12:00, kept late, 12:01',
  ],
  [
    'a settled hypothesis',
    { kind: 'hypothesis', hypothesis: 'ruled-out', settledAt: at('11:50') },
    'hypothesis, ruled out; settled after 22 min',
  ],
];

test.each(DETAILS)('%s prints what is known of it where the style asks for details', (_, more, remark) => {
  const asked = printed('::timeline{as=paragraphs dates=every details=yes}', event(more));
  expect(asked).toEqual([`2022-04-20 11:28 – said (${remark})`]);
  const plain = printed('::timeline{as=paragraphs dates=every}', event(more)).join();
  expect(plain).not.toMatch(/decided|promised|settled/);
});

const TWO_DAYS: ViewDraft = {
  events: [
    { at: `${DAY}23:58:00+02:00`, text: 'one [graph](https://graphs.example.com/d/77)', kind: 'update' },
    { at: null, text: 'two', kind: 'escalation' },
    {
      at: '2022-04-21T00:02:00+02:00',
      text: 'three',
      kind: 'hypothesis',
      hypothesis: 'ruled-out',
      author: 'Siri',
    },
  ],
};

const FORMS: readonly (readonly [attributes: string, lines: string[]])[] = [
  [
    'as=paragraphs dates=changes times=plain zones=yes',
    ['23:58 CEST – one graph', '— – two', '2022-04-21', '00:02 CEST – three (hypothesis, ruled out)'],
  ],
  [
    'as=paragraphs dates=changes untimed=kind hypotheses=before',
    ['23:58 – one graph', 'Escalation – two', '2022-04-21', '00:02 – hypothesis, ruled out: three'],
  ],
  ['as=paragraphs dates=changes only="update escalation"', ['23:58 – one graph', '— – two']],
  [
    'as=headings',
    ['2022-04-20 23:58', 'one graph', '—', 'two', '2022-04-21 00:02', 'three (hypothesis, ruled out)'],
  ],
  [
    'dates=every columns="author event link"',
    [
      'Time By Event Link 2022-04-20 23:58 Anna Berg one graph #77 — Anna Berg two — 2022-04-21 00:02 Siri three (hypothesis, ruled out) —',
    ],
  ],
];

test.each(FORMS)('a timeline with %s', (attributes, lines) => {
  const shown = printed(`::timeline{${attributes}}`, TWO_DAYS, 'rest: name');
  expect(shown.filter((line) => !line.startsWith('In the record'))).toEqual(lines);
});

test('labelled items are one list with the template’s own, what is not written is not there', () => {
  const body =
    '## A\n\n- **Length**: :field{name=duration}\n\n::section{name=impact item=Impact}\n\n::section{name=x item=X}\n\n::actions{as=numbered item=Tasks}';
  const draft = {
    ...TWO_DAYS,
    sections: [{ name: 'impact', text: 'big\n\n- more' }],
    actions: [{ text: 'fix' }, { text: 'test' }],
  };
  const tree = buildDocument(incidentView(draft), styleWith(body, 'rest: name'));
  const list = tree.children[1];
  expect(list).toMatchObject({ type: 'list', ordered: false });
  expect(list?.type === 'list' && list.children.map(readText)).toEqual([
    'Length: ongoing',
    'Impact: big more',
    'Tasks: fix test',
  ]);
});

test('the heads of the chain, roles and milestones print as fields, unknown ones as unknown', () => {
  const body =
    '| :field{name=chain-head} | :field{name=commander} | :field{name=detected} | :field{name=time-to-detect} |\n| - | - | - | - |';
  const view = incidentView({
    incident: { roles: { commander: 'Anna' } },
    events: [{ at: `${DAY}11:28:00+02:00`, milestone: 'detected' }],
  });
  const tree = buildDocument(view, styleWith(body, 'rest: name'), { chainHeads: ['ab12', 'cd34'] });
  expect(tree.children[0] && readText(tree.children[0])).toBe('ab12, cd34 Anna 2022-04-20 11:28 CEST (#1) —');
});
