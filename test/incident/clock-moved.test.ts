import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldIncident } from '../../src/incident/fold.ts';
import { metricsOf } from '../../src/incident/metrics.ts';
import { incidentView } from '../../src/incident/project.ts';
import { MILESTONES } from '../../src/incident/words.ts';
import { oslo, START } from './samples.ts';
import { Scribe } from './scribe.ts';
import { anyMilestones } from './times.ts';

const MINUTE = 60_000;

/** What a scribe does, in the order in which it is done. */
type Step = { readonly pass: number } | { readonly move: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ pass: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ move: fc.integer({ min: -300, max: 300 }).filter((minutes) => minutes !== 0) }),
);

/**
 * Milestones in their order, one after each step, on a clock that is moved now and then; each move is noted at
 * once. Returns the view, and how much time has really passed at each milestone, in minutes.
 */
function watched(steps: readonly Step[]) {
  const scribe = new Scribe();
  scribe.open('alpha');
  let [wall, passed] = [0, 0];
  const at = () => ({ time: { precision: 'exact', at: oslo(START + wall * MINUTE) } as const });
  const committed = () => ({ ...at(), committedAt: oslo(START + wall * MINUTE) });
  const passedAt = new Map<string, number>();
  for (const [index, milestone] of MILESTONES.entries()) {
    const now = steps[index] ?? { pass: 1 };
    if ('pass' in now) {
      wall += now.pass;
      passed += now.pass;
    } else {
      wall += now.move;
      scribe.log('alpha', `move-${index}`, { ...committed(), clockShift: now.move * MINUTE });
    }
    passedAt.set(milestone, passed);
    scribe.log('alpha', milestone, { ...committed(), kind: 'milestone', milestone });
  }
  return { view: incidentView(foldIncident(scribe.changes), 1), passedAt };
}

test('durations are those that really passed, however often the clock was moved in between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: MILESTONES.length }), (steps) => {
      const { view, passedAt } = watched(steps);
      for (const { from, to, milliseconds, problem } of view.metrics) {
        const real = (passedAt.get(to) ?? 0) - (passedAt.get(from) ?? 0);
        expect({ from, to, milliseconds, problem }).toEqual({
          from,
          to,
          milliseconds: real * MINUTE,
          problem: null,
        });
      }
    }),
  );
});

test('a time claimed for before the move is the old clock’s', () => {
  const scribe = new Scribe();
  scribe.open('alpha');
  const at = (minutes: number) => ({ precision: 'exact', at: oslo(START + minutes * MINUTE) }) as const;
  const moved = { clockShift: 60 * MINUTE, committedAt: oslo(START + 70 * MINUTE), time: at(70) };
  scribe.log('alpha', 'move', moved);
  scribe.log('alpha', 'late', { milestone: 'impact-started', time: at(5) });
  scribe.log('alpha', 'live', { milestone: 'recovered', time: at(75) });
  const { metrics, milestones } = incidentView(foldIncident(scribe.changes), 1);
  expect(milestones.map(({ clockShift }) => clockShift)).toEqual([undefined, 60 * MINUTE]);
  expect(metrics.find(({ name }) => name === 'downtime')?.milliseconds).toBe(10 * MINUTE);
});

test('no duration is negative, whatever the record says of the clock', () => {
  const shift = fc.option(fc.integer({ min: -1e10, max: 1e10 }), { nil: undefined });
  fc.assert(
    fc.property(anyMilestones, fc.infiniteStream(shift), (milestones, shifts) => {
      const moved = milestones.map((view) => ({ ...view, clockShift: shifts.next().value }));
      for (const { milliseconds } of metricsOf(moved)) expect(milliseconds ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
