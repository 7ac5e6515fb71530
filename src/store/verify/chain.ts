import { checkChain } from '../../incident/chain.ts';
import type { Finding } from '../../incident/views.ts';
import type { PlacedChange } from '../changes.ts';
import { findingsOf, nameOf } from './inspected.ts';

/** What does not hold in the hash chains of an incident. */
export function chainFindings(
  incident: string,
  placed: readonly PlacedChange[],
  letters: ReadonlyMap<string, string>,
): Finding[] {
  const finding = findingsOf(incident, 'chain');
  return checkChain(placed.map(({ change }) => change)).map((problem) =>
    finding(nameOf(letters, problem), problem.message),
  );
}
