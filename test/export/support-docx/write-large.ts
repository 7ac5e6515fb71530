import type { Root, TableRow } from 'mdast';
import { writeDocx } from '../../../src/export/docx/write.ts';
import { metaOf } from './metas.ts';

/** Run by itself: prints what a timeline of 10,000 events costs in memory, in MB, and the size of its file. */
function row(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  };
}

const rows = Array.from({ length: 10_000 }, (_, index) =>
  row([
    `#${index + 1}`,
    '11:28:04',
    'Decision',
    `Restarted <writer> ${index} & waited; the queue was held back until the third one was there again`,
  ]),
);
const root: Root = {
  type: 'root',
  children: [{ type: 'table', children: [row(['#', 'Time', 'Kind', 'Event']), ...rows] }],
};
const bytes = await writeDocx(root, metaOf());
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ megabytes, size: bytes.length }));
