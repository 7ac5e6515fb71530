import type { TestContext } from 'vitest';
import type { Tally } from './tally.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** A row of the table that the run ends with. */
    faults?: Tally;
  }
}

/** Puts a row into the table that the run ends with. */
export function report({ task }: Pick<TestContext, 'task'>, tally: Tally): Tally {
  task.meta.faults = tally;
  return tally;
}
