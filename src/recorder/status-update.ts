import type { ListItem, PhrasingContent, Root } from 'mdast';
import { numberExhibits } from '../document/exhibits.ts';
import { inlineText, plainLine } from '../document/inline.ts';
import { joined, paragraph, strong, text } from '../document/nodes.ts';
import { sectionContent } from '../document/section.ts';
import { writeMarkdown } from '../export/markdown.ts';
import { writePlainText } from '../export/plain-text.ts';
import { writeSlack } from '../export/slack.ts';
import { situationOf } from '../incident/situation.ts';
import type { EventView, IncidentHeader, IncidentView } from '../incident/views.ts';
import { clockTime, duration, isoDate } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';
import { instantIn, zoneAbbreviation } from '../time/zone.ts';
import type { StatusUpdate } from './contract.ts';

/** What is being done, told by the last event of one of these kinds. */
const DOING: readonly EventView['kind'][] = ['decision', 'action', 'update'];

/**
 * A short text for stakeholders from the record: title, severity and status, whom it hits, what is being done, and
 * when they hear again. The same words in plain text, Slack's markup and Markdown.
 */
export function statusUpdate(view: IncidentView): StatusUpdate {
  const root: Root = {
    type: 'root',
    children: [
      paragraph(headline(view)),
      { type: 'list', ordered: false, spread: false, children: [...impact(view), ...course(view)] },
    ],
  };
  return { plain: writePlainText(root), slack: writeSlack(root), markdown: writeMarkdown(root) };
}

function headline({ incident: { title, severity, status } }: IncidentView): PhrasingContent[] {
  const name = strong(plainLine(title === '' ? 'Incident' : title));
  return joined([[name], ...(severity === null ? [] : [plainLine(severity)]), plainLine(status)], ' · ');
}

/** The beginning of what was written about it; without that, nothing: a guess has no place here. */
function impact(view: IncidentView): ListItem[] {
  const section = view.sections.find(({ name }) => name === 'impact');
  const nodes = section === undefined ? [] : sectionContent(section.text, 1, numberExhibits(view));
  for (const node of nodes) {
    if (node.type === 'list') return item('Impact', [], [node]);
    if (node.type !== 'paragraph') continue;
    const said = node.children.filter(({ type }) => type !== 'image');
    if (said.length > 0) return item('Impact', said);
  }
  return [];
}

function course({ incident, events, milestones }: IncidentView): ListItem[] {
  const { promises, nextUpdate } = situationOf(incident, events, milestones);
  const { startedAt, endedAt, zone } = incident;
  const since = moment(startedAt, startedAt, zone);
  const last = events.findLast(({ kind, struck }) => struck === null && DOING.includes(kind));
  const lasted = endedAt && duration(Math.max(0, endedAt.ms - startedAt.ms - incident.clockShift));
  return [
    ...(endedAt === null
      ? item('Running since', [text(since)])
      : item('Lasted', [text(`${lasted}, from ${since} to ${moment(endedAt, startedAt, zone)}`)])),
    ...(last === undefined ? [] : item(endedAt === null ? 'Now' : 'Last', oneParagraph(last.text))),
    ...next(nextUpdate ?? promisedUpdate(promises), incident),
  ];
}

/** Without a cadence, an update may have said itself when the next one comes. */
function promisedUpdate(promises: readonly EventView[]): Instant | null {
  return promises.find(({ kind }) => kind === 'update')?.promise?.due ?? null;
}

function next(due: Instant | null, { startedAt, endedAt, zone }: IncidentHeader): ListItem[] {
  return due === null || endedAt !== null ? [] : item('Next update', [text(moment(due, startedAt, zone))]);
}

function item(label: string, said: PhrasingContent[], more: ListItem['children'] = []): ListItem[] {
  const words = said.length === 0 ? [] : [text(' '), ...said];
  const first = paragraph([strong([text(`${label}:`)]), ...words]);
  return [{ type: 'listItem', spread: false, checked: null, children: [first, ...more] }];
}

function oneParagraph(said: string): PhrasingContent[] {
  return inlineText(said).map((node) => (node.type === 'break' ? text(' ') : node));
}

/** With its date, unless it is that of the start and already said. */
function moment({ ms }: Instant, start: Instant, zone: string): string {
  const at = instantIn(zone, ms);
  const clock = `${clockTime(at, 'minute')} ${zoneAbbreviation(zone, ms)}`;
  const isStart = ms === start.ms;
  return !isStart && isoDate(at) === isoDate(instantIn(zone, start.ms)) ? clock : `${isoDate(at)} ${clock}`;
}
