import { CHANGE_TYPES, type Change, type ChangeBody, type ChangeType } from '../../incident/change.ts';
import { checkBody } from '../../incident/check-body.ts';
import { foldIncident, type IncidentState } from '../../incident/fold.ts';
import { isHlcOf } from '../../incident/hlc.ts';
import { lettersOf } from '../../incident/project.ts';
import type { Finding } from '../../incident/views.ts';
import type { PlacedChange } from '../changes.ts';

/** An incident under verification: its changes, and what they add up to by a fold that reads nothing else. */
export interface Inspected {
  readonly incident: string;
  readonly placed: readonly PlacedChange[];
  readonly state: IncidentState;
  /** See `replicaLetters`. */
  readonly letters: ReadonlyMap<string, string>;
  /** Whether a change says how it began. */
  readonly isOpened: boolean;
}

export function inspect(incident: string, all: readonly PlacedChange[]): Inspected {
  // The index may lead to a change that says it belongs elsewhere: that is the chain's finding.
  const placed = all.filter(({ change }) => change.incident === incident).flatMap(foldable);
  const state = foldIncident(placed.map(({ change }) => change));
  const isOpened = state.entities.incident.get(incident)?.created === true;
  return { incident, placed, state, letters: lettersOf(state), isOpened };
}

/** What was altered beyond sense is the chain's finding, and says nothing here. */
function foldable({ position, change }: PlacedChange): PlacedChange[] {
  const { type, hlc, replica, body } = change;
  if (!CHANGE_TYPES.includes(type) || !isHlcOf(hlc, replica)) return [];
  return [
    { position, change: body === null || fits(type, body) ? change : { ...change, body: { set: {} } } },
  ];
}

function fits(type: ChangeType, body: ChangeBody): boolean {
  try {
    checkBody(type, body);
    return true;
  } catch {
    return false;
  }
}

/** A change as a finding names it: `change 12`, or `change B12` for one of the second replica. */
export function nameOf(
  letters: ReadonlyMap<string, string>,
  change: Pick<Change, 'replica' | 'replicaSeq'>,
): string {
  return `change ${letters.get(change.replica) ?? ''}${change.replicaSeq}`;
}

/** How findings of one kind about one incident are made. */
export function findingsOf(
  incident: string,
  what: Finding['what'],
): (where: string, message: string) => Finding {
  return (where, message) => ({ incident, what, where, message });
}
