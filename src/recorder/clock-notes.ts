import { hlcTime } from '../incident/hlc.ts';
import type { IncidentSummary } from '../incident/views.ts';
import type { ClockFinding } from '../time/clock-watch.ts';
import { instantIn } from '../time/zone.ts';
import { added } from './drafting.ts';
import type { Context } from './handler.ts';
import { eventFields } from './logging.ts';

/** An incident that nobody touched for so long is not being followed any more. Milliseconds. */
const FOLLOWED_FOR = 24 * 3_600_000;

/** What a note about the computer's clock says. */
export interface ClockNote {
  readonly text: string;
  /** By how many milliseconds the clock was moved; null if it was not. */
  readonly shift: number | null;
  /** How much the wall clock has gone on by what is noted: by so much longer ago was the last touch. */
  readonly gap: number;
}

export function noteOf(finding: ClockFinding): ClockNote {
  if (finding.what === 'moved') {
    const by = Math.round(finding.by);
    const text = `The clock of this computer was moved ${by < 0 ? 'back' : 'forward'} by ${lengthOf(by)}.`;
    return { text, shift: by, gap: by };
  }
  const gap = Math.round(finding.for);
  if (finding.what === 'slept')
    return { text: `This computer slept for ${lengthOf(gap)}.`, shift: null, gap };
  const text = `For ${lengthOf(gap)} this computer slept or the recorder stood still.`;
  return { text, shift: null, gap };
}

/** Logs a note in every incident that runs and is being followed, all in one transaction. */
export function noteEverywhere({ store, author, clock, newId }: Context, note: ClockNote): void {
  const now = clock.now();
  store.transaction(() => {
    for (const incident of followed(store, now - note.gap)) {
      const { id, zone } = incident;
      const event = {
        text: note.text,
        kind: 'note',
        milestone: null,
        time: { precision: 'exact', at: instantIn(zone, now) },
        lateReason: null,
      } as const;
      const fields = { ...eventFields(event, null, { now, zone }) };
      if (note.shift !== null) fields.clockShift = note.shift;
      store.append(id, author, [added('event', newId(), fields)]);
    }
  });
}

/** @param before UTC milliseconds as the wall clock showed them before what is noted */
function followed(store: Context['store'], before: number): IncidentSummary[] {
  return store.summaries().filter(({ id, endedAt }) => {
    const touched = endedAt === null ? store.lastHlc(id) : undefined;
    return touched !== undefined && before - hlcTime(touched) <= FOLLOWED_FOR;
  });
}

/** `3 min 2 s`: to the second, which is what a clock shows. */
function lengthOf(milliseconds: number): string {
  const seconds = Math.round(Math.abs(milliseconds) / 1000);
  const parts = [
    { count: Math.floor(seconds / 86_400), unit: 'd' },
    { count: Math.floor(seconds / 3_600) % 24, unit: 'h' },
    { count: Math.floor(seconds / 60) % 60, unit: 'min' },
    { count: seconds % 60, unit: 's' },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, unit }) => `${count} ${unit}`)
    .join(' ');
}
