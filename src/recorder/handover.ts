import type { EventView, IncidentHeader, IncidentView, MilestoneView } from '../incident/views.ts';
import { MILESTONES } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import { clockTime, duration, isoDate } from '../time/format.ts';
import { instantIn, zoneAbbreviation } from '../time/zone.ts';

/** The page is one page: of a long event its beginning will do, the number leads to the rest. */
const LONGEST_TEXT = 160;

/**
 * The page for the next scribe, as plain text: what is open, promised, decided and ruled out, which milestones
 * are reached, and the last number.
 *
 * @param now UTC milliseconds; for how long it has been going on.
 */
export function handOver(view: IncidentView, now: number): string {
  const { incident, events, milestones, actions } = view;
  const standing = events.filter(({ struck }) => struck === null);
  const of = (wanted: (event: EventView) => boolean) => standing.filter(wanted).map(eventLine);
  const blocks: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ['Milestones', milestoneLines(milestones)],
    ['Open hypotheses', of(({ hypothesis }) => hypothesis === 'open')],
    ['Confirmed', of(({ hypothesis }) => hypothesis === 'confirmed')],
    ['Ruled out', of(({ hypothesis }) => hypothesis === 'ruled-out')],
    ['Decisions', of(({ kind }) => kind === 'decision')],
    ['Last escalation', of(({ kind }) => kind === 'escalation').slice(-1)],
    ['Last update to stakeholders', of(({ kind }) => kind === 'update').slice(-1)],
    ['Open action items', actions.filter(({ done }) => !done).map(actionLine)],
  ];
  return [
    ...headLines(incident, now),
    lastLine(events),
    ...blocks.flatMap(([heading, lines]) => ['', heading, ...(lines.length === 0 ? ['  none'] : lines)]),
    '',
  ].join('\n');
}

function headLines({ title, severity, status, zone, startedAt, endedAt, id }: IncidentHeader, now: number) {
  const at = instantIn(zone, now);
  const since = `${isoDate(startedAt)} ${clockTime(startedAt, 'minute')}`;
  const lasted = duration(Math.max(0, (endedAt?.ms ?? now) - startedAt.ms));
  return [
    ['HAND-OVER', title === '' ? `incident ${id}` : title, severity, status].filter(Boolean).join(' · '),
    `Written ${isoDate(at)} ${clockTime(at, 'minute')} ${zoneAbbreviation(zone, now)}`,
    endedAt === null ? `Running for ${lasted}, since ${since}` : `Lasted ${lasted}, from ${since}`,
  ];
}

/** Struck events keep their numbers, so the last one may be struck. */
function lastLine(events: readonly EventView[]): string {
  const last = events.reduce<EventView | null>(
    (latest, event) => (latest === null || event.committedAt.ms >= latest.committedAt.ms ? event : latest),
    null,
  );
  return last === null ? 'Nothing is logged yet' : `Last number: #${last.label}, by ${last.author}`;
}

function milestoneLines(reached: readonly MilestoneView[]): string[] {
  return MILESTONES.map((name) => {
    const found = reached.find(({ milestone }) => milestone === name);
    return found ? `  ✓ ${name}  ${timeText(found.time)}  #${found.label}` : `  ○ ${name}  not yet`;
  });
}

function eventLine({ label, time, text, milestone }: EventView): string {
  return `  #${label}  ${timeText(time)}  ${shortened(text === '' ? (milestone ?? '') : text)}`;
}

function actionLine({ number, text, owner, due }: IncidentView['actions'][number]): string {
  const details = [owner, due && `due ${due}`].filter(Boolean).join(', ');
  return `  ☐ ${number}  ${shortened(text)}${details === '' ? '' : ` (${details})`}`;
}

/** With its date, since a hand-over is often one from a day to the next. */
function timeText({ precision, at, until }: EventTime): string {
  if (precision === 'unknown') return 'time unknown';
  const clock = clockTime(at, 'minute');
  const end = until === undefined ? '' : `–${clockTime(until, 'minute')}`;
  return `${isoDate(at)} ${precision === 'approximate' ? '~' : ''}${clock}${end}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, LONGEST_TEXT * 2 + 2));
  return characters.length <= LONGEST_TEXT ? line : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}
