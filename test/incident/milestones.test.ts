import { expect, test } from 'vitest';
import { foldIncident } from '../../src/incident/fold.ts';
import { milestoneViews } from '../../src/incident/milestones.ts';
import { incidentView } from '../../src/incident/project.ts';
import type { MilestoneView } from '../../src/incident/views.ts';
import { MILESTONES } from '../../src/incident/words.ts';
import { oslo, START } from './samples.ts';
import { Scribe } from './scribe.ts';

function standing(scribe: Scribe): string[] {
  const milestones: readonly MilestoneView[] = incidentView(foldIncident(scribe.changes), 1).milestones;
  return milestones.map(({ milestone, label }) => `${milestone} #${label}`);
}

function opened(): Scribe {
  const scribe = new Scribe();
  scribe.open('alpha');
  return scribe;
}

test('milestones stand in the order in which an outage passes them', () => {
  const scribe = opened();
  for (const milestone of MILESTONES.toReversed()) scribe.log('alpha', milestone, { milestone });
  expect(standing(scribe)).toEqual(MILESTONES.map((milestone, index) => `${milestone} #${7 - index}`));
});

test('of several events the one that was made the milestone last stands, whatever its time', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1', { text: 'first' });
  scribe.log('alpha', 'event-2', {
    milestone: 'detected',
    time: { precision: 'exact', at: oslo(START + 9) },
  });
  expect(standing(scribe)).toEqual(['detected #2']);
  scribe.write('bravo', 'event.set', 'event-1', { milestone: 'detected' });
  expect(standing(scribe)).toEqual(['detected #1']);
  scribe.write('alpha', 'event.set', 'event-2', { text: 'second' });
  expect(standing(scribe)).toEqual(['detected #1']);
  scribe.log('bravo', 'event-3', { milestone: 'detected' });
  expect(standing(scribe)).toEqual(['detected #B1']);
});

test('a struck event is no milestone: the one before it stands again', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1', { milestone: 'detected' });
  scribe.log('alpha', 'event-2', { milestone: 'detected' });
  scribe.write('alpha', 'event.set', 'event-2', { struck: { reason: 'wrong' } });
  expect(standing(scribe)).toEqual(['detected #1']);
  scribe.write('alpha', 'event.set', 'event-1', { milestone: null });
  expect(standing(scribe)).toEqual([]);
  scribe.write('alpha', 'event.set', 'event-2', { struck: null });
  expect(standing(scribe)).toEqual(['detected #2']);
});

test('a purged event is no milestone', () => {
  const scribe = opened();
  const { id } = scribe.log('alpha', 'event-1', { milestone: 'detected' });
  scribe.purge('alpha', [id]);
  expect(standing(scribe)).toEqual([]);
});

test('a milestone carries its event, its time and its precision', () => {
  const scribe = opened();
  const time = { precision: 'approximate', at: oslo(START - 60_000) } as const;
  scribe.log('alpha', 'event-1', { milestone: 'impact-started', time });
  expect(incidentView(foldIncident(scribe.changes), 1).milestones).toEqual([
    { milestone: 'impact-started', time, event: 'event-1', label: '1' },
  ]);
});

test('an event of which only an amendment is known is no milestone', () => {
  const scribe = opened();
  scribe.write('alpha', 'event.set', 'event-1', { milestone: 'detected' });
  expect(milestoneViews(foldIncident(scribe.changes).entities.event.values(), new Map())).toEqual([]);
});
