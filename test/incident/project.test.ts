import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyState, foldIncident } from '../../src/incident/fold.ts';
import { incidentView } from '../../src/incident/project.ts';
import type { IncidentView } from '../../src/incident/views.ts';
import { records } from './histories.ts';
import { fresh, oslo, START } from './samples.ts';
import { INCIDENT, Scribe } from './scribe.ts';
import { minutes } from './times.ts';

function viewOf({ changes }: Scribe): IncidentView {
  return incidentView(foldIncident(changes), changes.length);
}

function opened(): Scribe {
  const scribe = new Scribe();
  scribe.open('alpha');
  return scribe;
}

test('a view of any record is whole: no field is missing, no label and no number twice', () => {
  fc.assert(
    fc.property(records, (record) => {
      const view = incidentView(foldIncident(record), 7);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      const labels = view.events.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(view.incident).toMatchObject({ id: INCIDENT, position: 7, eventCount: labels.length });
      for (const { milestone, label, event } of view.milestones) {
        expect(view.events).toContainEqual(
          expect.objectContaining({ id: event, label, milestone, struck: null }),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('events come by their claimed time, and by when they were logged within one', () => {
  const scribe = opened();
  scribe.log('alpha', 'third', { time: minutes(5) });
  scribe.log('bravo', 'first', { time: minutes(-5, 'approximate') });
  scribe.log('alpha', 'fourth', { time: minutes(5) });
  scribe.log('bravo', 'second', { time: minutes(0, 'unknown') });
  scribe.log('bravo', 'fifth', { time: minutes(5) });
  expect(viewOf(scribe).events.map(({ id, label }) => `${id} ${label}`)).toEqual([
    'first B1',
    'second B2',
    'third 1',
    'fourth 2',
    'fifth B3',
  ]);
});

test('an event shows what it was logged with and what became of it', () => {
  const scribe = opened();
  const committedAt = oslo(START + 600_000);
  scribe.log('alpha', 'event-1', { text: 'frist', committedAt, lateReason: 'on the phone' });
  scribe.write('bravo', 'event.set', 'event-1', { text: 'first' });
  scribe.write('alpha', 'event.set', 'event-1', { kind: 'hypothesis', hypothesis: 'ruled-out' });
  expect(viewOf(scribe).events).toEqual([
    {
      id: 'event-1',
      number: 1,
      label: '1',
      kind: 'hypothesis',
      milestone: null,
      hypothesis: 'ruled-out',
      text: 'first',
      time: { precision: 'exact', at: oslo(START) },
      firstKeyAt: null,
      committedAt,
      late: true,
      lateReason: 'on the phone',
      author: 'scribe of alpha',
      struck: null,
      revisions: 2,
      testedAt: null,
      settledAt: null,
      decision: null,
      promise: null,
      clockShift: null,
      writtenTime: null,
    },
  ]);
});

test('an event is late by its first key, not by its commit: slow typing is not back-dating', () => {
  const scribe = opened();
  const typed = { firstKeyAt: oslo(START), committedAt: oslo(START + 600_000) };
  scribe.log('alpha', 'slow', typed);
  scribe.log('alpha', 'back-dated', { ...typed, time: minutes(-3) });
  scribe.log('alpha', 'not typed', { ...typed, firstKeyAt: null });
  const late = viewOf(scribe).events.filter((event) => event.late);
  expect(late.map(({ id }) => id)).toEqual(['back-dated', 'not typed']);
});

test('a purged event keeps its number and its place in the order of numbers, and says nothing', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1');
  const { id } = scribe.log('alpha', 'event-2', { text: 'hunter2' });
  scribe.log('alpha', 'event-3');
  scribe.purge('alpha', [id]);
  const view = viewOf(scribe);
  expect(JSON.stringify(view)).not.toContain('hunter2');
  expect(view.events.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  expect(view.events.find(({ number }) => number === 2)).toMatchObject({
    text: '',
    struck: { reason: 'purged' },
    author: 'scribe of alpha',
    time: { precision: 'unknown' },
  });
});

test('an event that never had a text is not a purged one', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1', { text: '', milestone: 'detected' });
  const view = viewOf(scribe);
  expect(view.events).toMatchObject([{ text: '', struck: null }]);
  expect(view.milestones).toMatchObject([{ milestone: 'detected' }]);
});

test('events of one time come as they were logged, in whatever order they were folded', () => {
  const scribe = opened();
  scribe.log('bravo', 'first');
  scribe.log('alpha', 'second');
  scribe.log('bravo', 'third');
  const byReplica = scribe.changes.toSorted((a, b) => (a.replica < b.replica ? -1 : 1));
  for (const changes of [scribe.changes, byReplica, byReplica.toReversed()]) {
    const { events } = incidentView(foldIncident(changes), 0);
    expect(events.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  }
});

test('a purged amendment leaves what the event said before', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1', { text: 'fine' });
  const { id } = scribe.write('alpha', 'event.set', 'event-1', { text: 'hunter2' });
  scribe.purge('alpha', [id]);
  expect(viewOf(scribe).events).toMatchObject([{ text: 'fine', struck: null, revisions: 1 }]);
});

test('a purged event that was given a new text is an event again', () => {
  const scribe = opened();
  const { id } = scribe.log('alpha', 'event-1', { text: 'hunter2' });
  scribe.purge('alpha', [id]);
  scribe.write('alpha', 'event.set', 'event-1', { text: 'Rotated a password.', time: minutes(1) });
  expect(viewOf(scribe).events).toMatchObject([{ number: 1, text: 'Rotated a password.', struck: null }]);
});

test('an incident whose opening was purged is still there', () => {
  const scribe = new Scribe();
  const { id } = scribe.open('alpha', { title: 'hunter2' });
  scribe.purge('alpha', [id]);
  expect(viewOf(scribe).incident).toMatchObject({
    id: INCIDENT,
    title: '',
    zone: 'UTC',
    facts: {},
    style: null,
  });
});

test('struck events count for nothing but their number', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1', { time: minutes(-60), milestone: 'impact-started' });
  scribe.log('alpha', 'event-2', { time: minutes(5), milestone: 'detected' });
  scribe.log('alpha', 'event-3', { time: minutes(9), milestone: 'resolved' });
  for (const event of ['event-1', 'event-3']) {
    scribe.write('alpha', 'event.set', event, { struck: { reason: 'wrong' } });
  }
  const { incident, metrics, events } = viewOf(scribe);
  expect(incident).toMatchObject({
    status: 'investigating',
    startedAt: minutes(5).at,
    endedAt: null,
    eventCount: 3,
  });
  expect(metrics.every(({ milliseconds }) => milliseconds === null)).toBe(true);
  expect(events.map(({ label }) => label)).toEqual(['1', '2', '3']);
});

test('the clock does not start with an event whose time is not known', () => {
  const scribe = opened();
  scribe.log('alpha', 'event-1', { time: minutes(-60, 'unknown') });
  expect(viewOf(scribe).incident.startedAt).toEqual(oslo(START));
  scribe.log('alpha', 'event-2', { time: minutes(3) });
  scribe.log('alpha', 'event-3', { time: minutes(2) });
  expect(viewOf(scribe).incident.startedAt).toEqual(minutes(2).at);
});

test('sections come in the usual order, others after them by name; empty ones do not', () => {
  const scribe = opened();
  for (const name of ['zebra', 'supporting', 'background', 'summary', 'impact', 'empty']) {
    scribe.write('alpha', 'section.set', name, { text: `About ${name}.` });
  }
  scribe.write('alpha', 'section.set', 'empty', { text: '' });
  scribe.write('alpha', 'section.set', 'headed', { heading: 'Only a heading' });
  expect(viewOf(scribe).sections.map(({ name }) => name)).toEqual([
    'summary',
    'impact',
    'supporting',
    'background',
    'headed',
    'zebra',
  ]);
  expect(viewOf(scribe).sections[4]).toEqual({ name: 'headed', heading: 'Only a heading', text: '' });
});

test('actions and attachments come as they were added; removed and purged ones do not', () => {
  const scribe = opened();
  const ids = ['one', 'two', 'three', 'four'];
  const purged = ids.flatMap((id) => {
    const action = scribe.write('alpha', 'action.added', id, fresh('action', { text: `action ${id}` }));
    const attachment = scribe.write(
      'alpha',
      'attachment.added',
      id,
      fresh('attachment', { name: `${id}.png` }),
    );
    return id === 'three' ? [action.id, attachment.id] : [];
  });
  scribe.write('alpha', 'action.set', 'two', { removed: true });
  scribe.write('alpha', 'attachment.set', 'two', { removed: true });
  scribe.write('alpha', 'action.set', 'one', { owner: 'Ida Berg', done: true });
  scribe.purge('alpha', purged);
  const { actions, attachments } = viewOf(scribe);
  expect(actions).toEqual([
    {
      id: 'one',
      number: 1,
      text: 'action one',
      owner: 'Ida Berg',
      due: null,
      link: null,
      type: 'other',
      done: true,
    },
    expect.objectContaining({ id: 'four', number: 4 }),
  ]);
  expect(attachments.map(({ number, name }) => `${number} ${name}`)).toEqual(['1 one.png', '4 four.png']);
});

test('facts come by name, and one that was taken away does not', () => {
  const scribe = opened();
  scribe.write('alpha', 'incident.set', INCIDENT, { 'fact:trigger': 'a deploy', 'fact:authors': 'Ida Berg' });
  scribe.write('alpha', 'incident.set', INCIDENT, { 'fact:status': 'draft' });
  scribe.write('alpha', 'incident.set', INCIDENT, { 'fact:status': null });
  expect(Object.entries(viewOf(scribe).incident.facts)).toEqual([
    ['authors', 'Ida Berg'],
    ['trigger', 'a deploy'],
  ]);
});

test('an empty record is no incident', () => {
  expect(() => incidentView(emptyState(), 0)).toThrow(expect.objectContaining({ code: 'not-found' }));
});
