const STEPS = [
  [1_000_000, 'MB'],
  [1_000, 'kB'],
] as const;

/** A size in bytes for a person: `812 B`, `48 kB`, `3.1 MB`. */
export function sizeText(bytes: number): string {
  for (const [step, unit] of STEPS) {
    if (bytes >= step) {
      const count = bytes / step;
      return `${count < 10 ? count.toFixed(1) : Math.round(count)} ${unit}`;
    }
  }
  return `${bytes} B`;
}
