/** A moment: UTC milliseconds and the offset from UTC, in minutes, that was in force where it was noted. */
export interface Instant {
  readonly ms: number;
  readonly offset: number;
}

/** Where the core gets its time from. Nothing below the shells reads a clock of its own. */
export interface Clock {
  /** Wall time, UTC milliseconds. May jump. */
  now(): number;
  /** Milliseconds since an arbitrary start. Never goes back; stands still while the computer sleeps, if it can. */
  monotonic(): number;
  /** Milliseconds since an arbitrary start, those that the computer slept included. May be coarse. */
  uptime(): number;
}
