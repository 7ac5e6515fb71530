import type { ListItem, PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import type { EventView } from '../incident/views.ts';
import type { Instant } from '../time/instant.ts';
import type { Context } from './context.ts';
import { eventLine } from './event-line.ts';
import { plainLine } from './inline.ts';
import { paragraph, row, strong, text } from './nodes.ts';
import type { TimelineLook } from './style-block.ts';

/** The events of one date, which is empty for those whose time is not known and that come first. */
interface Day {
  readonly date: string;
  readonly lines: { readonly event: EventView; readonly time: string; readonly said: PhrasingContent[] }[];
}

/** Every event of the incident, in its order, as the house style prints a timeline. */
export function timeline(look: TimelineLook, context: Context): RootContent[] {
  const days = timelineDays(look, context);
  if (days.length === 0) return [];
  if (look.as === 'table') return [timelineTable(days, look, context)];
  return days.flatMap((day) => [
    ...(day.date === '' ? [] : [paragraph([strong([text(day.date)])])]),
    ...(look.as === 'bullets' ? bullets(day, context) : paragraphs(day, context)),
  ]);
}

/**
 * A new day begins where the date changes, and where the offset does: an hour that comes twice must not read
 * as one. An event whose time is not known stays with the one before it.
 */
function timelineDays(look: TimelineLook, context: Context): Day[] {
  const { view, times, style } = context;
  const known = view.events.filter((event) => event.time.precision !== 'unknown');
  const oneOffset = new Set(known.map((event) => times.local(event.time.at).offset)).size <= 1;
  const withZone = (written: string, at: Instant) =>
    oneOffset && !style.time.zone ? written : `${written} ${times.abbreviation(at)}`;
  const days: Day[] = [];
  for (const event of view.events) {
    const { precision, at } = event.time;
    const said = eventLine(event, look, context);
    const clock = times.clock(event.time);
    const last = days.at(-1);
    const dated = precision !== 'unknown';
    const everyTime = look.dates === 'every';
    const time = everyTime && dated ? withZone(`${times.date(at)} ${clock}`, at) : clock;
    const date = dated && !everyTime ? withZone(times.date(at), at) : (last?.date ?? '');
    if (last?.date === date) last.lines.push({ event, time, said });
    else days.push({ date, lines: [{ event, time, said }] });
  }
  return days;
}

function bullets({ lines }: Day, { style }: Context): RootContent[] {
  const items = lines.map(
    ({ event, time, said }): ListItem => ({
      type: 'listItem',
      checked: null,
      spread: false,
      data: { event: event.label },
      children: [paragraph([text(`${time}${style.words.timeSeparator}`), ...said])],
    }),
  );
  return [{ type: 'list', ordered: false, start: null, spread: false, children: items }];
}

function paragraphs({ lines }: Day, { style }: Context): RootContent[] {
  return lines.map(({ event, time, said }) => ({
    ...paragraph([strong([text(time)]), text(style.words.timeSeparator), ...said]),
    data: { event: event.label },
  }));
}

/** The time stands first, so that the date of a day can stand in the same column above its times. */
function timelineTable(days: readonly Day[], look: TimelineLook, { style }: Context): Table {
  const { columns } = style.words;
  const inTitle = look.dates === 'title' ? days.find((day) => day.date !== '') : undefined;
  const titles = [
    inTitle ? `${columns.time} ${inTitle.date}` : columns.time,
    ...(look.numbers ? [columns.number] : []),
    columns.event,
    ...(look.authors ? [columns.author] : []),
  ];
  const rows = days.flatMap((day) => [
    ...(day === inTitle || day.date === '' ? [] : [divider(day.date, titles.length)]),
    ...day.lines.map(
      ({ event, time, said }): TableRow => ({
        ...row([
          [text(time)],
          ...(look.numbers ? [[text(`#${event.label}`)]] : []),
          said,
          ...(look.authors ? [plainLine(event.author)] : []),
        ]),
        data: { event: event.label },
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

function divider(date: string, width: number): TableRow {
  const cells = Array.from({ length: width }, (_, column) => (column === 0 ? [strong([text(date)])] : []));
  return { ...row(cells), data: { divider: true } };
}

function columnShares(look: TimelineLook): number[] {
  const time = look.dates === 'every' ? 30 : look.dates === 'title' ? 24 : 18;
  const others = [...(look.numbers ? [8] : []), ...(look.authors ? [16] : [])];
  const event = 100 - time - others.reduce((sum, share) => sum + share, 0);
  return [time, ...(look.numbers ? [8] : []), event, ...(look.authors ? [16] : [])];
}
