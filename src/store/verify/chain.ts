import { checkChain } from '../../incident/chain.ts';
import { labelOf } from '../../incident/labels.ts';
import type { Finding } from '../../incident/views.ts';
import type { PlacedChange } from '../changes.ts';
import { findingsOf, type Inspected, nameOf } from './inspected.ts';

/** What does not hold in the hash chains of an incident, each with the event that it is about. */
export function chainFindings(
  incident: string,
  placed: readonly PlacedChange[],
  { letters, state }: Pick<Inspected, 'letters' | 'state'>,
): Finding[] {
  const finding = findingsOf(incident, 'chain');
  const entities = new Map(placed.map(({ change }) => [change.id, change.entity]));
  return checkChain(placed.map(({ change }) => change)).map((problem) => {
    const event = state.entities.event.get(entities.get(problem.change) ?? '');
    const label = event?.created ? labelOf(letters, event.replica, event.number) : null;
    const about = label === null ? '.' : ` (event #${label}).`;
    return finding(nameOf(letters, problem), problem.message.replace(/\.$/, about));
  });
}
