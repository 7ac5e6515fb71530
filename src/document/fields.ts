import type { PhrasingContent } from 'mdast';
import { situationOf } from '../incident/situation.ts';
import type { MetricName } from '../incident/views.ts';
import type { Milestone, Role } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import { duration } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';
import type { Context } from './context.ts';
import { plainLine } from './inline.ts';
import { FIELD_NAMES, type FieldName } from './style-fields.ts';

/**
 * What a `:field` of a template prints: one of the incident's own facts. Empty if the incident does not know
 * it.
 */
export function fieldContent(name: string, context: Context): PhrasingContent[] {
  const builtIn = FIELD_NAMES.find((field) => field === name);
  const { facts } = context.view.incident;
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return plainLine(builtIn ? FIELDS[builtIn](context) : (fact ?? ''));
}

const FIELDS: Readonly<Record<FieldName, (context: Context) => string>> = {
  title: ({ view, style }) => view.incident.title.trim() || style.words.untitled,
  severity: ({ view }) => view.incident.severity ?? '',
  status: ({ view, style }) => view.incident.facts.status || style.words.statuses[view.incident.status],
  authors: ({ view }) =>
    view.incident.facts.authors || [...new Set(view.events.map((event) => event.author))].join(', '),
  date: (context) => {
    const { start, end } = span(context);
    const known = [start, ...(end ? [end] : [])].filter((time) => time.precision !== 'unknown');
    return [...new Set(known.map((time) => context.times.date(time.at)))].join(' – ');
  },
  started: (context) => moment(span(context).start, context),
  ended: (context) => {
    const { end } = span(context);
    return end === null ? context.style.words.ongoing : moment(end, context);
  },
  duration: (context) => {
    const { words } = context.style;
    const { start, end } = span(context);
    if (end === null) return words.ongoing;
    const precisions = [start.precision, end.precision];
    if (precisions.includes('unknown')) return words.unknown;
    const about = precisions.includes('approximate') || precisions.includes('range');
    const length = end.at.ms - start.at.ms;
    return length <= 0 ? words.unknown : `${about ? '~' : ''}${duration(length)}`;
  },
  commander: (context) => inRole('commander', context),
  scribe: (context) => inRole('scribe', context),
  communications: (context) => inRole('communications', context),
  experts: (context) => inRole('experts', context),
  events: ({ view }) => (view.events.length === 0 ? '' : String(view.events.length)),
  'chain-head': ({ chainHeads }) => chainHeads.join(', '),
  'last-update': ({ view }) =>
    view.events.findLast(({ kind, struck }) => kind === 'update' && struck === null)?.text ?? '',
  'next-update': (context) => {
    const { incident, events, milestones } = context.view;
    const { nextUpdate } = situationOf(incident, events, milestones);
    return nextUpdate === null ? '' : moment({ precision: 'minute', at: nextUpdate }, context);
  },
  'time-to-detect': (context) => lengthOf('detect', context),
  'time-to-acknowledge': (context) => lengthOf('acknowledge', context),
  'time-to-mitigate': (context) => lengthOf('mitigate', context),
  'time-to-recover': (context) => lengthOf('recover', context),
  'time-to-resolve': (context) => lengthOf('resolve', context),
  downtime: (context) => lengthOf('downtime', context),
  'impact-started': (context) => momentOf('impact-started', context),
  detected: (context) => momentOf('detected', context),
  acknowledged: (context) => momentOf('acknowledged', context),
  declared: (context) => momentOf('declared', context),
  mitigated: (context) => momentOf('mitigated', context),
  recovered: (context) => momentOf('recovered', context),
  resolved: (context) => momentOf('resolved', context),
  zone: ({ view, times }) => {
    const known = view.events.filter((event) => event.time.precision !== 'unknown');
    return times.zone(known.length > 0 ? known.map((event) => event.time.at) : [view.incident.startedAt]);
  },
};

function lengthOf(name: MetricName, { view }: Context): string {
  const milliseconds = view.metrics.find((metric) => metric.name === name)?.milliseconds ?? null;
  return milliseconds === null ? '' : duration(milliseconds);
}

/** When a milestone was reached, with the event that says so: `20.04.22 11:28 CEST (#1)`. */
function momentOf(milestone: Milestone, context: Context): string {
  const reached = context.view.milestones.find((view) => view.milestone === milestone);
  return reached === undefined ? '' : `${moment(reached.time, context)} (#${reached.label})`;
}

/** Who has a role while it runs; else who was named as a fact afterwards. */
function inRole(role: Role, { view }: Context): string {
  return view.incident.roles[role] || view.incident.facts[role] || '';
}

/** Date, time of day and zone: `26/05/2023 6:00 p.m. EAT`. */
function moment(time: EventTime, { times, style }: Context): string {
  if (time.precision === 'unknown') return style.words.unknown;
  return `${times.date(time.at)} ${times.clock(time)} ${times.abbreviation(time.at)}`;
}

/** When the outage began and ended, each as exactly as the event knows that set it. */
function span({ view }: Context): { start: EventTime; end: EventTime | null } {
  const { startedAt, endedAt } = view.incident;
  const known = [...view.milestones, ...view.events].flatMap(({ time }) =>
    time.precision === 'unknown' ? [] : [time],
  );
  const timeAt = (instant: Instant): EventTime =>
    known.find(({ at }) => at.ms === instant.ms) ?? { precision: 'minute', at: instant };
  if (endedAt === null) return { start: timeAt(startedAt), end: null };
  const ends = view.milestones.filter(({ milestone }) => ENDS.includes(milestone));
  const endKnown = ends.some(({ time }) => time.precision !== 'unknown');
  return {
    start: timeAt(startedAt),
    end: endKnown ? timeAt(endedAt) : { precision: 'unknown', at: endedAt },
  };
}

/** The milestones that stop the running clock. */
const ENDS: readonly Milestone[] = ['recovered', 'resolved'];
