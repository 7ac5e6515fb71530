/** One row of the table of faults: what was tried, how often, and what came of it. */
export interface Tally {
  readonly what: string;
  /** Of what the number is, in the plural. */
  readonly unit: string;
  tried: number;
  /** How often something that was acknowledged was lost, altered in silence or could not be opened. */
  harmed: number;
  /** How often it went which way. */
  readonly outcomes: Record<string, number>;
}

export function tallyOf(what: string, unit: string): Tally {
  return { what, unit, tried: 0, harmed: 0, outcomes: {} };
}

/** Counts one try. @param outcome in a word or two @param harmed whether it broke a promise */
export function count(tally: Tally, outcome: string, harmed: boolean): void {
  tally.tried += 1;
  if (harmed) tally.harmed += 1;
  tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
}

/** The sum of what was counted in several places. */
export function addTo(all: Tally, more: Tally): Tally {
  all.tried += more.tried;
  all.harmed += more.harmed;
  for (const [outcome, times] of Object.entries(more.outcomes)) {
    all.outcomes[outcome] = (all.outcomes[outcome] ?? 0) + times;
  }
  return all;
}
