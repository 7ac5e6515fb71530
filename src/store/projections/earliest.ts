import type { Entity } from '../../incident/entity.ts';
import { earliestTime } from '../../incident/project.ts';
import type { Instant } from '../../time/instant.ts';
import { type EntityRow, toEntity } from './entity-rows.ts';
import { earliestOf, type IncidentRow } from './incidents.ts';

/**
 * The earliest time of an incident (see `earliestTime`) after one of its events changed. Reads the other events
 * only if that event was among the earliest and moved, or comes to share their time.
 * @param row of the incident before the change
 * @param find gives the earliest event of all as they stand now
 */
export function earliestAfter(
  row: IncidentRow,
  before: EntityRow | undefined,
  after: EntityRow,
  find: () => Entity | undefined,
): Instant | null {
  const known = earliestOf(row);
  if (known === null || (after.counted_ms !== null && after.counted_ms < known.ms)) return countedTime(after);
  const touches = before?.counted_ms === known.ms || after.counted_ms === known.ms;
  if (!touches || standsBehind(row, before, after)) return known;
  const found = find();
  return found === undefined ? null : earliestTime([found]);
}

/** Of several events at one time, the one that was logged first counts. */
function standsBehind(row: IncidentRow, before: EntityRow | undefined, after: EntityRow): boolean {
  if (before === undefined) return after.created_hlc > row.last_hlc;
  return sameInstant(countedTime(before), countedTime(after));
}

function countedTime(row: EntityRow): Instant | null {
  return earliestTime([toEntity(row)]);
}

export function sameInstant(a: Instant | null, b: Instant | null): boolean {
  return a?.ms === b?.ms && a?.offset === b?.offset;
}
