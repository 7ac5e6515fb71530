import { readdirSync, readFileSync } from 'node:fs';
import type { ActionType, HypothesisState, Kind, Milestone } from '../../src/incident/words.ts';
import type { RecorderClient } from '../../src/recorder/contract.ts';
import { fromIso } from '../../src/time/iso.ts';
import type { TestClock } from './clock.ts';

/** The script of an outage: what its scribe typed, and when. `test/fixtures/outages` holds five. */
export interface Outage {
  /** The postmortem in `../shared/seeds` that its times and its shape come from. */
  readonly seed: string;
  readonly style: string;
  readonly zone: string;
  readonly title: string;
  readonly severity: string | null;
  readonly facts: Readonly<Record<string, string>>;
  readonly events: readonly OutageEvent[];
  readonly sections: readonly { readonly name: string; readonly text: string }[];
  readonly actions: readonly {
    readonly text: string;
    readonly owner?: string;
    readonly due?: string;
    readonly link?: string;
    readonly type: ActionType;
  }[];
}

export interface OutageEvent {
  /** ISO 8601 with offset. For an unknown time: its place in the order. */
  readonly at: string;
  readonly unknown?: boolean;
  readonly kind?: Kind;
  readonly milestone?: Milestone;
  readonly hypothesis?: HypothesisState;
  readonly text: string;
}

const FOLDER = new URL('../fixtures/outages/', import.meta.url);

export function outages(): { name: string; outage: Outage }[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => ({
      name: file.replace('.json', ''),
      outage: JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Outage,
    }));
}

const TYPING_TIME = 4_000;

/** Records it the way its scribe would have: each line begun at its own time, Enter a few seconds later. */
export async function recordOutage(
  recorder: RecorderClient,
  clock: TestClock,
  outage: Outage,
): Promise<string> {
  const { title, zone, severity, style, facts } = outage;
  clock.set(fromIso(outage.events[0]?.at ?? '').ms);
  const { incident } = await recorder.call('incident.start', {
    title,
    zone,
    severity: severity ?? undefined,
  });
  await recorder.call('incident.set', { incident, style, facts });
  for (const event of outage.events) await logOutageEvent(recorder, clock, incident, event);
  for (const section of outage.sections) await recorder.call('section.write', { incident, ...section });
  for (const action of outage.actions) await recorder.call('action.add', { incident, ...action });
  return incident;
}

async function logOutageEvent(
  recorder: RecorderClient,
  clock: TestClock,
  incident: string,
  { at, unknown, kind, milestone, hypothesis, text }: OutageEvent,
): Promise<void> {
  const began = fromIso(at);
  clock.set(began.ms);
  clock.advance(TYPING_TIME);
  const { event } = await recorder.call('event.log', {
    incident,
    text,
    kind: milestone ? 'milestone' : kind,
    milestone,
    firstKeyAt: began.ms,
    time: unknown ? { precision: 'unknown', at: began } : undefined,
  });
  if (hypothesis) await recorder.call('event.amend', { incident, event: event.label, hypothesis });
}
