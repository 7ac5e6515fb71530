import type { EventView } from '../../src/incident/views.ts';
import type { TimelinePicture } from '../../src/recorder/contract.ts';

/** Where one stands when one reads an event in the picture. */
export interface Place {
  readonly event: EventView;
  /** In the picture's pixels. */
  readonly x: number;
}

/**
 * A place for every event, in the order of the log and so from left to right. Events of one stretch of time share its
 * width; one that the picture does not show, since nobody knows its time, stands where the one before it does.
 */
export function placesOf({ density }: TimelinePicture, events: readonly EventView[]): Place[] {
  const shown = new Map<string, number>();
  for (const { x, width, events: within } of density) {
    for (const [i, { id }] of within.entries()) shown.set(id, x + (width * (i + 0.5)) / within.length);
  }
  let x = 0;
  return events.map((event) => {
    x = Math.max(x, shown.get(event.id) ?? x);
    return { event, x };
  });
}
