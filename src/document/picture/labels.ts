import { textWidth } from './text-width.ts';

export const LABEL_SIZE = 12;
const LONGEST = 48;
const BESIDE = 8;
/** Between the line of a moment and its text. */
const GAP = 4;

/** The label of one moment: its text begins or ends at the pixel `x`, in one of several rows, 0 the lowest. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly row: number;
}

/**
 * Finds room for labels so that no two overlap: each begins at its own moment, or ends there where the edge is too
 * near, in the lowest row that is free. The last moments are placed first, because then the line that leads down
 * from a label passes to the left of those below it.
 *
 * @param moments from left to right
 * @param right where the room for texts ends, in pixels
 */
export function placeLabels(
  moments: readonly { readonly x: number; readonly text: string }[],
  right: number,
): PlacedLabel[] {
  /** Where the leftmost label of each row begins. */
  const begins: number[] = [];
  return moments
    .map((moment) => ({ ...moment, text: shortened(moment.text) }))
    .toReversed()
    .map(({ x, text }): PlacedLabel => {
      const width = textWidth(text, LABEL_SIZE);
      // Where neither side has room, a text that is cut at the right still begins with what it is about.
      const anchor = x + GAP + width <= right || x - GAP - width < 0 ? 'start' : 'end';
      const start = anchor === 'start' ? x + GAP : x - GAP - width;
      const free = begins.findIndex((begin) => start + width + BESIDE <= begin);
      const row = free < 0 ? begins.length : free;
      begins[row] = start;
      return { text, x: anchor === 'start' ? x + GAP : x - GAP, anchor, row };
    })
    .toReversed();
}

export function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
