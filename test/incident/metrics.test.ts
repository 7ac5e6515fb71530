import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricsOf } from '../../src/incident/metrics.ts';
import { METRICS, type Metric, type MetricName, type MilestoneView } from '../../src/incident/views.ts';
import { anyMilestones, minutes, reached } from './times.ts';

function metric(name: MetricName, milestones: readonly MilestoneView[]): Metric {
  const found = metricsOf(milestones).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

test('no duration is ever negative, and each is known or says why it is not', () => {
  fc.assert(
    fc.property(anyMilestones, (milestones) => {
      const metrics = metricsOf(milestones);
      expect(metrics.map(({ name }) => name)).toEqual(METRICS);
      for (const { milliseconds, problem } of metrics) {
        expect(milliseconds ?? 0).toBeGreaterThanOrEqual(0);
        expect(milliseconds === null).toBe(problem !== null);
        if (problem !== null) expect(problem).toMatch(/^(No|The|").+\.$/);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what is known is the time between the two milestones that are named', () => {
  fc.assert(
    fc.property(anyMilestones, (milestones) => {
      const at = new Map(milestones.map(({ milestone, time }) => [milestone, time.at.ms]));
      for (const { from, to, milliseconds } of metricsOf(milestones)) {
        if (milliseconds === null) continue;
        expect(milliseconds).toBe(Math.max(0, (at.get(to) ?? Number.NaN) - (at.get(from) ?? Number.NaN)));
      }
    }),
  );
});

test('an outage in order has every duration', () => {
  const milestones = [
    reached('impact-started', minutes(0)),
    reached('detected', minutes(8)),
    reached('acknowledged', minutes(10)),
    reached('declared', minutes(12)),
    reached('mitigated', minutes(30)),
    reached('recovered', minutes(45)),
    reached('resolved', minutes(26 * 60)),
  ];
  const inMinutes = metricsOf(milestones).map(({ name, milliseconds }) => [
    name,
    (milliseconds ?? -1) / 60_000,
  ]);
  expect(Object.fromEntries(inMinutes)).toEqual({
    detect: 8,
    acknowledge: 2,
    mitigate: 22,
    recover: 37,
    resolve: 26 * 60 - 8,
    downtime: 45,
  });
});

test.each(['mitigate', 'recover', 'resolve'] as const)(
  '%s counts from the detection, else impact, else declaration',
  (name) => {
    const end = name === 'mitigate' ? 'mitigated' : name === 'recover' ? 'recovered' : 'resolved';
    const starts = [
      reached('detected', minutes(3)),
      reached('impact-started', minutes(1)),
      reached('declared', minutes(2)),
    ];
    const from = (count: number): string =>
      metric(name, [...starts.slice(count), reached(end, minutes(9))]).from;
    expect([from(0), from(1), from(2), from(3)]).toEqual([
      'detected',
      'impact-started',
      'declared',
      'detected',
    ]);
  },
);

test('a missing milestone is named', () => {
  expect(metric('detect', []).problem).toBe('No event says when "impact-started" was.');
  expect(metric('detect', [reached('impact-started', minutes(0))]).problem).toBe(
    'No event says when "detected" was.',
  );
});

test('an end before its start is no duration, and says which event to correct', () => {
  const milestones = [reached('impact-started', minutes(5)), reached('detected', minutes(4))];
  expect(metric('detect', milestones)).toMatchObject({
    milliseconds: null,
    problem: '"detected" (#2) lies before "impact-started" (#1).',
  });
});

test('a time that is not known gives no duration', () => {
  const milestones = [reached('impact-started', minutes(5)), reached('detected', minutes(9, 'unknown'))];
  expect(metric('detect', milestones)).toMatchObject({
    milliseconds: null,
    problem: 'The time of "detected" (#2) is not known.',
  });
});

test.each(['minute', 'approximate'] as const)('11:28 (%s) is not before 11:28:30', (precision) => {
  const start = reached('impact-started', minutes(0.5));
  expect(metric('detect', [start, reached('detected', minutes(0, precision))]).milliseconds).toBe(0);
  expect(metric('detect', [start, reached('detected', minutes(-1, precision))]).milliseconds).toBe(null);
  expect(metric('detect', [start, reached('detected', minutes(0, 'exact'))]).milliseconds).toBe(null);
});

test('a range that reaches beyond the start is not before it', () => {
  const range = { precision: 'range', at: minutes(0).at, until: minutes(6).at } as const;
  const detect = (start: number): number | null =>
    metric('detect', [reached('impact-started', minutes(start)), reached('detected', range)]).milliseconds;
  expect([detect(-1), detect(5), detect(6), detect(7)]).toEqual([60_000, 0, 0, null]);
});
