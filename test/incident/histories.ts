import * as fc from 'fast-check';
import {
  type Change,
  type ChangeBody,
  type ChangeType,
  type EntityType,
  LEFT_OUT,
} from '../../src/incident/change.ts';
import { foldIncident, type IncidentState } from '../../src/incident/fold.ts';
import { mergeChanges } from '../../src/incident/merge.ts';
import { redoDraft, undoDraft } from '../../src/incident/undo.ts';
import { HYPOTHESIS_STATES, KINDS, MILESTONES } from '../../src/incident/words.ts';
import { fresh, oslo, START, VALUES } from './samples.ts';
import { append, INCIDENT, withoutBodies } from './scribe.ts';

/**
 * Generated histories: several replicas that log, amend, strike, undo, redo, purge and now and then take over
 * what another has, each with a wall clock that jumps in both directions.
 */

const EDITS = [
  'log',
  'amend',
  'amend-milestone',
  'write-section',
  'add-action',
  'set-action',
  'add-attachment',
  'set-attachment',
  'set-incident',
  'set-fact',
] as const;
type Edit = (typeof EDITS)[number];
type Operation = Edit | 'undo' | 'redo' | 'purge' | 'sync';

export interface Step {
  readonly replica: number;
  readonly operation: Operation;
  /** Chooses among what there is. */
  readonly pick: number;
  /** Chooses among values. */
  readonly value: number;
  /** How far the replica's wall clock is from the start of the outage. */
  readonly clock: number;
}

export interface World {
  /** Each replica's copy of the record. */
  readonly copies: readonly (readonly Change[])[];
}

export const REPLICAS = ['alpha', 'bravo', 'charlie'] as const;

function stepOf(operations: readonly Operation[], replicas: number): fc.Arbitrary<Step> {
  return fc.record({
    replica: fc.nat(replicas - 1),
    operation: fc.constantFrom(...operations),
    pick: fc.nat(20),
    value: fc.nat(20),
    clock: fc.integer({ min: -600_000, max: 600_000 }),
  });
}

/** Edits by one replica only: nothing that takes anything back. */
export const edits: fc.Arbitrary<Step[]> = fc.array(stepOf(EDITS, 1), { maxLength: 12 });

const anything = stepOf([...EDITS, 'log', 'undo', 'undo', 'redo', 'purge', 'sync', 'sync'], REPLICAS.length);

export const worlds: fc.Arbitrary<World> = fc.array(anything, { maxLength: 40 }).map(play);

/** The record that all replicas of a world agree on in the end. */
export const records: fc.Arbitrary<readonly Change[]> = worlds.map(({ copies }) =>
  copies.reduce((union, copy) => mergeChanges(union, copy), []),
);

/** Opens an incident, lets every replica in, and plays the steps. */
export function play(steps: readonly Step[]): World {
  const opened = append([], REPLICAS[0], {
    id: 'opening',
    type: 'incident.opened',
    entity: INCIDENT,
    body: { set: fresh('incident') },
  });
  let copies: readonly (readonly Change[])[] = REPLICAS.map(() => opened);
  steps.forEach((step, index) => {
    copies = copies.map((copy, replica) =>
      replica === step.replica ? take(step, `${index}`, copies) : copy,
    );
  });
  return { copies };
}

/** One copy after one step. */
function take(step: Step, id: string, copies: World['copies']): readonly Change[] {
  const copy = copies[step.replica] ?? [];
  if (step.operation === 'sync') return mergeChanges(copy, copies[step.pick % copies.length] ?? []);
  return edit(copy, step, id);
}

/** A copy after its replica did one thing by itself. Nothing changes if there is nothing to do it to. */
export function edit(copy: readonly Change[], step: Step, id: string): readonly Change[] {
  const replica = REPLICAS[step.replica] ?? REPLICAS[0];
  const now = START + step.clock;
  if (step.operation === 'undo' || step.operation === 'redo') {
    const inversion = (step.operation === 'undo' ? undoDraft : redoDraft)(copy, replica, id);
    return inversion === null ? copy : append(copy, replica, inversion.draft, now);
  }
  if (step.operation === 'purge') return purge(copy, replica, id, step.pick);
  const written = editOf(step, id, foldIncident(copy));
  return written === null ? copy : append(copy, replica, { id, ...written }, now);
}

function purge(copy: readonly Change[], replica: string, id: string, pick: number): readonly Change[] {
  const purgeable = copy.filter(({ type }) => type !== 'body.purged');
  const target = purgeable[pick % purgeable.length];
  if (target === undefined) return copy;
  const body = { set: {}, purges: [target.id], reason: 'a password' };
  return append(withoutBodies(copy, [target.id]), replica, {
    id,
    type: 'body.purged',
    entity: INCIDENT,
    body,
  });
}

interface Written {
  readonly type: ChangeType;
  readonly entity: string;
  readonly body: ChangeBody;
}

function editOf({ operation, pick, value }: Step, id: string, state: IncidentState): Written | null {
  const time = { precision: 'exact', at: oslo(START + value * 30_000) } as const;
  switch (operation) {
    case 'log':
      return written('event.logged', id, {
        ...(value % 2 === 0 ? fresh('event', { clockShift: pick * 1000 }) : usualEvent()),
        text: `line ${id} of @anna`,
        time,
        kind: chosen(KINDS, value),
        milestone: chosen([null, ...MILESTONES], pick),
      });
    case 'amend':
      return amendment('event', pick, state, {
        ...oneField('event', value),
        ...(value % 3 === 0 ? { time, hypothesis: chosen(HYPOTHESIS_STATES, pick) } : {}),
      });
    case 'amend-milestone':
      return amendment('event', pick, state, { milestone: chosen([null, ...MILESTONES], value) });
    case 'write-section':
      return written('section.set', chosen(['summary', 'impact', 'background'], pick), {
        text: `text ${id}`,
      });
    case 'add-action':
      return written('action.added', id, fresh('action', { text: `promise ${id}` }));
    case 'set-action':
      return amendment('action', pick, state, oneField('action', value));
    case 'add-attachment':
      return written('attachment.added', id, fresh('attachment', { name: `${id}.png` }));
    case 'set-attachment':
      return amendment('attachment', pick, state, oneField('attachment', value));
    case 'set-incident':
      return written('incident.set', INCIDENT, oneField('incident', value));
    case 'set-fact':
      return written('incident.set', INCIDENT, { [`fact:${chosen(['authors', 'trigger'], pick)}`]: id });
    default:
      return null;
  }
}

/** What most lines say: nothing of what may be left out. */
function usualEvent(): ChangeBody['set'] {
  const leftOut: readonly string[] = LEFT_OUT.event;
  return Object.fromEntries(Object.entries(fresh('event')).filter(([key]) => !leftOut.includes(key)));
}

function written(type: ChangeType, entity: string, set: ChangeBody['set']): Written {
  return { type, entity, body: { set } };
}

function amendment(
  type: 'event' | 'action' | 'attachment',
  pick: number,
  state: IncidentState,
  set: ChangeBody['set'],
): Written | null {
  const ids = [...state.entities[type].keys()].sort();
  return ids.length === 0 ? null : written(`${type}.set`, chosen(ids, pick), set);
}

/** One field of a type, with the first or the second of its sample values. */
export function oneField(type: EntityType, value: number): ChangeBody['set'] {
  const fields = Object.entries(VALUES[type]);
  const [key, values] = chosen(fields, value);
  return { [key]: values[value % 2] };
}

function chosen<T>(choices: readonly T[], pick: number): T {
  const choice = choices[pick % choices.length];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}
