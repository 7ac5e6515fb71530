import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { PICTURE } from './metas.ts';

/** A postmortem with everything in it that a house style prints. */

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const heading = (depth: 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});
const link = (url: string, label: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [text(label)],
});

export const ROWS = [
  ['1', '11:28:04', 'Detected', 'Team Birch saw that confirmations were not sent'],
  ['2', '11:38', 'Escalation', 'Reached out to team Larch, who runs the log store'],
  ['3', '~12:04', 'Hypothesis', 'The volume of the log store is full & nothing rotates it'],
  ['4', '12:26–12:40', 'Note', 'Restarted the writers one by one, slower than the runbook says'],
  ['5', '19:33', 'Milestone', 'PROBLEM FIXED: confirmations go out again'],
] as const;

export const HEADINGS = ['Summary', 'Timeline', 'Impact', 'Action items', 'Evidence', 'Where the logs went'];

export const LINKS = [
  ['https://example.com/runbooks/log-store?step=3&all=1', 'the runbook'],
  ['mailto:birch@example.com', 'team Birch'],
  ['https://example.com/tickets/KM-676', 'KM-676'],
] as const;

function row(cells: readonly string[], data: TableRow['data'] = {}): TableRow {
  const children = cells.map((cell) => ({
    type: 'tableCell' as const,
    children: cell === '' ? [] : [text(cell)],
  }));
  return { type: 'tableRow', children, data };
}

const timeline: RootContent = {
  type: 'table',
  align: [null, 'right', null, null],
  data: { columns: [7, 15, 16, 62] },
  children: [
    row(['#', 'Time', 'Kind', 'Event']),
    row(['Wednesday 20 April 2022', '', '', ''], { divider: true }),
    ...ROWS.map((cells) => row(cells, { event: cells[0] })),
  ],
};

export function sampleDocument(): Root {
  const [runbook, mail, ticket] = LINKS.map(([url, label]) => link(url, label)) as [
    PhrasingContent,
    PhrasingContent,
    PhrasingContent,
  ];
  return {
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [text('Confirmations stopped')], data: { role: 'title' } },
      { type: 'paragraph', children: [text('20 April 2022 · SEV2 · resolved')], data: { role: 'note' } },
      heading(2, 'Summary'),
      paragraph(
        text('The '),
        { type: 'strong', children: [text('confirmation service')] },
        text(' sent '),
        { type: 'emphasis', children: [text('nothing')] },
        text(' for '),
        { type: 'delete', children: [text('six')] },
        text(' eight hours, because '),
        { type: 'inlineCode', value: 'log-store-0' },
        text(' was full. See '),
        runbook,
        text(' or ask '),
        mail,
        text('.'),
        { type: 'break' },
        text('A second line.'),
      ),
      heading(2, 'Timeline'),
      timeline,
      heading(2, 'Impact'),
      {
        type: 'list',
        ordered: false,
        children: [
          item('Confirmations', {
            type: 'list',
            ordered: true,
            start: 3,
            children: [item('of orders'), item('of returns')],
          }),
          item('Two hours of logs'),
        ],
      },
      heading(2, 'Action items'),
      {
        type: 'list',
        ordered: false,
        children: [
          { ...item('Rotate the logs: '), checked: true },
          { type: 'listItem', checked: false, children: [{ type: 'paragraph', children: [ticket] }] },
        ],
      },
      heading(2, 'Evidence'),
      { type: 'blockquote', children: [{ type: 'paragraph', children: [text('Nobody had set a limit.')] }] },
      {
        type: 'code',
        value: '[12:01:07] log-store-0  ERROR\n    no space left on device\n\n\tat write (wal.go:220)',
      },
      { type: 'thematicBreak' },
      heading(3, 'Where the logs went'),
      paragraph({ type: 'image', url: PICTURE, alt: 'Error rate by region', data: { exhibit: 1 } }),
      {
        type: 'paragraph',
        children: [text('Exhibit 1: Error rate by region (#3)')],
        data: { role: 'caption' },
      },
    ],
  };
}

function item(value: string, ...more: (RootContent & { type: 'list' })[]) {
  return {
    type: 'listItem' as const,
    checked: null as boolean | null,
    children: [{ type: 'paragraph' as const, children: [text(value)] }, ...more],
  };
}
