/** Keys that move along a picture, as a slider takes them. */
const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  PageUp: (at) => at + 10,
  PageDown: (at) => at - 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Where a key leads from one of `count` places, never beyond an end; null if it is no such key. */
export function stepTo(key: string, at: number, count: number): number | null {
  const to = STEPS[key]?.(at, count);
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}

/** Which of the places is nearest to an x; they are in the order of theirs, and there is at least one. */
export function nearest(places: readonly { readonly x: number }[], x: number): number {
  const after = places.findIndex((place) => place.x >= x);
  if (after <= 0) return after < 0 ? Math.max(0, places.length - 1) : 0;
  const [before, behind] = [places[after - 1], places[after]];
  return before !== undefined && behind !== undefined && x - before.x < behind.x - x ? after - 1 : after;
}
