import type { EventView } from '../../src/incident/views.ts';
import type { Milestone } from '../../src/incident/words.ts';

/** One milestone that two lines say. */
export interface Twice {
  readonly milestone: Milestone;
  readonly earlier: EventView;
  readonly later: EventView;
}

/**
 * Whether a line says a milestone that another one says already; null if it does not, or no longer does. Of several
 * others the one that was logged last is meant: it stood until then.
 *
 * @param id the line that was logged last
 */
export function saidTwice(events: readonly EventView[], id: string): Twice | null {
  const later = events.find((event) => event.id === id);
  if (later === undefined || later.milestone === null || later.struck !== null) return null;
  const { milestone } = later;
  let earlier: EventView | null = null;
  for (const event of events) {
    const says = event.milestone === milestone && event.struck === null && event.id !== id;
    if (says && (earlier === null || event.committedAt.ms > earlier.committedAt.ms)) earlier = event;
  }
  return earlier === null ? null : { milestone, earlier, later };
}
