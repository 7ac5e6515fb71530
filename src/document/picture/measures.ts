/** The bands of a timeline picture from top to bottom, in pixels. */

export const LABEL_ROW = 18;
const ABOVE = 6;
const DENSITY = 56;
const PHASES = 24;
const AXIS = 26;

export interface Bands {
  /** The baseline of the labels' row 0; each further row is LABEL_ROW higher. */
  readonly lowestLabel: number;
  readonly density: { readonly top: number; readonly height: number };
  readonly phases: { readonly top: number; readonly height: number };
  /** The baseline of the axis's labels. */
  readonly ticks: number;
  readonly height: number;
}

/** @param rows how many rows of labels there are */
export function bandsOf(rows: number): Bands {
  const densityTop = ABOVE + rows * LABEL_ROW + 2;
  const phasesTop = densityTop + DENSITY;
  return {
    lowestLabel: densityTop - 7,
    density: { top: densityTop, height: DENSITY },
    phases: { top: phasesTop, height: PHASES },
    ticks: phasesTop + PHASES + 19,
    height: phasesTop + PHASES + AXIS,
  };
}

export const pictureHeight = (rows: number): number => bandsOf(rows).height;
