export interface PlacedLabel {
  /** Where its text begins or ends. */
  readonly x: number;
  /** 0 is the lowest row, next to what it names. */
  readonly row: number;
  readonly anchor: 'start' | 'end';
}

/** About the width of a letter at the smallest size, in pixels; generous, so that labels keep apart. */
const LETTER = 6.6;
const GAP = 10;

/**
 * Puts labels at their places in as few rows as they need without touching one another. `labels` are in the order of x;
 * where two would touch, the earlier one goes higher, so that no label lies over the line of a later one.
 */
export function labelRows(
  labels: readonly { readonly x: number; readonly text: string }[],
  width: number,
): PlacedLabel[] {
  const rowStarts: number[] = [];
  return labels
    .toReversed()
    .map(({ x, text }): PlacedLabel => {
      const length = text.length * LETTER;
      const anchor = x + length > width ? 'end' : 'start';
      const begin = anchor === 'start' ? x : x - length;
      const free = rowStarts.findIndex((start) => begin + length + GAP <= start);
      const row = free < 0 ? rowStarts.length : free;
      rowStarts[row] = begin;
      return { x, row, anchor };
    })
    .toReversed();
}
