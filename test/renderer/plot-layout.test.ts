import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median, PLOTTED, plotOf } from '../../renderer/review/plot-layout.ts';
import type { IncidentSummary } from '../../src/incident/views.ts';
import type { IncidentFigures } from '../../src/recorder/contract.ts';

const SIZE = { width: 800, height: 96, left: 64 };
const DAY = 86_400_000;

type Values = readonly (number | null)[];

/** An incident that started at this moment, and how long detection, mitigation and resolution took. */
function figures(startedAt: number, [detect, mitigate, resolve]: Values): IncidentFigures {
  const values = { detect, mitigate, resolve };
  const incident = { id: String(startedAt), startedAt: { ms: startedAt, offset: 0 } } as IncidentSummary;
  return {
    incident,
    metrics: PLOTTED.map((name) => {
      const milliseconds = values[name] ?? null;
      return { name, from: 'impact-started', to: 'detected', milliseconds, problem: null };
    }),
  };
}

const someFigures = fc
  .tuple(
    fc.integer({ min: 0, max: 40_000 * DAY }),
    fc.array(fc.option(fc.integer({ min: 0, max: 10_000 * DAY })), { minLength: 3, maxLength: 3 }),
  )
  .map(([startedAt, values]) => figures(startedAt, values));

test('every mark and every word of the plot lies in it, whatever is on record', () => {
  fc.assert(
    fc.property(fc.array(someFigures, { maxLength: 40 }), (all) => {
      const { incidents, dates, durations, medians } = plotOf(all, SIZE);
      expect(incidents).toHaveLength(all.length);
      for (const x of [...incidents, ...dates].map((place) => place.x)) {
        expect(x).toBeGreaterThanOrEqual(SIZE.left);
        expect(x).toBeLessThanOrEqual(SIZE.width);
      }
      const heights = incidents.flatMap(({ heights: of }) => PLOTTED.map((name) => of[name]));
      const middles = PLOTTED.map((name) => medians[name]?.y ?? null);
      for (const y of [...heights, ...middles, ...durations.map((mark) => mark.y)]) {
        if (y === null) continue;
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(SIZE.height);
      }
    }),
  );
});

test('later is further right', () => {
  fc.assert(
    fc.property(fc.array(someFigures, { maxLength: 20 }), (all) => {
      const xs = plotOf(all, SIZE).incidents.map(({ x }) => x);
      expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    }),
  );
});

test.each(PLOTTED)('longer is further up, and what is not known has no mark: %s', (name) => {
  fc.assert(
    fc.property(fc.array(someFigures, { maxLength: 20 }), (all) => {
      const marks = plotOf(all, SIZE).incidents.map(
        ({ values, heights }) => [values[name], heights[name]] as const,
      );
      expect(marks.map(([, y]) => y === null)).toEqual(marks.map(([value]) => value === null));
      const known = marks.filter((mark): mark is readonly [number, number] => mark[0] !== null);
      const heights = known.toSorted(([a], [b]) => a - b).map(([, y]) => y);
      expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    }),
  );
});

test('the median is the middle one, or between the two in the middle', () => {
  expect(median([])).toBeNull();
  expect(median([7])).toBe(7);
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 10, 4])).toBe(3);
});

test('a plot of minutes is not pressed to its floor by one outage of a day', () => {
  const { incidents } = plotOf(
    [
      figures(DAY, [5 * 60_000, null, null]),
      figures(2 * DAY, [20 * 60_000, null, null]),
      figures(3 * DAY, [DAY, null, null]),
    ],
    SIZE,
  );
  const [short = 0, middling = 0, long = 0] = incidents.map(({ heights }) => heights.detect ?? 0);
  expect(short - middling).toBeGreaterThan(10);
  expect(middling - long).toBeGreaterThan(10);
});
