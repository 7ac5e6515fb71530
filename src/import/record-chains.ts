import { checkChain } from '../incident/chain.ts';
import type { Change } from '../incident/change.ts';
import { misfit } from './record-misfit.ts';

/** Refuses changes of which one was altered, left out or moved, or is there twice. */
export function checkRecordChains(changes: readonly Change[]): void {
  const ids = new Set<string>();
  for (const { id } of changes) {
    if (ids.has(id)) throw misfit(`change ${id} is there twice`);
    ids.add(id);
  }
  for (const [incident, ofIncident] of Map.groupBy(changes, (change) => change.incident)) {
    checkOpening(incident, ofIncident);
    const problem = checkChain(ofIncident)[0];
    if (problem) throw misfit(`change ${problem.change}: ${uncapitalised(problem.message)}`);
  }
}

/** Changes of an incident that nobody opened would be in the record, and in no list. */
function checkOpening(incident: string, changes: readonly Change[]): void {
  const opened = changes.some(({ type, entity }) => type === 'incident.opened' && entity === incident);
  if (!opened) throw misfit(`nothing in it opens incident ${incident}`);
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
