import type { IncidentSummary } from '../../src/incident/views.ts';

/**
 * For how long an incident has run. By how much the computer's clock was moved meanwhile is taken out again, so that
 * the running time is what has passed. Milliseconds, never negative.
 */
export function runningFor(
  { startedAt, endedAt, clockShift }: Pick<IncidentSummary, 'startedAt' | 'endedAt' | 'clockShift'>,
  now: number,
): number {
  return Math.max(0, (endedAt?.ms ?? now) - startedAt.ms - clockShift);
}
