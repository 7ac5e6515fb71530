import type { EventView } from '../../src/incident/views.ts';

/** The order of the log: claimed time, then number. */
export function byTime(a: EventView, b: EventView): number {
  return a.time.at.ms - b.time.at.ms || a.number - b.number || (a.id < b.id ? -1 : 1);
}

function placeFor(events: readonly EventView[], event: EventView): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = events[middle];
    if (there !== undefined && byTime(there, event) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Merged {
  readonly events: readonly EventView[];
  /** Those that were not there before. */
  readonly added: readonly EventView[];
}

/** The log with some events added or changed, in order. Goes through the log once, however long it is. */
export function mergeEvents(events: readonly EventView[], changed: readonly EventView[]): Merged {
  if (changed.length === 0) return { events, added: [] };
  const ids = new Set(changed.map((event) => event.id));
  const there = new Set<string>();
  const next = events.filter((event) => {
    if (ids.has(event.id)) there.add(event.id);
    return !ids.has(event.id);
  });
  const added = changed.filter((event) => !there.has(event.id));
  if (next.length === 0) return { events: changed.toSorted(byTime), added };
  for (const event of changed) next.splice(placeFor(next, event), 0, event);
  return { events: next, added };
}

/** The line that was committed last: the one that Up in an empty composer corrects. Struck ones do not count. */
export function lastCommitted(events: readonly EventView[]): EventView | null {
  let last: EventView | null = null;
  for (const event of events) {
    if (event.struck === null && (last === null || committedBefore(last, event))) last = event;
  }
  return last;
}

const committedBefore = (a: EventView, b: EventView): boolean =>
  a.committedAt.ms < b.committedAt.ms || (a.committedAt.ms === b.committedAt.ms && a.number < b.number);
