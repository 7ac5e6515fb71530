import { expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { styleWith } from './support/styles.ts';
import { readText } from './support/tree-rules.ts';
import { incidentView, type ViewDraft } from './support/views.ts';

type Action = NonNullable<ViewDraft['actions']>[number];
const URL = 'https://tickets.example.com/browse/KM-676';

function printed(as: string, ...actions: Action[]) {
  return buildDocument(incidentView({ actions }), styleWith(`::actions{as=${as}}`)).children[0];
}

test.each<[action: Action, list: string, checklist: string]>([
  [{ text: 'Write it' }, 'Write it', 'Write it'],
  [{ text: 'Write it', done: true }, 'Write it (done)', 'Write it'],
  [
    { text: 'Write it', owner: 'Kari', due: '2022-05-01', done: true },
    'Write it (Kari, due 2022-05-01, done)',
    'Write it (Kari, due 2022-05-01)',
  ],
  [{ text: 'Write it', link: 'KM-676' }, 'Write it (KM-676)', 'Write it (KM-676)'],
  [
    { text: 'See https://example.com', link: URL },
    'See https://example.com (KM-676)',
    'See https://example.com (KM-676)',
  ],
])('%j in a list', (action, list, checklist) => {
  const items = [printed('list', action), printed('checklist', action)];
  expect(items.map((node) => node && readText(node))).toEqual([list, checklist]);
  const checked = items.map((node) => node?.type === 'list' && node.children[0]?.checked);
  expect(checked).toEqual([null, action.done ?? false]);
});

test('a ticket is the link that its text names', () => {
  const list = printed('list', { text: 'KM-676', link: URL });
  expect(list).toMatchObject({
    children: [
      {
        children: [{ children: [{ type: 'link', url: URL, children: [{ type: 'text', value: 'KM-676' }] }] }],
      },
    ],
  });
});

test('in a table each part has its column', () => {
  const table = printed(
    'table',
    { text: 'Alert on it', owner: 'Kari', due: '2022-05-01', link: URL, type: 'prevent' },
    { text: 'Runbook', done: true, type: 'process' },
    { text: 'Both', due: '2022-05-02', done: true, link: 'javascript:x' },
  );
  expect(table?.type === 'table' && table.children.map((row) => row.children.map(readText))).toEqual([
    ['Action item', 'Type', 'Owner', 'Link', 'Due'],
    ['Alert on it', 'prevent', 'Kari', 'KM-676', '2022-05-01'],
    ['Runbook', 'process', '—', '—', 'done'],
    ['Both', 'other', '—', 'javascript:x', '2022-05-02, done'],
  ]);
  expect(JSON.stringify(table).match(/"url":"[^"]*"/g)).toEqual([`"url":"${URL}"`]);
});
