import type { EventView } from '../../src/incident/views.ts';
import { isoDate } from '../../src/time/format.ts';

/** The date under which a line stands; one whose time is unknown stands under that of the line before it. */
function dateOf(events: readonly EventView[], index: number): string | null {
  for (let i = index; i >= 0; i -= 1) {
    const event = events[i];
    if (event !== undefined && event.time.precision !== 'unknown') return isoDate(event.time.at);
  }
  return null;
}

/** Whether a line is the first of its date, and so stands under a date line. */
export function startsDay(events: readonly EventView[], index: number): boolean {
  const date = dateOf(events, index);
  return date !== null && date !== dateOf(events, index - 1);
}
