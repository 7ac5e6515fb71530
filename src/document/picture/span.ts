import type { EventView, IncidentView, MilestoneView } from '../../incident/views.ts';
import type { EventTime } from '../../time/event-time.ts';
import type { Instant } from '../../time/instant.ts';

const MINUTE = 60_000;

/** What a picture of an incident is made from. */
export type PictureSource = Pick<IncidentView, 'incident' | 'events' | 'milestones'>;

/** What of it has a place on an axis of time. */
export interface Placeable {
  readonly from: Instant;
  readonly until: Instant;
  /** Struck ones did not happen, and those without a known time have no place. */
  readonly events: readonly EventView[];
  /** By their times. */
  readonly milestones: readonly MilestoneView[];
  readonly untimed: number;
}

/**
 * What can be drawn, and from when to when: from the first moment to the last that anything says. An incident
 * of one moment gets a minute, so that there is an axis at all.
 */
export function placeable({ incident, events, milestones }: PictureSource): Placeable {
  const isKnown = ({ time }: { readonly time: EventTime }) => time.precision !== 'unknown';
  const standing = events.filter(({ struck }) => struck === null);
  const timed = standing.filter(isKnown);
  const moments = timed.flatMap(({ time }) => [time.at, time.until ?? time.at]);
  const { startedAt, endedAt } = incident;
  const first = earliest([...moments, ...(moments.length === 0 ? [startedAt] : [])]);
  const last = latest([...moments, ...(moments.length === 0 && endedAt ? [endedAt] : []), first]);
  return {
    from: first,
    until: { ...last, ms: Math.max(last.ms, first.ms + MINUTE) },
    events: timed,
    milestones: milestones.filter(isKnown).toSorted((a, b) => a.time.at.ms - b.time.at.ms),
    untimed: standing.length - timed.length,
  };
}

const earliest = (moments: readonly Instant[]): Instant => moments.reduce((a, b) => (b.ms < a.ms ? b : a));
const latest = (moments: readonly Instant[]): Instant => moments.reduce((a, b) => (b.ms > a.ms ? b : a));
