import type { Link, PhrasingContent, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from './context.ts';
import { plainLine } from './inline.ts';
import { joined, paragraph, row, strong, text } from './nodes.ts';
import type { TimelineColumn, TimelineLook } from './style-block.ts';
import type { Day, TimelineLine } from './timeline-days.ts';
import { linkLabel } from './url.ts';

/** The time stands first, so that the date of a day can stand in the same column above its times. */
export function timelineTable(days: readonly Day[], look: TimelineLook, { style }: Context): Table {
  const { columns, unknown } = style.words;
  const inTitle = look.dates === 'title' ? days.find((day) => day.date !== '') : undefined;
  const titles = look.columns.map((column) =>
    column === 'time' && inTitle ? `${columns.time} ${inTitle.date}` : columns[column],
  );
  const rows = days.flatMap((day) => [
    ...(day === inTitle || day.date === '' ? [] : [divider(day.date, titles.length)]),
    ...day.lines.map(
      (line): TableRow => ({
        ...row(look.columns.map((column) => CELLS[column](line, unknown))),
        data: { event: line.event.label },
      }),
    ),
  ]);
  return {
    type: 'table',
    align: titles.map(() => null),
    data: { columns: columnShares(look) },
    children: [row(titles.map((title) => [text(title)])), ...rows],
  };
}

const CELLS: Readonly<Record<TimelineColumn, (line: TimelineLine, unknown: string) => PhrasingContent[]>> = {
  time: ({ time }) => [text(time)],
  number: ({ event }) => [text(`#${event.label}`)],
  event: ({ said }) => said,
  author: ({ event }) => plainLine(event.author),
  link: ({ said }, unknown) => {
    const links = linksIn(said);
    return links.length === 0 ? [text(unknown)] : joined(links, ', ');
  },
};

/** The links of an event once more, under short names: where its data is. */
function linksIn(said: PhrasingContent[]): PhrasingContent[][] {
  const found: Link[] = [];
  visit(paragraph(said), 'link', (link) => {
    found.push({ type: 'link', url: link.url, children: [text(linkLabel(link.url))] });
  });
  return found.map((link) => [link]);
}

function divider(date: string, width: number): TableRow {
  const cells = Array.from({ length: width }, (_, column) => (column === 0 ? [strong([text(date)])] : []));
  return { ...row(cells), data: { divider: true } };
}

/** In percent. What happened takes what the others leave. */
function columnShares({ columns, dates }: TimelineLook): number[] {
  const time = dates === 'every' ? 30 : dates === 'title' ? 24 : 18;
  const shares = { time, number: 8, author: 16, link: 16, event: 0 };
  const others = columns.reduce((sum, column) => sum + shares[column], 0);
  return columns.map((column) => (column === 'event' ? 100 - others : shares[column]));
}
