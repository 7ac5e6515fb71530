/** Milliseconds that `work` takes. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which this share (0 to 1) of the samples lies; nearest rank. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.max(Math.ceil(share * sorted.length), 1);
  return sorted[rank - 1] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** Two things in turn, so that a machine that slows down slows both. */
export async function inTurn(
  rounds: number,
  first: (round: number) => unknown,
  second: (round: number) => unknown,
): Promise<{ first: number[]; second: number[] }> {
  const samples = { first: [] as number[], second: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    samples.first.push(await time(() => first(round)));
    samples.second.push(await time(() => second(round)));
  }
  return samples;
}
