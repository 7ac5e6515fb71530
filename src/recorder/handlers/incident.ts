import { RecorderError } from '../../failure.ts';
import { type ChangeDraft, FACT_PREFIX, type FieldsOf } from '../../incident/change.ts';
import type { IncidentHeader } from '../../incident/views.ts';
import { readTime } from '../../time/read.ts';
import { instantIn, resolveZone } from '../../time/zone.ts';
import { added, changed, onlyNew } from '../drafting.ts';
import { findIncident, theDetail } from '../find.ts';
import type { CheckedInput, Context, Handlers } from '../handler.ts';
import { BLANK_INCIDENT, eventFields, type Moment } from '../logging.ts';
import { revisionsOf } from '../revisions.ts';
import { noteDraft, stepText } from '../takeover.ts';
import { readTitle } from '../title.ts';

/** Incidents as a whole: which there are, and what stands at the head of one. */
export const incidentHandlers = {
  'incident.list': ({ store }) => store.summaries(),

  'incident.get': ({ store }, { incident }) => theDetail(store, findIncident(store, incident).id),

  'incident.current': ({ store }, { any }) => store.current(any ?? false) ?? null,

  'incident.start'(context, { title: typed = '', severity, zone: wanted, at }) {
    const { store, author, clock, newId } = context;
    const id = newId();
    const zone = wanted === undefined ? context.defaultZone() : resolveZone(wanted);
    const now = clock.now();
    const time = at === undefined ? null : readTime(at, { now, zone });
    const openedAt = time?.at ?? instantIn(zone, now);
    const { title, whole } = readTitle(typed);
    store.append(id, author, [
      added('incident', id, { ...BLANK_INCIDENT, title, severity: severity || null, zone, openedAt }),
      ...wholeTitle(context, whole, { now, zone }, time ?? { precision: 'exact', at: openedAt }),
    ]);
    return { incident: id };
  },

  async 'incident.set'(context, input) {
    const { store, author, clock, newId } = context;
    if (input.style != null) await context.styles.find(input.style);
    const title = input.title === undefined ? null : readTitle(input.title);
    const { zone: wanted, ...rest } = input;
    const zone = wanted === undefined ? undefined : resolveZone(wanted);
    store.transaction(() => {
      const { incident } = theDetail(store, findIncident(store, input.incident).id);
      const set = onlyNew(headerFields({ ...rest, zone, title: title?.title }), currentFields(incident));
      const moment = { now: clock.now(), zone: zone ?? incident.zone };
      const at = instantIn(moment.zone, moment.now);
      store.append(incident.id, author, [
        ...(set === null ? [] : [changed('incident', newId(), incident.id, set)]),
        ...severityStep(context, incident.severity, set?.severity, moment),
        ...wholeTitle(context, title?.whole ?? null, moment, { precision: 'exact', at }),
      ]);
    });
  },

  'incident.history'({ store }, { incident: reference }) {
    const { id } = findIncident(store, reference);
    return revisionsOf(store.changes(id, id).filter(({ type }) => type.startsWith('incident.')));
  },
} satisfies Partial<Handlers>;

/** A title that had to be cut goes into the log whole. */
function wholeTitle(
  { newId }: Context,
  text: string | null,
  moment: Moment,
  time: FieldsOf<'event'>['time'],
): ChangeDraft[] {
  if (text === null) return [];
  const note = { text, kind: 'note', milestone: null, time, lateReason: null } as const;
  return [added('event', newId(), eventFields(note, null, moment))];
}

/** That an outage turned out worse or milder than was thought is part of its course; its first severity is not. */
function severityStep(
  { newId }: Context,
  before: string | null,
  after: string | null | undefined,
  moment: Moment,
): ChangeDraft[] {
  if (before === null || after === undefined) return [];
  return [noteDraft(newId(), `Severity: ${stepText(before, after, 'none')}`, moment)];
}

type Asked = Omit<CheckedInput<'incident.set'>, 'incident'>;

type Header = Partial<Pick<FieldsOf<'incident'>, 'title' | 'severity' | 'zone' | 'style' | 'cadence'>>;

function headerFields({ title, severity, zone, style, cadence, facts = {} }: Asked): Header {
  const asked = Object.entries(facts).map(([name, text]) => [factKey(name), text === '' ? null : text]);
  const known = {
    title,
    severity: severity === undefined ? undefined : severity || null,
    zone,
    style,
    cadence,
  };
  return { ...known, ...Object.fromEntries(asked) };
}

function currentFields({ title, severity, zone, style, cadence, facts }: IncidentHeader): Header {
  const known = Object.entries(facts).map(([name, text]) => [FACT_PREFIX + name, text]);
  return { title, severity, zone, style, cadence, ...Object.fromEntries(known) };
}

/** Named as house styles name them. */
function factKey(name: string): string {
  if (/^[a-z][a-z0-9-]{0,63}$/.test(name)) return FACT_PREFIX + name;
  throw new RecorderError(
    'bad-input',
    `“${name.slice(0, 60)}” is not the name of a fact.`,
    'Use lower-case letters, digits and hyphens, for example authors.',
  );
}
