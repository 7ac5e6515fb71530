import type { Instant } from './instant.ts';

/** How exactly a time is known. It survives import and export: `~18:30` never becomes 18:30:00. */
export const PRECISIONS = ['exact', 'minute', 'approximate', 'range', 'unknown'] as const;
export type Precision = (typeof PRECISIONS)[number];

/**
 * When an event is claimed to have occurred. `until` is there for a range only. For `unknown`, `at` is
 * only the event's place in the order and is never printed.
 */
export interface EventTime {
  readonly precision: Precision;
  readonly at: Instant;
  readonly until?: Instant | undefined;
}
