import { RecorderError } from '../failure.ts';
import type { Instant } from '../time/instant.ts';
import { FACT_PREFIX, type FieldsOf } from './change.ts';
import { type ClockShift, clockShifts, shiftBetween } from './clock-shift.ts';
import type { Entity } from './entity.ts';
import { readFields, strikeOf } from './fields.ts';
import type { IncidentState } from './fold.ts';
import { compareHlc, hlcTime } from './hlc.ts';
import { labelOf, replicaLetters } from './labels.ts';
import { isLate } from './late.ts';
import { metricsOf } from './metrics.ts';
import { milestoneViews } from './milestones.ts';
import { outageSpan, statusOf } from './status.ts';
import type {
  ActionView,
  AttachmentView,
  DecisionView,
  EventView,
  IncidentDetail,
  IncidentHeader,
  IncidentSummary,
  IncidentView,
  MilestoneView,
  SectionView,
} from './views.ts';
import { ROLES, SECTIONS } from './words.ts';

type Letters = ReadonlyMap<string, string>;

/** What a summary is made of beside the incident's own entity. */
export interface SummaryParts {
  readonly incident: Entity;
  readonly milestones: readonly MilestoneView[];
  /** See `earliestTime`. */
  readonly earliest: Instant | null;
  readonly clockShifts: readonly ClockShift[];
  readonly eventCount: number;
  readonly position: number;
}

export interface DetailParts extends SummaryParts {
  readonly sections: Iterable<Entity>;
  readonly actions: Iterable<Entity>;
  readonly attachments: Iterable<Entity>;
}

/**
 * Everything there is to read of one incident.
 * @param position of its newest change in the store
 * @throws RecorderError not-found if the state is empty
 */
export function incidentView(state: IncidentState, position: number): IncidentView {
  const incident = state.entities.incident.get(state.incident ?? '');
  if (incident === undefined) {
    throw new RecorderError('not-found', 'There is no incident in this record.', 'Choose another one.');
  }
  const events = [...state.entities.event.values()].filter(({ created }) => created);
  const letters = lettersOf(state);
  const shifts = clockShifts(events);
  const detail = incidentDetail({
    incident,
    milestones: milestoneViews(events, letters, shifts),
    earliest: earliestTime(events),
    clockShifts: shifts,
    eventCount: events.length,
    position,
    sections: state.entities.section.values(),
    actions: state.entities.action.values(),
    attachments: state.entities.attachment.values(),
  });
  return { ...detail, events: eventViews(events, letters) };
}

/** The letters of the state's replicas, for labels. */
export function lettersOf(state: IncidentState): Map<string, string> {
  return replicaLetters([...state.replicas].map(([replica, { firstHlc }]) => [replica, firstHlc]));
}

export function incidentDetail(parts: DetailParts): IncidentDetail {
  return {
    incident: incidentHeader(parts),
    sections: sectionViews(parts.sections),
    actions: actionViews(parts.actions),
    attachments: attachmentViews(parts.attachments),
    milestones: parts.milestones,
    metrics: metricsOf(parts.milestones),
  };
}

export function incidentSummary(parts: SummaryParts): IncidentSummary {
  const { incident, milestones, earliest, eventCount, position } = parts;
  const { title, severity, zone, openedAt } = readFields(incident, 'incident');
  const { startedAt, endedAt } = outageSpan(milestones, earliest, openedAt);
  return {
    id: incident.id,
    title,
    severity,
    zone,
    status: statusOf(milestones),
    openedAt,
    startedAt,
    endedAt,
    eventCount,
    clockShift: shiftBetween(parts.clockShifts, startedAt, endedAt),
    position,
  };
}

function incidentHeader(parts: SummaryParts): IncidentHeader {
  const fields = readFields(parts.incident, 'incident');
  const facts = Object.entries(fields).flatMap(([key, value]) =>
    key.startsWith(FACT_PREFIX) && typeof value === 'string' ? [[key.slice(FACT_PREFIX.length), value]] : [],
  );
  return {
    ...incidentSummary(parts),
    style: fields.style,
    facts: Object.fromEntries(facts.sort(byName)),
    roles: rolesOf(fields),
    cadence: fields.cadence,
    cadenceSince: fields.cadence === null ? null : writtenAt(parts.incident, 'cadence'),
  };
}

/** Since when the value of a field has stood, UTC milliseconds. */
function writtenAt({ fields, createdHlc }: Entity, key: string): number {
  return hlcTime(fields[key]?.since ?? createdHlc);
}

function rolesOf(fields: FieldsOf<'incident'>): IncidentHeader['roles'] {
  const held = ROLES.map((role) => [role, fields[`role:${role}`]] as const);
  return Object.fromEntries(held.filter(([, person]) => person !== null));
}

/** The claimed time of the earliest event whose time is known and that is not struck. */
export function earliestTime(events: Iterable<Entity>): Instant | null {
  let earliest: Instant | null = null;
  for (const entity of events) {
    const fields = readFields(entity, 'event');
    const { precision, at } = fields.time;
    if (!entity.created || precision === 'unknown' || strikeOf(entity, fields) !== null) continue;
    if (earliest === null || at.ms < earliest.ms) earliest = at;
  }
  return earliest;
}

/** Sorted by claimed time, then by when they were logged. */
export function eventViews(events: Iterable<Entity>, letters: Letters): EventView[] {
  return [...events]
    .filter(({ created }) => created)
    .map((entity) => ({ view: eventView(entity, letters), hlc: entity.createdHlc }))
    .sort((a, b) => a.view.time.at.ms - b.view.time.at.ms || compareHlc(a.hlc, b.hlc))
    .map(({ view }) => view);
}

/** @param letters see `replicaLetters` */
export function eventView(entity: Entity, letters: Letters): EventView {
  const fields = readFields(entity, 'event');
  const { kind, milestone, hypothesis, text, time, firstKeyAt, committedAt, lateReason } = fields;
  const { testedAt, settledAt, promiseDue, promiseMetAt, clockShift, writtenTime } = fields;
  return {
    id: entity.id,
    number: entity.number ?? 0,
    label: labelOf(letters, entity.replica, entity.number),
    kind,
    milestone,
    hypothesis,
    text,
    time,
    firstKeyAt,
    committedAt,
    // What was imported was noted elsewhere, in its own time.
    late: writtenTime === null && isLate(time, (firstKeyAt ?? committedAt).ms),
    lateReason,
    author: entity.author,
    struck: strikeOf(entity, fields),
    revisions: entity.revisions,
    testedAt,
    settledAt,
    decision: kind === 'decision' ? decisionView(fields) : null,
    promise: promiseDue === null ? null : { due: promiseDue, metAt: promiseMetAt },
    clockShift,
    writtenTime,
  };
}

function decisionView({ decidedBy, why, refused, reviewAt }: FieldsOf<'event'>): DecisionView {
  return { by: decidedBy, why, refused, reviewAt };
}

/** Those that say something: the ones that every house style knows first, in its order, then by name. */
export function sectionViews(sections: Iterable<Entity>): SectionView[] {
  const known: readonly string[] = SECTIONS;
  const place = ({ name }: SectionView): number =>
    (known.indexOf(name) + known.length + 1) % (known.length + 1);
  return [...sections]
    .map(sectionView)
    .filter(({ heading, text }) => heading !== null || text !== '')
    .sort((a, b) => place(a) - place(b) || compareHlc(a.name, b.name));
}

export function sectionView(entity: Entity): SectionView {
  const { heading, text } = readFields(entity, 'section');
  return { name: entity.id, heading, text };
}

/** Those that say something and were not removed, in the order in which they were added. */
export function actionViews(actions: Iterable<Entity>): ActionView[] {
  return inOrder(actions)
    .filter((entity) => !readFields(entity, 'action').removed)
    .map(actionView)
    .filter(({ text }) => text !== '');
}

export function actionView(entity: Entity): ActionView {
  const { text, owner, due, link, type, done } = readFields(entity, 'action');
  return { id: entity.id, number: entity.number ?? 0, text, owner, due, link, type, done };
}

/** Those that are there still and were not removed, in the order in which they were added. */
export function attachmentViews(attachments: Iterable<Entity>): AttachmentView[] {
  return inOrder(attachments)
    .filter((entity) => !readFields(entity, 'attachment').removed)
    .map(attachmentView)
    .filter(({ sha256 }) => sha256 !== '');
}

export function attachmentView(entity: Entity): AttachmentView {
  const { sha256, name, mediaType, size, width, height, alt, event } = readFields(entity, 'attachment');
  return {
    id: entity.id,
    number: entity.number ?? 0,
    sha256,
    name,
    mediaType,
    size,
    width,
    height,
    alt,
    event,
  };
}

function inOrder(entities: Iterable<Entity>): Entity[] {
  return [...entities]
    .filter(({ created }) => created)
    .sort((a, b) => compareHlc(a.createdHlc, b.createdHlc));
}

function byName(a: readonly string[], b: readonly string[]): number {
  return compareHlc(a[0] ?? '', b[0] ?? '');
}
