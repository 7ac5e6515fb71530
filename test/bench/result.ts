/** One measured thing, beside its peer where there is one. Times in milliseconds. */
export interface BenchResult {
  readonly what: string;
  readonly ours: number;
  readonly peer: { readonly name: string; readonly milliseconds: number } | null;
  /** Ours through the peer's. */
  readonly ratio: number | null;
  /** From the design's budgets, as text; null where it names none. */
  readonly budget: string | null;
}

export function result(
  what: string,
  ours: number,
  peer: { name: string; milliseconds: number } | null,
  budget: string | null = null,
): BenchResult {
  return { what, ours, peer, ratio: peer ? ours / peer.milliseconds : null, budget };
}

export function printResults(results: readonly BenchResult[]): void {
  const rows = results.map(({ what, ours, peer, ratio, budget }) => [
    what,
    `${ours.toFixed(2)} ms`,
    peer ? `${peer.milliseconds.toFixed(2)} ms ${peer.name}` : 'no peer here',
    ratio === null ? '' : `ratio ${ratio.toFixed(3)}`,
    budget ? `budget ${budget}` : '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}
