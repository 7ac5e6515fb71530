import type { EventView } from '../../src/incident/views.ts';
import { timeText } from '../look/time-text.ts';

/**
 * Where a line went that somebody has just logged and that is not the last one, since it tells of an earlier time;
 * null for one that stands at the end, where it is seen.
 */
export function placedText(events: readonly EventView[], { id, label, time }: EventView): string | null {
  const below = events.length - 1 - events.findLastIndex((event) => event.id === id);
  if (below === 0 || below >= events.length) return null;
  return `#${label} stands at ${timeText(time)}, ${below === 1 ? 'before the last line' : `${below} lines up`}.`;
}
