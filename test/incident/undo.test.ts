import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkChain } from '../../src/incident/chain.ts';
import type { Change, ChangeBody, ChangeDraft, ChangeType, EntityType } from '../../src/incident/change.ts';
import { checkBody } from '../../src/incident/check-body.ts';
import { foldIncident } from '../../src/incident/fold.ts';
import { mergeChanges } from '../../src/incident/merge.ts';
import { incidentView } from '../../src/incident/project.ts';
import { type Inversion, redoDraft, undoDraft } from '../../src/incident/undo.ts';
import { edit, edits, play, REPLICAS, records, type Step, worlds } from './histories.ts';
import { fresh, VALUES } from './samples.ts';
import { append, INCIDENT, Scribe } from './scribe.ts';
import { shown } from './shown.ts';

const [ALPHA, BRAVO] = REPLICAS;

function required(inversion: Inversion | null): Inversion {
  if (inversion === null) throw new Error('nothing to take back or bring back');
  return inversion;
}

let ids = 0;
function newId(): string {
  ids += 1;
  return `inversion-${ids}`;
}

function undone(changes: readonly Change[], replica: string): Change[] {
  return append(changes, replica, stored(undoDraft(changes, replica, newId())));
}

function redone(changes: readonly Change[], replica: string): Change[] {
  return append(changes, replica, stored(redoDraft(changes, replica, newId())));
}

/** As it comes back from where it is kept: what JSON drops is not in it. */
function stored(inversion: Inversion | null): ChangeDraft {
  return JSON.parse(JSON.stringify(required(inversion).draft));
}

/** An incident with one of everything, written by two replicas, and a second event. */
function furnished(): Scribe {
  const scribe = new Scribe();
  scribe.open(ALPHA);
  scribe.log(ALPHA, 'event-1', { milestone: 'detected' });
  scribe.write(ALPHA, 'section.set', 'summary', { text: 'It broke.' });
  scribe.write(BRAVO, 'action.added', 'action-1', fresh('action'));
  scribe.write(BRAVO, 'attachment.added', 'attachment-1', fresh('attachment'));
  scribe.write(ALPHA, 'incident.set', INCIDENT, { 'fact:authors': 'Ida Berg' });
  scribe.log(BRAVO, 'event-2', { milestone: 'mitigated' });
  return scribe;
}

type Case = readonly [name: string, type: ChangeType, entity: string, set: ChangeBody['set']];

function eachField(type: Exclude<EntityType, 'section'>, entity: string): Case[] {
  return Object.entries(VALUES[type]).map(([field, [, value]]): Case => {
    return [`${type}.set ${field}`, `${type}.set`, entity, { [field]: value }];
  });
}

const CASES: readonly Case[] = [
  ['event.logged', 'event.logged', 'event-3', fresh('event', { milestone: 'detected' })],
  ['action.added', 'action.added', 'action-2', fresh('action')],
  ['attachment.added', 'attachment.added', 'attachment-2', fresh('attachment')],
  ['section.set of a new one', 'section.set', 'impact', { heading: 'Impact', text: 'Nobody could pay.' }],
  ['section.set of an old one', 'section.set', 'summary', { text: 'It broke twice.' }],
  ['incident.set of a new fact', 'incident.set', INCIDENT, { 'fact:trigger': 'a deploy' }],
  ['incident.set of an old fact', 'incident.set', INCIDENT, { 'fact:authors': 'Jon Vik' }],
  ['incident.set of a fact taken away', 'incident.set', INCIDENT, { 'fact:authors': null }],
  ['event.set of several', 'event.set', 'event-1', { text: 'new', kind: 'decision', milestone: 'mitigated' }],
  ['event.set of the same', 'event.set', 'event-1', { milestone: 'detected' }],
  ['event.set of a milestone that another has', 'event.set', 'event-1', { milestone: 'mitigated' }],
  ...eachField('incident', INCIDENT),
  ...eachField('event', 'event-1'),
  ...eachField('action', 'action-1'),
  ...eachField('attachment', 'attachment-1'),
];

test.each(CASES)('%s: undo takes it back, redo brings it back, again and again', (_, type, entity, set) => {
  const scribe = furnished();
  const before = shown(scribe.changes);
  scribe.write(ALPHA, type, entity, set);
  const after = shown(scribe.changes);
  let { changes } = scribe;
  for (let round = 0; round < 3; round += 1) {
    changes = undone(changes, ALPHA);
    expect(shown(changes)).toEqual(before);
    changes = redone(changes, ALPHA);
    expect(shown(changes)).toEqual(after);
  }
});

/** The record after each edit, the first before any. */
function replay(base: readonly Change[], steps: readonly Step[]): (readonly Change[])[] {
  const states = [base];
  steps.forEach((step, index) => {
    const last = states.at(-1) ?? base;
    const next = edit(last, { ...step, replica: 0 }, `edit-${index}`);
    if (next !== last) states.push(next);
  });
  return states;
}

test('undo so many times gets back each earlier state, redo each later one', () => {
  const base = worlds.map(({ copies: [, b = [], c = []] }) => mergeChanges(b, c));
  fc.assert(
    fc.property(base, edits, (before, steps) => {
      const states = replay(before, steps);
      let changes = states.at(-1) ?? before;
      for (const state of states.toReversed().slice(1)) {
        changes = undone(changes, ALPHA);
        expect(shown(changes)).toEqual(shown(state));
      }
      for (const state of states.slice(1)) {
        changes = redone(changes, ALPHA);
        expect(shown(changes)).toEqual(shown(state));
      }
      expect(redoDraft(changes, ALPHA, 'none')).toBe(null);
      expect(checkChain(changes)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('whatever happened, undoing comes to an end, and redoing brings back where it began', () => {
  fc.assert(
    fc.property(worlds, ({ copies: [copy = []] }) => {
      let changes: readonly Change[] = copy;
      const states = [shown(changes)];
      const limit = copy.length + 1;
      while (undoDraft(changes, ALPHA, 'any') !== null && states.length <= limit) {
        changes = undone(changes, ALPHA);
        states.push(shown(changes));
      }
      expect(states.length).toBeLessThanOrEqual(limit);
      for (const state of states.toReversed().slice(1)) {
        changes = redone(changes, ALPHA);
        expect(shown(changes)).toEqual(state);
      }
    }),
    { numRuns: 200 },
  );
});

test('every draft is a change that the record takes', () => {
  fc.assert(
    fc.property(records, (record) => {
      for (const replica of REPLICAS) {
        for (const inversion of [undoDraft(record, replica, 'u'), redoDraft(record, replica, 'r')]) {
          if (inversion === null) continue;
          const { type, body } = inversion.draft;
          expect(checkBody(type, body)).toEqual(body);
          expect(inversion.description).not.toContain('?');
        }
      }
    }),
  );
});

test('undo outlives a restart: it is told by the record alone', () => {
  fc.assert(
    fc.property(records, (record) => {
      const restarted: Change[] = JSON.parse(JSON.stringify(record));
      for (const draft of [undoDraft, redoDraft]) {
        expect(draft(restarted, ALPHA, 'x')).toEqual(draft(record, ALPHA, 'x'));
      }
    }),
    { numRuns: 50 },
  );
});

test('a replica takes back what it did itself only', () => {
  fc.assert(
    fc.property(records, (record) => {
      const inversion = undoDraft(record, BRAVO, 'x');
      const target = record.find(({ id }) => id === inversion?.draft.body.undoes);
      if (inversion !== null) expect(target?.replica).toBe(BRAVO);
    }),
  );
  const scribe = new Scribe();
  scribe.open(ALPHA);
  scribe.log(ALPHA, 'event-1');
  expect(undoDraft(scribe.changes, BRAVO, 'x')).toBe(null);
});

test('the opening stays, and so does an empty record', () => {
  const { copies } = play([]);
  expect(undoDraft(copies[0] ?? [], ALPHA, 'x')).toBe(null);
  expect(redoDraft(copies[0] ?? [], ALPHA, 'x')).toBe(null);
  expect(undoDraft([], ALPHA, 'x')).toBe(null);
});

test('something new forgets what could be brought back', () => {
  const scribe = furnished();
  const changes = undone(scribe.changes, ALPHA);
  expect(redoDraft(changes, ALPHA, 'x')).not.toBe(null);
  scribe.changes = changes;
  scribe.log(BRAVO, 'event-3');
  expect(redoDraft(scribe.changes, ALPHA, 'x')).not.toBe(null);
  scribe.log(ALPHA, 'event-4');
  expect(redoDraft(scribe.changes, ALPHA, 'x')).toBe(null);
});

/** Bravo's title over Alpha's, with Alpha's edits before and after. */
function contested(): Scribe {
  const scribe = new Scribe();
  scribe.open(ALPHA, { title: 'first' });
  scribe.write(ALPHA, 'incident.set', INCIDENT, { title: 'of Alpha', severity: 'SEV2' });
  scribe.write(BRAVO, 'incident.set', INCIDENT, { title: 'of Bravo' });
  return scribe;
}

function title(changes: readonly Change[]): string {
  return incidentView(foldIncident(changes), 0).incident.title;
}

test('what another replica wrote over it is left alone', () => {
  const { changes } = contested();
  const after = undone(changes, ALPHA);
  expect(title(after)).toBe('of Bravo');
  expect(incidentView(foldIncident(after), 0).incident.severity).toBe(null);
  expect(shown(redone(after, ALPHA))).toEqual(shown(changes));
});

test('undo passes over what another replica replaced in full', () => {
  const scribe = contested();
  scribe.write(BRAVO, 'incident.set', INCIDENT, { severity: 'SEV1' });
  expect(undoDraft(scribe.changes, ALPHA, 'x')).toBe(null);
});

test('undo brings back another replica’s value, and then leaves it alone', () => {
  const scribe = contested();
  scribe.write(ALPHA, 'incident.set', INCIDENT, { title: 'of Alpha again' });
  let changes: readonly Change[] = undone(scribe.changes, ALPHA);
  expect(title(changes)).toBe('of Bravo');
  changes = undone(changes, ALPHA);
  expect(title(changes)).toBe('of Bravo');
  changes = redone(redone(changes, ALPHA), ALPHA);
  expect(title(changes)).toBe('of Alpha again');
});

test('redo does not write over what another replica wrote since', () => {
  const scribe = contested();
  scribe.changes = undone(scribe.changes, ALPHA);
  scribe.write(BRAVO, 'incident.set', INCIDENT, { severity: 'SEV1' });
  expect(redoDraft(scribe.changes, ALPHA, 'x')).toBe(null);
});

test.each(['event-1', 'event-2'])(
  'undo gives a milestone back to the event it belonged to, not to %s',
  (changed) => {
    const scribe = new Scribe();
    scribe.open(ALPHA);
    scribe.log(ALPHA, changed === 'event-1' ? changed : 'event-3', { milestone: 'detected' });
    scribe.log(ALPHA, 'event-2', { milestone: 'detected' });
    if (changed === 'event-2') scribe.write(ALPHA, 'event.set', 'event-3', { milestone: 'detected' });
    const before = incidentView(foldIncident(scribe.changes), 0).milestones;
    scribe.write(ALPHA, 'event.set', changed, { milestone: 'mitigated' });
    expect(before.map(({ event }) => event)).not.toContain(changed);
    expect(incidentView(foldIncident(undone(scribe.changes, ALPHA)), 0).milestones).toEqual(before);
  },
);

test('what was purged is neither taken back nor brought back', () => {
  const scribe = new Scribe();
  scribe.open(ALPHA);
  const { id } = scribe.log(ALPHA, 'event-1', { text: 'hunter2' });
  scribe.purge(ALPHA, [id]);
  expect(undoDraft(scribe.changes, ALPHA, 'x')).toBe(null);

  const other = new Scribe();
  other.open(ALPHA);
  const logged = other.log(ALPHA, 'event-1', { text: 'hunter2' });
  other.draft(ALPHA, required(undoDraft(other.changes, ALPHA, 'undo')).draft);
  other.purge(BRAVO, [logged.id]);
  expect(redoDraft(other.changes, ALPHA, 'x')).toBe(null);
});

test('what was said of a purged event can be taken back: it is blank again', () => {
  const scribe = new Scribe();
  scribe.open(ALPHA);
  const { id } = scribe.log(BRAVO, 'event-1', { text: 'hunter2', milestone: 'detected' });
  scribe.purge(BRAVO, [id]);
  const before = shown(scribe.changes);
  scribe.write(ALPHA, 'event.set', 'event-1', { text: 'A password was here.', milestone: 'declared' });
  expect(shown(scribe.changes)).not.toEqual(before);
  expect(shown(undone(scribe.changes, ALPHA))).toEqual(before);
});

test.each<[string, ChangeType, string, ChangeBody['set']]>([
  ['#2 logged', 'event.logged', 'event-3', fresh('event')],
  ['#1 changed', 'event.set', 'event-1', { text: 'x' }],
  ['#B1 struck', 'event.set', 'event-2', { struck: { reason: 'twice' } }],
  ['#B1 restored', 'event.set', 'event-2', { struck: null }],
  ['action 1 added', 'action.added', 'action-2', fresh('action')],
  ['action B1 removed', 'action.set', 'action-1', { removed: true }],
  ['action B1 restored', 'action.set', 'action-1', { removed: false }],
  ['action B1 done', 'action.set', 'action-1', { done: true }],
  ['action B1 reopened', 'action.set', 'action-1', { done: false }],
  ['action B1 changed', 'action.set', 'action-1', { text: 'x' }],
  ['attachment 1 added', 'attachment.added', 'attachment-2', fresh('attachment')],
  ['attachment B1 changed', 'attachment.set', 'attachment-1', { alt: 'x' }],
  ['section "root-cause" written', 'section.set', 'root-cause', { text: 'x' }],
  ['title, authors changed', 'incident.set', INCIDENT, { title: 'x', 'fact:authors': 'y' }],
])('it says what is taken back: %s', (description, type, entity, set) => {
  const scribe = furnished();
  scribe.write(ALPHA, type, entity, set);
  expect(required(undoDraft(scribe.changes, ALPHA, 'undo')).description).toBe(description);
  const changes = undone(scribe.changes, ALPHA);
  expect(required(redoDraft(changes, ALPHA, 'redo')).description).toBe(description);
});

test('an undo that was forged to take back what came after it leads nowhere', () => {
  const scribe = new Scribe();
  scribe.open(ALPHA);
  scribe.write(ALPHA, 'incident.set', INCIDENT, { title: 'of Alpha' });
  scribe.write(BRAVO, 'incident.set', INCIDENT, { title: 'forged' }, { undoes: 'later' });
  scribe.draft(BRAVO, {
    id: 'later',
    type: 'incident.set',
    entity: INCIDENT,
    body: { set: { severity: 'SEV1' } },
  });
  expect(undoDraft(scribe.changes, ALPHA, 'x')).toBe(null);
});
