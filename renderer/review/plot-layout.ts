import { scaleLog, scaleUtc } from 'd3-scale';
import type { IncidentSummary, MetricName } from '../../src/incident/views.ts';
import type { IncidentFigures } from '../../src/recorder/contract.ts';

/** The figures that are compared over all incidents. */
export const PLOTTED = ['detect', 'mitigate', 'resolve'] as const satisfies readonly MetricName[];
export type Plotted = (typeof PLOTTED)[number];

export interface PlotIncident {
  readonly incident: IncidentSummary;
  readonly x: number;
  /** In milliseconds; null is not known. */
  readonly values: Readonly<Record<Plotted, number | null>>;
  /** The heights of the values in their strips. */
  readonly heights: Readonly<Record<Plotted, number | null>>;
}

export interface Plot {
  /** By start. */
  readonly incidents: readonly PlotIncident[];
  readonly medians: Readonly<Record<Plotted, { readonly value: number; readonly y: number } | null>>;
  readonly dates: readonly { readonly x: number; readonly ms: number }[];
  readonly durations: readonly { readonly y: number; readonly ms: number }[];
}

export interface PlotSize {
  /** In pixels, of everything. */
  readonly width: number;
  /** In pixels, of one strip. */
  readonly height: number;
  /** Room for the words of the durations, left of the marks. */
  readonly left: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Durations that a person thinks in. Each is about four times the one before, so that the words keep apart. */
const MARKS = [
  MINUTE,
  5 * MINUTE,
  20 * MINUTE,
  HOUR,
  4 * HOUR,
  12 * HOUR,
  2 * DAY,
  7 * DAY,
  28 * DAY,
  112 * DAY,
];
const PADDING = 12;
const DATE_ROOM = 150;

/**
 * Where the marks of all incidents lie: from left to right when they started, from bottom to top how long they took,
 * on a scale on which a day does not press the minutes together.
 */
export function plotOf(figures: readonly IncidentFigures[], { width, height, left }: PlotSize): Plot {
  const sorted = figures.toSorted((a, b) => a.incident.startedAt.ms - b.incident.startedAt.ms);
  const starts = sorted.map(({ incident }) => incident.startedAt.ms);
  const values = sorted.map(valuesOf);
  const known = values.flatMap((of) => PLOTTED.map((name) => of[name])).filter((value) => value !== null);

  const [first, last] = [starts[0] ?? 0, starts.at(-1) ?? 0];
  const margin = first === last ? DAY : 0;
  const x = scaleUtc([first - margin, last + margin], [left + PADDING, width - PADDING]);
  const [low, high] = around(known);
  const y = scaleLog([low, high], [height - PADDING / 2, PADDING / 2]);
  const heightOf = (value: number | null): number | null => (value === null ? null : y(Math.max(low, value)));

  return {
    incidents: sorted.map(({ incident }, i) => {
      const of = values[i] ?? NOTHING;
      return {
        incident,
        x: x(incident.startedAt.ms),
        values: of,
        heights: each((name) => heightOf(of[name])),
      };
    }),
    medians: each((name) => {
      const value = median(values.map((of) => of[name]).filter((known) => known !== null));
      return value === null ? null : { value, y: heightOf(value) ?? 0 };
    }),
    dates: x
      .ticks(Math.max(1, Math.floor((width - left) / DATE_ROOM)))
      .map((date) => ({ x: x(date), ms: date.getTime() })),
    durations: MARKS.filter((ms) => ms >= low && ms <= high).map((ms) => ({ y: y(ms), ms })),
  };
}

function each<T>(make: (name: Plotted) => T): Readonly<Record<Plotted, T>> {
  return { detect: make('detect'), mitigate: make('mitigate'), resolve: make('resolve') };
}

const NOTHING = each(() => null);

function valuesOf({ metrics }: IncidentFigures): Readonly<Record<Plotted, number | null>> {
  return each((wanted) => metrics.find(({ name }) => name === wanted)?.milliseconds ?? null);
}

/** The marks below and above everything that is known. */
function around(known: readonly number[]): readonly [low: number, high: number] {
  const smallest = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const largest = known.reduce((a, b) => Math.max(a, b), 0);
  const low = MARKS.findLast((mark) => mark <= smallest) ?? MINUTE;
  const high = MARKS.find((mark) => mark > largest) ?? Math.max(largest, 112 * DAY) * 2;
  return known.length === 0 ? [MINUTE, 12 * HOUR] : [Math.min(low, high / 5), high];
}

/** The middle one; of two in the middle the mean. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
