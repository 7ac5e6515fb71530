import type { Heading, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Context } from './context.ts';
import { heading, paragraph, strong, text } from './nodes.ts';
import type { TimelineLook } from './style-block.ts';
import { type Day, type TimelineLine, timelineDays } from './timeline-days.ts';
import { timelineTable } from './timeline-table.ts';

/**
 * The events of the incident, in their order, as the house style prints a timeline.
 *
 * @param depth of the heading that it stands below
 */
export function timeline(look: TimelineLook, depth: number, context: Context): RootContent[] {
  const days = timelineDays(look, context);
  if (days.length === 0) return [];
  switch (look.as) {
    case 'table':
      return [timelineTable(days, look, context)];
    case 'headings':
      return timeHeadings(days, depth + 1);
    case 'bullets':
      return days.flatMap((day) => [...dateLine(day), bullets(day, look, context)]);
    case 'paragraphs':
      return days.flatMap((day) => [...dateLine(day), ...paragraphs(day, look, context)]);
  }
}

function dateLine({ date }: Day): RootContent[] {
  return date === '' ? [] : [paragraph([strong([text(date)])])];
}

function bullets({ lines }: Day, look: TimelineLook, context: Context): RootContent {
  const items = lines.map(
    (line): ListItem => ({
      type: 'listItem',
      checked: null,
      spread: false,
      data: { event: line.event.label },
      children: [paragraph(timedLine(line, look, context))],
    }),
  );
  return { type: 'list', ordered: false, start: null, spread: false, children: items };
}

function paragraphs({ lines }: Day, look: TimelineLook, context: Context): RootContent[] {
  return lines.map((line) => ({
    ...paragraph(timedLine(line, look, context)),
    data: { event: line.event.label },
  }));
}

/** `11:28 – Told by team B` */
function timedLine(
  { event, time, said }: TimelineLine,
  look: TimelineLook,
  { style: { words } }: Context,
): PhrasingContent[] {
  const number = look.numbers ? `#${event.label} ` : '';
  if (look.times === 'plain') return [text(`${number}${time}${words.timeSeparator}`), ...said];
  return [text(number), strong([text(time)]), text(words.timeSeparator), ...said].filter(
    (node) => node.type !== 'text' || node.value !== '',
  );
}

/** A heading for each time, with its date: what happened at the same time stands below one. */
function timeHeadings(days: readonly Day[], depth: number): RootContent[] {
  const nodes: RootContent[] = [];
  let last: string | undefined;
  for (const { date, lines } of days) {
    for (const { event, time, said } of lines) {
      const title = date === '' || event.time.precision === 'unknown' ? time : `${date} ${time}`;
      if (title !== last) nodes.push(timeHeading(depth, title));
      last = title;
      nodes.push({ ...paragraph(said), data: { event: event.label } });
    }
  }
  return nodes;
}

const timeHeading = (depth: number, title: string): Heading => heading(depth, [text(title)]);
