import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outageSpan, statusOf } from '../../src/incident/status.ts';
import type { Milestone } from '../../src/incident/words.ts';
import { oslo, START } from './samples.ts';
import { anyMilestones, minutes, reached } from './times.ts';

const OPENED = oslo(START + 5);

test.each<[Milestone[], string]>([
  [[], 'investigating'],
  [['impact-started', 'detected', 'acknowledged', 'declared'], 'investigating'],
  [['mitigated'], 'mitigated'],
  [['mitigated', 'recovered'], 'recovered'],
  [['recovered'], 'recovered'],
  [['resolved', 'mitigated'], 'resolved'],
  [['resolved'], 'resolved'],
])('%j is %s', (milestones, status) => {
  expect(statusOf(milestones.map((milestone) => reached(milestone, minutes(0))))).toBe(status);
});

test('the clock never ends before it starts, and stops if and only if the outage is over', () => {
  fc.assert(
    fc.property(anyMilestones, fc.option(fc.integer({ min: -99, max: 99 })), (milestones, earliest) => {
      const first = earliest === null ? null : minutes(earliest).at;
      const { startedAt, endedAt } = outageSpan(milestones, first, OPENED);
      if (endedAt !== null) expect(endedAt.ms).toBeGreaterThanOrEqual(startedAt.ms);
      expect(endedAt !== null).toBe(['recovered', 'resolved'].includes(statusOf(milestones)));
    }),
    { numRuns: 500 },
  );
});

test('the clock starts with the impact, else the earliest event, else the opening', () => {
  const impact = reached('impact-started', minutes(3));
  expect(outageSpan([impact], minutes(1).at, OPENED).startedAt).toEqual(minutes(3).at);
  expect(outageSpan([], minutes(1).at, OPENED).startedAt).toEqual(minutes(1).at);
  expect(outageSpan([], null, OPENED).startedAt).toEqual(OPENED);
  const unknown = reached('impact-started', minutes(3, 'unknown'));
  expect(outageSpan([unknown], minutes(1).at, OPENED).startedAt).toEqual(minutes(1).at);
});

test('the clock stops with the recovery, else the resolution, and at a known time if there is one', () => {
  const end = (...milestones: Parameters<typeof reached>[]): number | undefined =>
    outageSpan(
      milestones.map((each) => reached(...each)),
      null,
      oslo(START),
    ).endedAt?.ms;
  expect(end(['resolved', minutes(9)], ['recovered', minutes(7)])).toBe(START + 7 * 60_000);
  expect(end(['resolved', minutes(9)])).toBe(START + 9 * 60_000);
  expect(end(['resolved', minutes(9)], ['recovered', minutes(7, 'unknown')])).toBe(START + 9 * 60_000);
  expect(end(['recovered', minutes(7, 'unknown')])).toBe(START + 7 * 60_000);
  expect(end(['mitigated', minutes(7)])).toBe(undefined);
});
