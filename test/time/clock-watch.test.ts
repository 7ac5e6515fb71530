import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClockFinding,
  type ClockSample,
  followClocks,
  MOVED_FROM,
  PAUSED_FROM,
  SLEPT_FROM,
} from '../../src/time/clock-watch.ts';

interface Step {
  /** Milliseconds awake, asleep, and by which somebody moves the wall clock. */
  readonly awake?: number;
  readonly asleep?: number;
  readonly moved?: number;
}

const START = Date.UTC(2022, 2, 27, 0, 59);

/** What is told of each step. `grain` is the resolution of uptime. */
function told(steps: readonly Step[], grain = 1): ClockFinding[][] {
  let [wall, monotonic, uptime] = [START, 17, 12_345_678];
  const sample = (): ClockSample => ({ wall, monotonic, uptime: Math.floor(uptime / grain) * grain });
  const tell = followClocks(sample());
  return steps.map(({ awake = 1_000, asleep = 0, moved = 0 }) => {
    wall += awake + asleep + moved;
    monotonic += awake;
    uptime += awake + asleep;
    return tell(sample());
  });
}

test('a move is told once, with its sign', () => {
  expect(told([{}, { moved: 182_000 }, {}, { moved: -3_600_000 }, {}])).toEqual([
    [],
    [{ what: 'moved', by: 182_000 }],
    [],
    [{ what: 'moved', by: -3_600_000 }],
    [],
  ]);
});

test('small moves add up, and cancel out', () => {
  expect(told([{ moved: 900 }, { moved: 900 }, { moved: 900 }, {}])).toEqual([
    [],
    [],
    [{ what: 'moved', by: 2_700 }],
    [],
  ]);
  expect(told([{ moved: 1_900 }, { moved: -1_900 }, { moved: -1_900 }]).flat()).toEqual([]);
});

test('sleep is told and moves nothing', () => {
  expect(told([{}, { asleep: 720_000 }, {}])).toEqual([[], [{ what: 'slept', for: 720_000 }], []]);
  expect(told([{ asleep: SLEPT_FROM - 1 }]).flat()).toEqual([]);
});

test('sleep with a clock that wakes up wrong is both', () => {
  expect(told([{ asleep: 720_000, moved: -5_000 }]).flat()).toEqual([
    { what: 'slept', for: 720_000 },
    { what: 'moved', by: -5_000 },
  ]);
});

test('a long time without a look is a pause, where no clock knows sleep from it', () => {
  expect(told([{ awake: PAUSED_FROM }]).flat()).toEqual([{ what: 'paused', for: PAUSED_FROM }]);
  expect(told([{ awake: PAUSED_FROM - 1 }]).flat()).toEqual([]);
  expect(told([{ awake: 500, asleep: PAUSED_FROM }]).flat()).toEqual([{ what: 'slept', for: PAUSED_FROM }]);
});

const calm = fc.record({ awake: fc.nat(PAUSED_FROM - 2_000), asleep: fc.nat(SLEPT_FROM - 2_000) });
const grain = fc.constantFrom(1, 10, 16, 1_000);

test('nothing is told of a clock that nobody moved, whatever the season and however coarse uptime is', () => {
  fc.assert(
    fc.property(fc.array(calm, { maxLength: 300 }), grain, (steps, resolution) => {
      const short = steps.map(({ awake, asleep }) => ({
        awake: Math.min(awake, PAUSED_FROM - asleep - 2_000),
        asleep,
      }));
      expect(told(short, resolution).flat()).toEqual([]);
    }),
  );
});

test('what is told of moves adds up to what the clock was moved, but for what is too little to tell', () => {
  const step = fc.record({
    awake: fc.nat(2_000),
    asleep: fc.oneof(fc.constant(0), fc.nat(50_000)),
    moved: fc.oneof(
      fc.constant(0),
      fc.integer({ min: -3_000, max: 3_000 }),
      fc.integer({ min: -1e9, max: 1e9 }),
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 100 }), grain, (steps, resolution) => {
      const findings = told(steps, resolution);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
      const moved = sum(steps.map((one) => one.moved));
      const toldOf = sum(findings.flat().map((finding) => (finding.what === 'moved' ? finding.by : 0)));
      expect(Math.abs(moved - toldOf)).toBeLessThan(MOVED_FROM + resolution);
      for (const [index, { asleep }] of steps.entries()) {
        const slept = findings[index]?.find(({ what }) => what === 'slept');
        if (asleep >= SLEPT_FROM + resolution) expect(slept).toBeDefined();
        if (asleep < SLEPT_FROM - resolution) expect(slept).toBeUndefined();
      }
    }),
  );
});
