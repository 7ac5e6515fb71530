import fc from 'fast-check';
import { expect, test } from 'vitest';
import { follows, movedUp, type Scrolling } from '../../renderer/log/scroll-state.ts';

const at = (scrollTop: number, scrollHeight = 5_000, clientHeight = 600): Scrolling => {
  return { scrollTop, scrollHeight, clientHeight };
};

/** What a browser makes of a change of sizes: the same place, but never beyond the end. */
const resized = (before: Scrolling, scrollHeight: number, clientHeight: number): Scrolling => {
  const end = Math.max(0, scrollHeight - clientHeight);
  return at(Math.min(before.scrollTop, end), scrollHeight, clientHeight);
};

const size = fc.integer({ min: 100, max: 10_000 });

test('no change of sizes is taken for scrolling up, and whoever followed still follows', () => {
  fc.assert(
    fc.property(fc.nat(10_000), size, size, size, size, (top, height, view, nextHeight, nextView) => {
      const before = resized(at(top, height, view), height, view);
      const after = resized(before, nextHeight, nextView);
      expect(movedUp(before, after)).toBe(false);
      expect(follows(true, true, before, after)).toBe(true);
    }),
  );
});

test('the smallest step up leaves the end, if it leaves it at all', () => {
  const end = at(4_400);
  expect(follows(true, true, end, at(4_400 - 5))).toBe(false);
  expect(follows(true, true, end, at(4_400 - 3_000))).toBe(false);
  expect(follows(true, true, end, at(4_399))).toBe(true);
});

test('a step up counts also in the moment in which lines are measured', () => {
  expect(follows(true, true, at(4_400), at(1_400, 5_240))).toBe(false);
  expect(follows(true, true, at(4_400), at(1_400, 4_900))).toBe(false);
});

test('a log that nobody has touched follows its end, however its place changes', () => {
  fc.assert(
    fc.property(
      fc.nat(10_000),
      size,
      size,
      fc.nat(10_000),
      size,
      size,
      (top, height, view, nextTop, nextHeight, nextView) => {
        expect(follows(true, false, at(top, height, view), at(nextTop, nextHeight, nextView))).toBe(true);
      },
    ),
  );
});

test('who scrolls down follows only from near the end on', () => {
  expect(follows(false, true, at(1_000), at(2_000))).toBe(false);
  expect(follows(false, true, at(4_300), at(4_380))).toBe(false);
  expect(follows(false, true, at(4_300), at(4_390))).toBe(true);
  expect(follows(false, true, at(4_300), at(4_400))).toBe(true);
});
