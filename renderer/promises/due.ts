import type { Situation } from '../../src/incident/situation.ts';
import type { EventView } from '../../src/incident/views.ts';
import type { Instant } from '../../src/time/instant.ts';

/** Something that is to happen at a moment: a promise, the next update, or another look at a decision. */
export type Due =
  | { readonly what: 'promise'; readonly at: Instant; readonly event: EventView }
  | { readonly what: 'update'; readonly at: Instant; readonly event: null }
  | { readonly what: 'review'; readonly at: Instant; readonly event: EventView };

/** Everything that is due in a situation, the next first. */
export function duesOf({ promises, nextUpdate, decisions }: Situation): Due[] {
  const dues: Due[] = [];
  for (const event of promises)
    if (event.promise) dues.push({ what: 'promise', at: event.promise.due, event });
  for (const event of decisions) {
    const at = event.decision?.reviewAt;
    if (at != null) dues.push({ what: 'review', at, event });
  }
  if (nextUpdate !== null) dues.push({ what: 'update', at: nextUpdate, event: null });
  return dues.sort((a, b) => a.at.ms - b.at.ms);
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const two = (value: number): string => String(value).padStart(2, '0');

/** What is left, as a countdown: `06:12`, `1:06:12`. Nothing is left once it has run out. */
export function countdown(milliseconds: number): string {
  const left = Math.max(0, Math.ceil(milliseconds / SECOND));
  const hours = Math.floor(left / 3_600);
  const rest = `${two(Math.floor(left / 60) % 60)}:${two(left % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** How long ago something was due, in whole minutes; null within the first. */
export function overdueBy(at: Instant, now: number): number | null {
  const passed = Math.floor((now - at.ms) / MINUTE) * MINUTE;
  return passed >= MINUTE ? passed : null;
}
