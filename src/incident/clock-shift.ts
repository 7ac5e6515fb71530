import type { Instant } from '../time/instant.ts';
import type { Entity } from './entity.ts';
import { readFields, strikeOf } from './fields.ts';

/** That the computer's clock was moved, and when that was noted, on the clock as it went from then on. */
export interface ClockShift {
  /** Milliseconds; negative for back. */
  readonly by: number;
  readonly notedAt: Instant;
  /** Its place in the record's order, which goes on when the clock is moved back. */
  readonly hlc: string;
}

/**
 * What standing events say about the clock having been moved.
 * @param events of one incident; those that say nothing of it may be left out
 */
export function clockShifts(events: Iterable<Entity>): ClockShift[] {
  const shifts: ClockShift[] = [];
  for (const entity of events) {
    const by = entity.fields.clockShift?.value;
    if (typeof by !== 'number' || !entity.created) continue;
    const fields = readFields(entity, 'event');
    if (strikeOf(entity, fields) === null) {
      shifts.push({ by, notedAt: fields.committedAt, hlc: entity.createdHlc });
    }
  }
  return shifts;
}

/**
 * By how many milliseconds the clock was moved after one instant and not after another: what has passed between
 * them is what the clock says, less this.
 * @param until null if it goes on
 */
export function shiftBetween(shifts: readonly ClockShift[], from: Instant, until: Instant | null): number {
  return shifts
    .filter(({ notedAt }) => notedAt.ms > from.ms && (until === null || notedAt.ms <= until.ms))
    .reduce((sum, { by }) => sum + by, 0);
}

/**
 * By how many milliseconds the clock had been moved, from the record's beginning on, when it gave a time. That is
 * the time of the latest clock, up to when it was logged, that had begun by then: a line that was logged after a move
 * and claims an earlier time than that clock ever showed means the clock before.
 * @param hlc when it was logged
 */
export function movedUntil(shifts: readonly ClockShift[], at: Instant, hlc: string): number {
  const before = shifts.filter((shift) => shift.hlc < hlc).sort((a, b) => (a.hlc < b.hlc ? -1 : 1));
  const latest = before.findLastIndex(({ notedAt }) => notedAt.ms <= at.ms);
  return before.slice(0, latest + 1).reduce((sum, { by }) => sum + by, 0);
}
