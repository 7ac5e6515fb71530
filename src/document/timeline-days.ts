import type { PhrasingContent } from 'mdast';
import type { EventView } from '../incident/views.ts';
import type { Instant } from '../time/instant.ts';
import type { Context } from './context.ts';
import { eventLine } from './event-line.ts';
import type { TimelineLook } from './style-block.ts';

/** An event as a timeline prints it. */
export interface TimelineLine {
  readonly event: EventView;
  readonly time: string;
  readonly said: PhrasingContent[];
}

/** The events of one date, which is empty for those whose time is not known and that come first. */
export interface Day {
  readonly date: string;
  readonly lines: TimelineLine[];
}

/**
 * The events that a timeline shows, in their order, by days. A new day begins where the date changes, and where the
 * offset does: an hour that comes twice must not read as one. An event whose time is not known stays with the one
 * before it.
 */
export function timelineDays(look: TimelineLook, context: Context): Day[] {
  const { view, times, style } = context;
  const known = view.events.filter((event) => event.time.precision !== 'unknown');
  const oneOffset = new Set(known.map((event) => times.local(event.time.at).offset)).size <= 1;
  const withZone = (written: string, at: Instant) =>
    oneOffset && !style.time.zone ? written : `${written} ${times.abbreviation(at)}`;
  const days: Day[] = [];
  for (const event of shownEvents(look, context)) {
    const { at } = event.time;
    const dated = event.time.precision !== 'unknown';
    const everyTime = look.dates === 'every';
    const clock = timeOf(event, look, context);
    const time = everyTime && dated ? withZone(`${times.date(at)} ${clock}`, at) : clock;
    const last = days.at(-1);
    const date = dated && !everyTime ? withZone(times.date(at), at) : (last?.date ?? '');
    const line = { event, time, said: eventLine(event, look, context) };
    if (last?.date === date) last.lines.push(line);
    else days.push({ date, lines: [line] });
  }
  return look.dates === 'changes' ? withoutFirstDate(days) : days;
}

function shownEvents({ only }: TimelineLook, { view }: Context): readonly EventView[] {
  return only.length === 0 ? view.events : view.events.filter((event) => only.includes(event.kind));
}

/** Where the time is not known, a style may print what kind of event it was in its place. */
function timeOf(event: EventView, look: TimelineLook, { times, style }: Context): string {
  if (event.time.precision !== 'unknown') {
    const clock = times.clock(event.time);
    return look.zones && look.dates !== 'every' ? `${clock} ${times.abbreviation(event.time.at)}` : clock;
  }
  if (look.untimed === 'sign') return times.clock(event.time);
  const { kinds, hypotheses } = style.words;
  return (event.hypothesis && hypotheses[event.hypothesis]) || kinds[event.kind] || times.clock(event.time);
}

/** The date that the head of such a document says already is not said again. */
function withoutFirstDate(days: readonly Day[]): Day[] {
  const first = days.findIndex((day) => day.date !== '');
  return days.map((day, index) => (index === first ? { ...day, date: '' } : day));
}
