import { expect, test } from 'vitest';
import { foldIncident } from '../../src/incident/fold.ts';
import { incidentView } from '../../src/incident/project.ts';
import { timeFindings } from '../../src/incident/time-findings.ts';
import { MILESTONES, type Milestone } from '../../src/incident/words.ts';
import type { EventTime } from '../../src/time/event-time.ts';
import { Scribe } from './scribe.ts';
import { minutes } from './times.ts';

function findings(milestones: readonly (readonly [Milestone, EventTime])[]): string[] {
  const scribe = new Scribe();
  scribe.open('alpha');
  for (const [milestone, time] of milestones) scribe.log('alpha', milestone, { milestone, time });
  return timeFindings(incidentView(foldIncident(scribe.changes), 1)).map(
    ({ where, message }) => `${where}: ${message}`,
  );
}

test('milestones in their order are fine, also if all are at once', () => {
  expect(findings(MILESTONES.map((milestone, index) => [milestone, minutes(index)]))).toEqual([]);
  expect(findings(MILESTONES.map((milestone) => [milestone, minutes(0)]))).toEqual([]);
  expect(findings([])).toEqual([]);
});

test('an end before its start is found, once for each end', () => {
  expect(
    findings([
      ['detected', minutes(5)],
      ['resolved', minutes(4)],
    ]),
  ).toEqual(['#2: "resolved" (#2) lies before "detected" (#1).']);
  expect(
    findings([
      ['impact-started', minutes(9)],
      ['detected', minutes(8)],
      ['mitigated', minutes(7)],
    ]),
  ).toEqual([
    '#2: "detected" (#2) lies before "impact-started" (#1).',
    '#3: "mitigated" (#3) lies before "impact-started" (#1).',
  ]);
});

test('what is not known exactly contradicts nothing', () => {
  expect(
    findings([
      ['detected', minutes(0.5)],
      ['mitigated', minutes(0, 'minute')],
    ]),
  ).toEqual([]);
  expect(
    findings([
      ['detected', minutes(5)],
      ['mitigated', minutes(0, 'unknown')],
    ]),
  ).toEqual([]);
  expect(
    findings([
      ['detected', minutes(5, 'unknown')],
      ['mitigated', minutes(0)],
    ]),
  ).toEqual([]);
});

test('a declaration may come at any time before the end', () => {
  expect(
    findings([
      ['declared', minutes(0)],
      ['impact-started', minutes(1)],
    ]),
  ).toEqual([]);
  expect(
    findings([
      ['declared', minutes(5)],
      ['resolved', minutes(1)],
    ]),
  ).toHaveLength(1);
});
