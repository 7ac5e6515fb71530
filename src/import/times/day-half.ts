import type { FoundClock, FoundTime } from './found-time.ts';
import { hourOf } from './scan-clock.ts';

const minuteOf = (clock: FoundClock): number => hourOf(clock) * 60 + clock.minute;

function bare({ hour, half }: FoundClock): boolean {
  return half === null && hour >= 1 && hour <= 12;
}

function otherHalf(half: 'am' | 'pm'): 'am' | 'pm' {
  return half === 'am' ? 'pm' : 'am';
}

/** `6–7pm`: half of the day and zone, written once, hold for both ends. */
export function sharedHalf(time: FoundTime): FoundTime {
  const { clock, until } = time;
  const half = until?.clock?.half ?? null;
  if (!clock || !until?.clock || half === null || !bare(clock)) return time;
  const same = { ...clock, half };
  const fits = minuteOf(same) <= minuteOf(until.clock);
  return { ...time, clock: fits ? same : { ...clock, half: otherHalf(half) } };
}

/** Whether a source counts to twelve, told by all its times of day. */
export function countsToTwelve(times: readonly FoundTime[]): boolean {
  const clocks = times.flatMap(({ clock }) => (clock ? [clock] : []));
  const halves = clocks.filter(({ half }) => half !== null).length;
  const over = clocks.some(({ hour, half }) => half === null && (hour > 12 || hour === 0));
  return halves > 0 && halves * 2 >= clocks.length && !over;
}

/** A time of day without its half, among others that have one: the first such time after the one before. */
export function guessedHalf(clock: FoundClock, before: FoundClock | null): FoundClock | null {
  if (!bare(clock)) return null;
  const am: FoundClock = { ...clock, half: 'am' };
  const pm: FoundClock = { ...clock, half: 'pm' };
  if (!before) return am;
  return [am, pm].find((candidate) => minuteOf(candidate) >= minuteOf(before)) ?? am;
}
