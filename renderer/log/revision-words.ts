import type { EventRevision } from '../../src/incident/views.ts';
import type { HypothesisState, Kind, Milestone } from '../../src/incident/words.ts';
import type { EventTime } from '../../src/time/event-time.ts';
import { clockTime } from '../../src/time/format.ts';
import type { Instant } from '../../src/time/instant.ts';
import { writtenTime } from '../look/time-text.ts';
import { HYPOTHESIS_WORDS, KIND_WORDS, MILESTONE_WORDS } from '../look/words.ts';

/** One field of a line before and after a change, in words. */
export interface FieldChange {
  readonly field: string;
  /** Null if it said nothing before. */
  readonly before: string | null;
  readonly after: string;
}

export interface Told {
  /** The change's id. */
  readonly change: string;
  readonly at: number;
  readonly author: string;
  readonly reason: string | null;
  /** Whether what it said was erased. */
  readonly purged: boolean;
  readonly changes: readonly FieldChange[];
}

const NOTHING = 'nothing';

const instant = (value: unknown): string => clockTime(value as Instant, 'second');
const asIs = (value: unknown): string => String(value);

/** The fields a person knows, in the order in which they are told, and how each is written. */
const FIELDS: readonly (readonly [key: string, name: string, write: (value: unknown) => string])[] = [
  ['text', 'text', asIs],
  ['time', 'time', (value) => writtenTime(value as EventTime) || 'unknown'],
  ['kind', 'kind', (value) => KIND_WORDS[value as Kind]],
  ['milestone', 'milestone', (value) => MILESTONE_WORDS[value as Milestone]],
  ['hypothesis', 'state', (value) => HYPOTHESIS_WORDS[value as HypothesisState]],
  ['testedAt', 'tested since', instant],
  ['settledAt', 'settled at', instant],
  ['decidedBy', 'decided by', asIs],
  ['why', 'why', asIs],
  ['refused', 'refused', asIs],
  ['reviewAt', 'look again at', instant],
  ['promiseDue', 'promised for', instant],
  ['promiseMetAt', 'done at', instant],
  ['lateReason', 'late because', asIs],
  ['struck', 'struck', (value) => (value as { reason: string }).reason],
];

/** The history of a line, each state against the one before it. */
export function tellHistory(revisions: readonly EventRevision[]): Told[] {
  const known = new Map<string, unknown>();
  return revisions.map(({ change, at, author, reason, set }) => {
    const changes = FIELDS.flatMap(([key, field, write]): FieldChange[] => {
      if (set === null || !(key in set)) return [];
      const value = set[key];
      const before = known.get(key) ?? null;
      known.set(key, value);
      if (value === null && before === null) return [];
      return [
        {
          field,
          before: before === null ? null : write(before),
          after: value === null ? NOTHING : write(value),
        },
      ];
    });
    const struckWhy = changes.some(({ field, after }) => field === 'struck' && after === reason);
    return { change, at, author, reason: struckWhy ? null : reason, purged: set === null, changes };
  });
}
