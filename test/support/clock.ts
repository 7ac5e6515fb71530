import type { Clock } from '../../src/time/instant.ts';

/** A clock that stands still until the test moves it. */
export interface TestClock extends Clock {
  /** All clocks go on together. */
  advance(milliseconds: number): void;
  /** The wall clock jumps; no other does. */
  set(wall: number): void;
  /** The computer sleeps: time passes, but not on the monotonic clock. */
  sleep(milliseconds: number): void;
}

export function testClock(start: number): TestClock {
  let wall = start;
  let monotonic = 0;
  let slept = 0;
  return {
    now: () => wall,
    monotonic: () => monotonic,
    uptime: () => monotonic + slept,
    advance(milliseconds) {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    set(next) {
      wall = next;
    },
    sleep(milliseconds) {
      wall += milliseconds;
      slept += milliseconds;
    },
  };
}
