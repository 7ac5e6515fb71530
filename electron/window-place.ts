import type { Display, Rectangle } from 'electron';
import type { Place } from './settings.ts';

/** As much of a window must be on a screen that a person can take hold of it. */
const GRIP = { width: 96, height: 32 };
/** How many arrangements of screens are remembered. */
const MOST_ARRANGEMENTS = 16;

type Screens = readonly Pick<Display, 'workArea' | 'bounds'>[];

/** The same text for the same screens side by side in the same way. */
export function arrangementOf(screens: Screens): string {
  return screens
    .map(({ bounds: { x, y, width, height } }) => `${width}x${height}+${x}+${y}`)
    .sort()
    .join(' ');
}

/**
 * A place at which a window can be seen and taken hold of: the one given if that is so, else moved and made smaller as
 * far as it must be. Null if it was on none of these screens: then it belongs where windows begin.
 */
export function fitPlace(place: Place, screens: Screens): Place | null {
  const areas = screens.map(({ workArea }) => workArea);
  const area = areas.toSorted((a, b) => overlap(place, b) - overlap(place, a))[0];
  if (area === undefined || overlap(place, area) === 0) return null;
  if (areas.some((one) => isGripIn(place, one))) return place;
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  return {
    ...place,
    width,
    height,
    x: within(place.x, area.x, area.x + area.width - width),
    y: within(place.y, area.y, area.y + area.height - height),
  };
}

/** The upper edge is what a window is moved by. */
function isGripIn({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return visible >= Math.min(GRIP.width, width) && y >= area.y && y + GRIP.height <= area.y + area.height;
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

type Places = Readonly<Record<string, Readonly<Record<string, Place>>>>;

/** The places with one more; the arrangement that was not used for the longest time makes room. */
export function withPlace(places: Places, arrangement: string, window: string, place: Place): Places {
  const { [arrangement]: here = {}, ...others } = places;
  const kept = Object.entries(others).slice(-(MOST_ARRANGEMENTS - 1));
  return { ...Object.fromEntries(kept), [arrangement]: { ...here, [window]: place } };
}

/** In the middle of a screen, a third from its top: where a small window is looked for. */
export function overScreen(
  { workArea }: Pick<Display, 'workArea'>,
  width: number,
  height: number,
): Rectangle {
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 3),
    width,
    height,
  };
}
