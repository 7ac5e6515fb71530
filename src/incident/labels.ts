import { compareHlc } from './hlc.ts';

/**
 * The letters of an incident's replicas: none for the one that wrote first, then B … Z, AA, AB …
 * @param firstClocks each replica with the first clock value it wrote in the incident
 */
export function replicaLetters(
  firstClocks: Iterable<readonly [replica: string, firstHlc: string]>,
): Map<string, string> {
  const replicas = [...firstClocks].sort((a, b) => compareHlc(a[1], b[1]));
  return new Map(replicas.map(([replica], index) => [replica, index === 0 ? '' : columnName(index)]));
}

/** How an entity is cited: `14`, or `B14` for one of the incident's second replica. */
export function labelOf(
  letters: ReadonlyMap<string, string>,
  replica: string,
  number: number | null,
): string {
  return `${letters.get(replica) ?? ''}${number ?? '?'}`;
}

/** As spreadsheets name columns: 0 is A, 25 is Z, 26 is AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}
