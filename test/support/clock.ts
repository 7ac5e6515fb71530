import type { Clock } from '../../src/time/instant.ts';

/** A clock that stands still until the test moves it. */
export interface TestClock extends Clock {
  /** Wall and monotonic time go on together. */
  advance(milliseconds: number): void;
  /** The wall clock jumps; monotonic time does not. */
  set(wall: number): void;
}

export function testClock(start: number): TestClock {
  let wall = start;
  let monotonic = 0;
  return {
    now: () => wall,
    monotonic: () => monotonic,
    advance(milliseconds) {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    set(next) {
      wall = next;
    },
  };
}
