import { createHash } from 'node:crypto';
import type { ImportPlan, PlannedAction, PlannedEvent, PlannedSection } from '../import/types.ts';
import { canonicalJson } from '../incident/canonical.ts';
import { type ChangeDraft, FACT_PREFIX } from '../incident/change.ts';
import { uuidV7 } from '../store/uuid.ts';
import { instantIn } from '../time/zone.ts';
import type { ImportReport } from './contract.ts';
import { added, changed } from './drafting.ts';
import { theDetail } from './find.ts';
import type { Context } from './handler.ts';
import { BLANK_INCIDENT, eventFields } from './logging.ts';
import { readTitle } from './title.ts';

/** Ids follow from what is recorded, so that nothing is ever taken twice. */
function idOf(ms: number, ...parts: readonly unknown[]): string {
  return uuidV7(Math.max(0, ms), createHash('sha256').update(canonicalJson(parts)).digest());
}

/** The incident that a plan opens: the same plan is the same incident, another one is another. */
function incidentOf({ header, events, sections, actions }: ImportPlan): string {
  const told = events.map(({ key: _key, notes: _notes, sure: _sure, ...event }) => event);
  return idOf(header.openedAt.ms, 'import', header, told, sections, actions);
}

interface Place {
  readonly incident: string;
  readonly zone: string;
  readonly now: number;
}

/** An imported event without words for its time still is one that was imported. */
const NO_TIME = '';

/** The same words at the same moment, said twice in one document, are two events. */
function eventDrafts(events: readonly PlannedEvent[], { incident, zone, now }: Place): ChangeDraft[] {
  const counts = new Map<string, number>();
  return events.map((event) => {
    const { text, kind, milestone, time, hypothesis, writtenTime } = event;
    const content = canonicalJson([time, text]);
    const count = (counts.get(content) ?? 0) + 1;
    counts.set(content, count);
    const id = idOf(time.at.ms, 'event', incident, content, count);
    const fields = eventFields({ text, kind, milestone, time, lateReason: null }, null, { now, zone });
    return added('event', id, { ...fields, hypothesis, writtenTime: writtenTime ?? NO_TIME });
  });
}

function sectionDrafts(
  sections: readonly PlannedSection[],
  before: ReadonlyMap<string, string>,
  place: Place,
): ChangeDraft[] {
  return sections.flatMap(({ name, heading, text }) => {
    const known = before.get(name) ?? '';
    if (known.includes(text)) return [];
    const id = idOf(place.now, 'section', place.incident, name, text);
    const set = known === '' ? { heading, text } : { text: `${known}\n\n${text}` };
    return [changed('section', id, name, set)];
  });
}

function actionDrafts(actions: readonly PlannedAction[], { incident, now }: Place): ChangeDraft[] {
  return actions.map((action, index) => {
    const id = idOf(now - (now % DAY), 'action', incident, action.text, sameBefore(actions, index));
    return added('action', id, { ...action, removed: false });
  });
}

const DAY = 86_400_000;

function sameBefore(actions: readonly PlannedAction[], index: number): number {
  return actions.slice(0, index).filter(({ text }) => text === actions[index]?.text).length;
}

function openingDrafts(plan: ImportPlan, incident: string): ChangeDraft[] {
  const { title, severity, zone, openedAt, facts } = plan.header;
  const keyed = Object.entries(facts).map(([name, text]) => [FACT_PREFIX + name, text]);
  const fields = { ...BLANK_INCIDENT, title: readTitle(title).title, severity, zone, openedAt };
  return [added('incident', incident, { ...fields, ...Object.fromEntries(keyed) })];
}

/**
 * Records a plan in one transaction: a new incident, or more of one that is there. What was recorded from the same
 * source before is left as it is.
 * @param into the incident to add to; null opens one
 */
export function recordPlan(
  { store, author, clock }: Context,
  plan: ImportPlan,
  into: string | null,
): ImportReport {
  const now = clock.now();
  const incident = into ?? incidentOf(plan);
  return store.transaction(() => {
    const isNew = store.summary(incident) === undefined;
    const zone = store.summary(incident)?.zone ?? plan.header.zone;
    const place = { incident, zone, now };
    const before = isNew ? [] : theDetail(store, incident).sections;
    const sections = new Map(before.map(({ name, text }) => [name, text]));
    const events = plan.events.map((event) => ({ ...event, time: inZone(event, zone) }));
    const written = store.append(incident, author, [
      ...(isNew ? openingDrafts(plan, incident) : []),
      ...eventDrafts(events, place),
      ...sectionDrafts(plan.sections, sections, place),
      ...actionDrafts(plan.actions, place),
    ]);
    const title = store.summary(incident)?.title ?? '';
    return { incidents: [{ id: incident, title, added: written.length }] };
  });
}

/** Every time of an incident has the offset of its zone. */
function inZone({ time }: PlannedEvent, zone: string): PlannedEvent['time'] {
  const at = instantIn(zone, time.at.ms);
  return time.until === undefined ? { ...time, at } : { ...time, at, until: instantIn(zone, time.until.ms) };
}
