/** As much of a scrolling element as its place is told by. In pixels. */
export interface Scrolling {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}

/** So near to the end a reader is at the end. */
const NEAR = 16;

export const placeOf = ({ scrollTop, scrollHeight, clientHeight }: Scrolling): Scrolling => {
  return { scrollTop, scrollHeight, clientHeight };
};

/**
 * Whether somebody scrolled up between two looks. A place also moves up by itself: by as much as the content has
 * become shorter or the view higher.
 */
export function movedUp(before: Scrolling, now: Scrolling): boolean {
  const shorter = Math.max(0, before.scrollHeight - now.scrollHeight);
  const higher = Math.max(0, now.clientHeight - before.clientHeight);
  return now.scrollTop < before.scrollTop - shorter - higher - 1;
}

/**
 * Whether a log follows its end from now on. Who scrolls up leaves it, with the first small step already; who comes
 * near it follows again. Who is far from it without having touched it was left behind by lines that turned out
 * higher or lower than they were thought to be, and still follows.
 *
 * @param touched Whether somebody has had a hand on the log since it was last at its end.
 */
export function follows(following: boolean, touched: boolean, before: Scrolling, now: Scrolling): boolean {
  if (isAtEnd(now)) return true;
  if (touched && movedUp(before, now)) return false;
  return following || leftOf(now) <= NEAR;
}

export const isAtEnd = (now: Scrolling): boolean => leftOf(now) <= 1;

const leftOf = ({ scrollHeight, clientHeight, scrollTop }: Scrolling): number =>
  scrollHeight - clientHeight - scrollTop;
