import { type HypothesisLife, type Situation, situationOf } from '../incident/situation.ts';
import type { EventView, IncidentHeader, IncidentView, MilestoneView } from '../incident/views.ts';
import { type HypothesisState, MILESTONES, ROLES } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import { clockTime, duration, isoDate } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';
import { instantIn, zoneAbbreviation } from '../time/zone.ts';
import { ROLE_NAMES } from './takeover.ts';

/** The page is one page: of a long event its beginning will do, the number leads to the rest. */
const LONGEST_TEXT = 160;

/**
 * The page for the next scribe, as plain text: who has which role, what is promised for when, what is open,
 * decided and ruled out, which milestones are reached, and the last number.
 *
 * @param now UTC milliseconds: for how long it has been going on, and what is overdue.
 */
export function handOver(view: IncidentView, now: number): string {
  const { incident, events, milestones, actions } = view;
  const situation = situationOf(incident, events, milestones);
  const page: Page = { zone: incident.zone, now };
  const standing = events.filter(({ struck }) => struck === null);
  const lives = (state: HypothesisState) =>
    situation.hypotheses
      .filter(({ event }) => event.hypothesis === state)
      .map((life) => lifeLine(life, page));
  const of = (wanted: (event: EventView) => boolean) => standing.filter(wanted).map(eventLine);
  const blocks: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ['Roles', roleLines(incident)],
    ['Milestones', milestoneLines(milestones)],
    ['Promised', promiseLines(incident, situation, page)],
    ['Open hypotheses', lives('open')],
    ['Confirmed', lives('confirmed')],
    ['Ruled out', lives('ruled-out')],
    ['Decisions', situation.decisions.map((event) => decisionLine(event, page))],
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

/** Against what the page is written. */
interface Page {
  readonly zone: string;
  readonly now: number;
}

function headLines(incident: IncidentHeader, now: number): string[] {
  const { title, severity, status, zone, startedAt, endedAt, id } = incident;
  const at = instantIn(zone, now);
  const since = `${isoDate(startedAt)} ${clockTime(startedAt, 'minute')}`;
  const lasted = duration(Math.max(0, (endedAt?.ms ?? now) - startedAt.ms - incident.clockShift));
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

function roleLines({ roles }: IncidentHeader): string[] {
  return ROLES.flatMap((role) =>
    roles[role] === undefined ? [] : [`  ${ROLE_NAMES[role]}: ${roles[role]}`],
  );
}

function milestoneLines(reached: readonly MilestoneView[]): string[] {
  return MILESTONES.map((name) => {
    const found = reached.find(({ milestone }) => milestone === name);
    return found ? `  ✓ ${name}  ${timeText(found.time)}  #${found.label}` : `  ○ ${name}  not yet`;
  });
}

function promiseLines(
  { cadence }: IncidentHeader,
  { promises, nextUpdate }: Situation,
  page: Page,
): string[] {
  const updates =
    nextUpdate && `  Update to stakeholders every ${cadence} min, next ${dueText(nextUpdate, page)}`;
  const lines = promises.map((event) => {
    const due = event.promise === null ? '' : dueText(event.promise.due, page);
    return `  #${event.label}  ${due}  ${shortened(event.text)}`;
  });
  return updates === null ? lines : [updates, ...lines];
}

function dueText({ ms }: Instant, { zone, now }: Page): string {
  const left = ms - now;
  const when = left < 0 ? `OVERDUE by ${duration(-left)}` : `in ${duration(left)}`;
  return `due ${momentText(instantIn(zone, ms))} (${when})`;
}

/** With the time that was spent on it, or has been so far. */
function lifeLine({ event, spent }: HypothesisLife, { now }: Page): string {
  const { hypothesis, testedAt, time } = event;
  const raised = time.precision === 'unknown' ? null : Math.max(0, now - time.at.ms);
  const tested = testedAt === null ? null : `in test since ${clockTime(testedAt, 'minute')}`;
  const open = [raised === null ? null : `open for ${duration(raised)}`, tested];
  const settled = [spent === null ? null : `settled after ${duration(spent)}`];
  return withDetails(eventLine(event), hypothesis === 'open' ? open : settled);
}

function decisionLine(event: EventView, page: Page): string {
  const { by = null, why = null, refused = null, reviewAt = null } = event.decision ?? {};
  return withDetails(eventLine(event), [
    by && `by ${shortened(by)}`,
    why && `because: ${shortened(why)}`,
    refused && `not: ${shortened(refused)}`,
    reviewAt && `look again ${momentText(instantIn(page.zone, reviewAt.ms))}`,
  ]);
}

function withDetails(line: string, details: readonly (string | null)[], between = '; '): string {
  const said = details.filter((detail) => detail !== null && detail !== '');
  return said.length === 0 ? line : `${line} (${said.join(between)})`;
}

function eventLine({ label, time, text, milestone }: EventView): string {
  return `  #${label}  ${timeText(time)}  ${shortened(text === '' ? (milestone ?? '') : text)}`;
}

function actionLine({ number, text, owner, due }: IncidentView['actions'][number]): string {
  return withDetails(`  ☐ ${number}  ${shortened(text)}`, [owner, due && `due ${due}`], ', ');
}

function momentText(at: Instant): string {
  return `${isoDate(at)} ${clockTime(at, 'minute')}`;
}

/** With its date, since a hand-over is often one from a day to the next. */
function timeText({ precision, at, until }: EventTime): string {
  if (precision === 'unknown') return 'time unknown';
  const end = until === undefined ? '' : `–${clockTime(until, 'minute')}`;
  return `${isoDate(at)} ${precision === 'approximate' ? '~' : ''}${clockTime(at, 'minute')}${end}`;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, LONGEST_TEXT * 2 + 2));
  return characters.length <= LONGEST_TEXT ? line : `${characters.slice(0, LONGEST_TEXT - 1).join('')}…`;
}
