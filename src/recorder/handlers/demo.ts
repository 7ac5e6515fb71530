import { FACT_PREFIX } from '../../incident/change.ts';
import { fromIso } from '../../time/iso.ts';
import type { InputOf } from '../contract.ts';
import {
  DEMO_ACTIONS,
  DEMO_DATE,
  DEMO_EVENTS,
  DEMO_FINDINGS,
  DEMO_INCIDENT,
  DEMO_SECTIONS,
  DEMO_STRUCK,
  DEMO_STYLE,
  type DemoEvent,
} from '../demo-outage.ts';
import { added } from '../drafting.ts';
import type { Context, Handlers } from '../handler.ts';
import { BLANK_INCIDENT } from '../logging.ts';
import { actionHandlers } from './action.ts';
import { amendHandlers } from './amend.ts';
import { eventHandlers } from './event.ts';
import { sectionHandlers } from './section.ts';

/** The incident that is the sample, once there is one. */
const SETTING = 'demo-incident';
/** On the demo's date, in its zone. */
const DEMO_OFFSET = '+01:00';
const MINUTE = 60_000;

/** Who asks for the sample again wants to see it, not another one beside it. */
export const demoHandlers = {
  'incident.demo'(context) {
    const { store } = context;
    return store.transaction(() => {
      const known = store.settings()[SETTING];
      if (typeof known === 'string' && store.summary(known) !== undefined) return { incident: known };
      const incident = recordDemo(context);
      store.putSetting(SETTING, incident);
      return { incident };
    });
  },
} satisfies Partial<Handlers>;

/** Records the sample outage as its scribe would have. Returns the incident's id. */
function recordDemo(context: Context): string {
  const { store, author, newId } = context;
  const { facts, ...opening } = DEMO_INCIDENT;
  const [first] = DEMO_EVENTS;
  const incident = newId();
  const openedAt = fromIso(demoTime(first.at));
  const named = Object.entries(facts).map(([name, text]) => [FACT_PREFIX + name, text]);
  const head = { ...BLANK_INCIDENT, ...opening, openedAt, style: DEMO_STYLE, ...Object.fromEntries(named) };
  store.append(incident, author, [added('incident', incident, head)]);
  const labels = new Map<string, string>();
  for (const event of DEMO_EVENTS) {
    const logged = eventHandlers['event.log'](context, { incident, ...demoLine(event) });
    labels.set(event.text, logged.event.label);
  }
  const labelOf = (text: string): string => labels.get(text) ?? '';
  for (const { text, hypothesis, at } of DEMO_FINDINGS) {
    // A hypothesis is settled when that is said: here, on the night of the sample.
    const thatNight = { ...context, clock: { ...context.clock, now: () => fromIso(demoTime(at)).ms } };
    amendHandlers['event.amend'](thatNight, { incident, event: labelOf(text), hypothesis });
  }
  const { text, reason } = DEMO_STRUCK;
  amendHandlers['event.strike'](context, { incident, event: labelOf(text), reason });
  for (const section of DEMO_SECTIONS) sectionHandlers['section.write'](context, { incident, ...section });
  for (const action of DEMO_ACTIONS) actionHandlers['action.add'](context, { incident, ...action });
  return incident;
}

/** An event of the sample outage, as it is logged at its own time, even if the computer is behind that. */
export function demoLine(event: DemoEvent): Omit<InputOf<'event.log'>, 'incident'> {
  const at = fromIso(demoTime(event.at));
  return {
    text: event.text,
    time: { precision: 'exact', at },
    kind: event.milestone ? 'milestone' : event.kind,
    milestone: event.milestone,
    firstKeyAt: at.ms + (event.late?.minutes ?? 0) * MINUTE,
    reason: event.late?.reason,
  };
}

/** A local time of the sample outage, in ISO 8601. */
export function demoTime(local: string): string {
  return `${DEMO_DATE}T${local}${DEMO_OFFSET}`;
}
