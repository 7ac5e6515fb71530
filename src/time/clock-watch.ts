/** One look at all clocks of a computer, in milliseconds. */
export interface ClockSample {
  /** UTC. May be moved by anybody. */
  readonly wall: number;
  /** Since an arbitrary start; stands still while the computer sleeps. */
  readonly monotonic: number;
  /** Since an arbitrary start, sleep included. May be as coarse as a second. */
  readonly uptime: number;
}

/** What happened to the clocks between two looks. */
export type ClockFinding =
  /** The wall clock was moved against the time that passed; negative for back. */
  | { readonly what: 'moved'; readonly by: number }
  /** The computer slept. Time went on, so no duration is wrong. */
  | { readonly what: 'slept'; readonly for: number }
  /** Nobody looked for so long, because the computer slept or the program was stopped: no clock tells which. */
  | { readonly what: 'paused'; readonly for: number };

/** More than the resolution of the coarsest uptime, which is a second. */
export const MOVED_FROM = 2_000;
export const SLEPT_FROM = 10_000;
/** A busy computer may keep a look waiting for a while; nothing but a standstill does it for so long. */
export const PAUSED_FROM = 60_000;

/**
 * Follows the clocks of a computer. Samples should come about once a second.
 *
 * A wall clock that is moved in steps too small to tell adds up, and is told once the sum is large enough. What
 * counts is UTC, so summer time moves nothing. All that is told adds up to what the clock was moved, to within the
 * resolution of `uptime`.
 *
 * @returns tells, for each sample, what happened since the one before
 */
export function followClocks(first: ClockSample): (sample: ClockSample) => ClockFinding[] {
  let ahead = first.wall - first.uptime;
  let last = first;

  return (sample) => {
    const passed = sample.uptime - last.uptime;
    const asleep = passed - (sample.monotonic - last.monotonic);
    const moved = sample.wall - sample.uptime - ahead;
    last = sample;
    const findings: ClockFinding[] = [];
    if (asleep >= SLEPT_FROM) findings.push({ what: 'slept', for: asleep });
    else if (passed >= PAUSED_FROM) findings.push({ what: 'paused', for: passed });
    if (Math.abs(moved) >= MOVED_FROM) {
      ahead += moved;
      findings.push({ what: 'moved', by: moved });
    }
    return findings;
  };
}
