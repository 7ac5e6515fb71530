import type { Change } from '../../incident/change.ts';
import { type NumberedType, numberedBy } from '../../incident/entity.ts';
import { compareHlc } from '../../incident/hlc.ts';
import { replicaLetters } from '../../incident/labels.ts';

/** What one replica has done in an incident: where it began, and how far its numbers have come. */
export interface ReplicaProgress extends Record<NumberedType, number> {
  readonly replica: string;
  readonly firstHlc: string;
  readonly firstPosition: number;
}

export function unpackReplicas(json: string): ReplicaProgress[] {
  return JSON.parse(json);
}

/** In the order of their letters. */
export function packReplicas(replicas: readonly ReplicaProgress[]): string {
  const packed = replicas.map(({ replica, firstHlc, firstPosition, event, action, attachment }) => ({
    replica,
    firstHlc,
    firstPosition,
    event,
    action,
    attachment,
  }));
  return JSON.stringify(packed.sort((a, b) => compareHlc(a.firstHlc, b.firstHlc)));
}

/**
 * Counts a change among its replica's, in place.
 * @returns the number it takes; null if it takes none
 */
export function countChange(replicas: ReplicaProgress[], change: Change, position: number): number | null {
  const numbered = numberedBy(change.type);
  let progress = replicas.find(({ replica }) => replica === change.replica);
  if (progress === undefined) {
    const { replica, hlc } = change;
    progress = { replica, firstHlc: hlc, firstPosition: position, event: 0, action: 0, attachment: 0 };
    replicas.push(progress);
  }
  if (numbered === null) return null;
  progress[numbered] += 1;
  return progress[numbered];
}

/** The letters of an incident's replicas, for labels. */
export function lettersOf(replicas: readonly ReplicaProgress[]): Map<string, string> {
  return replicaLetters(replicas.map(({ replica, firstHlc }) => [replica, firstHlc]));
}

/** Whether replicas that came after this position gave letters of older ones away. */
export function lettersMovedSince(replicas: readonly ReplicaProgress[], position: number): boolean {
  const before = lettersOf(replicas.filter(({ firstPosition }) => firstPosition <= position));
  const after = lettersOf(replicas);
  return [...before].some(([replica, letter]) => after.get(replica) !== letter);
}
