import type { RecorderClient } from '../recorder/contract.ts';
import { fromIso } from '../time/iso.ts';
import {
  DEMO_ACTIONS,
  DEMO_DATE,
  DEMO_EVENTS,
  DEMO_FINDINGS,
  DEMO_INCIDENT,
  DEMO_SECTIONS,
  DEMO_STRUCK,
  type DemoEvent,
} from './demo-outage.ts';

/** On the demo's date, in its zone. */
const DEMO_OFFSET = '+01:00';
const MINUTE = 60_000;

/** Records the sample outage through the contract, as its scribe would have. Returns the incident's id. */
export async function recordDemo(recorder: RecorderClient): Promise<string> {
  const { facts, ...opening } = DEMO_INCIDENT;
  const first = DEMO_EVENTS[0] as DemoEvent;
  const { incident } = await recorder.call('incident.start', { ...opening, at: demoTime(first.at) });
  await recorder.call('incident.set', { incident, facts, style: 'sre' });
  const labels = new Map<string, string>();
  for (const event of DEMO_EVENTS) labels.set(event.text, await logDemoEvent(recorder, incident, event));
  for (const { text, hypothesis } of DEMO_FINDINGS) {
    await recorder.call('event.amend', { incident, event: labels.get(text) ?? '', hypothesis });
  }
  const { text, reason } = DEMO_STRUCK;
  await recorder.call('event.strike', { incident, event: labels.get(text) ?? '', reason });
  for (const section of DEMO_SECTIONS) await recorder.call('section.write', { incident, ...section });
  for (const action of DEMO_ACTIONS) await recorder.call('action.add', { incident, ...action });
  return incident;
}

/** Logs one event of the sample outage; returns its label. */
export async function logDemoEvent(
  recorder: RecorderClient,
  incident: string,
  event: DemoEvent,
): Promise<string> {
  const at = demoTime(event.at);
  const logged = await recorder.call('event.log', {
    incident,
    text: event.text,
    at,
    kind: event.milestone ? 'milestone' : event.kind,
    milestone: event.milestone,
    firstKeyAt: fromIso(at).ms + (event.late?.minutes ?? 0) * MINUTE,
    reason: event.late?.reason,
  });
  return logged.event.label;
}

/** A local time of the sample outage, in ISO 8601. */
export function demoTime(local: string): string {
  return `${DEMO_DATE}T${local}${DEMO_OFFSET}`;
}
