import type { EventView } from '../../incident/views.ts';
import type { TimelinePicture } from './timeline-picture.ts';

/** Bars of this many pixels can still be told apart and pointed at. */
const BAR = 8;

type Bars = TimelinePicture['density'];

/**
 * How many events lie in each stretch of the axis, from left to right. Stretches without any have no bar.
 *
 * @param events with a known time
 * @param place the pixel of a moment, in UTC milliseconds
 */
export function densityBars(
  events: readonly EventView[],
  left: number,
  right: number,
  place: (ms: number) => number,
): Bars {
  const count = Math.max(1, Math.floor((right - left) / BAR));
  const width = (right - left) / count;
  const stretchOf = ({ time }: EventView) =>
    Math.max(0, Math.min(count - 1, Math.floor((place(time.at.ms) - left) / width)));
  const stretches = Map.groupBy(events, stretchOf);
  const fullest = Math.max(0, ...[...stretches.values()].map((inside) => inside.length));
  return [...stretches]
    .toSorted(([a], [b]) => a - b)
    .map(([index, inside]) => ({
      x: left + index * width,
      width,
      share: inside.length / fullest,
      events: inside.map(({ id, label }) => ({ id, label })),
    }));
}
