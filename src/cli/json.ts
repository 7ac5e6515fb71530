import type {
  ActionView,
  EventView,
  IncidentHeader,
  IncidentSummary,
  Metric,
  MilestoneView,
  SectionView,
} from '../incident/views.ts';
import type { EventTime } from '../time/event-time.ts';
import { toIso } from '../time/format.ts';

/** The forms that `--json` prints. Instants are ISO 8601 with offset. */

export function printedJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** `occurred` is null for a time that is not known: its place in the list is all there is. */
export function timeJson(time: EventTime) {
  return {
    occurred: time.precision === 'unknown' ? null : toIso(time.at),
    occurredUntil: time.until ? toIso(time.until) : null,
    precision: time.precision,
  };
}

export function summaryJson({
  id,
  title,
  severity,
  zone,
  status,
  openedAt,
  startedAt,
  endedAt,
  eventCount,
}: IncidentSummary) {
  return {
    id,
    title,
    severity,
    zone,
    status,
    opened: toIso(openedAt),
    started: toIso(startedAt),
    ended: endedAt ? toIso(endedAt) : null,
    eventCount,
  };
}

export function headerJson(incident: IncidentHeader) {
  return { ...summaryJson(incident), style: incident.style, facts: incident.facts };
}

export function eventJson(event: EventView) {
  return {
    number: event.number,
    label: event.label,
    id: event.id,
    kind: event.kind,
    milestone: event.milestone,
    hypothesis: event.hypothesis,
    text: event.text,
    ...timeJson(event.time),
    firstKey: event.firstKeyAt ? toIso(event.firstKeyAt) : null,
    committed: toIso(event.committedAt),
    late: event.late,
    lateReason: event.lateReason,
    author: event.author,
    struck: event.struck,
    revisions: event.revisions,
  };
}

export function sectionJson({ name, heading, text }: SectionView) {
  return { name, heading, text };
}

export function actionJson({ number, id, text, owner, due, link, type, done }: ActionView) {
  return { number, id, text, owner, due, link, type, done };
}

export function milestoneJson({ milestone, time, label }: MilestoneView) {
  return { milestone, event: label, ...timeJson(time) };
}

export function metricJson({ name, from, to, milliseconds, problem }: Metric) {
  return { name, from, to, milliseconds, problem };
}
