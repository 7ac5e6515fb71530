import type { EventView } from '../../src/incident/views.ts';
import type { HypothesisState, Kind, Milestone } from '../../src/incident/words.ts';
import type { EventTime } from '../../src/time/event-time.ts';
import type { Instant } from '../../src/time/instant.ts';
import { writtenTime } from '../look/time-text.ts';

/** A line while it is being corrected. Every field is as a person types it; an empty one says nothing. */
export interface LineDraft {
  readonly text: string;
  readonly at: string;
  readonly kind: Kind;
  readonly milestone: Milestone;
  readonly hypothesis: HypothesisState;
  readonly decidedBy: string;
  readonly why: string;
  readonly refused: string;
  readonly reviewAt: string;
  readonly promiseDue: string;
  readonly reason: string;
}

const writtenInstant = (at: Instant | undefined | null): string =>
  at == null ? '' : writtenTime({ precision: 'exact', at } satisfies EventTime);

export function lineDraft(event: EventView): LineDraft {
  return {
    text: event.text,
    at: writtenTime(event.time),
    kind: event.kind,
    milestone: event.milestone ?? 'detected',
    hypothesis: event.hypothesis ?? 'open',
    decidedBy: event.decision?.by ?? '',
    why: event.decision?.why ?? '',
    refused: event.decision?.refused ?? '',
    reviewAt: writtenInstant(event.decision?.reviewAt),
    promiseDue: writtenInstant(event.promise?.due),
    reason: '',
  };
}

/**
 * A draft that was begun on an older state of its line, put onto what the line says now: what the person changed
 * stays, everything else is as it has become meanwhile.
 */
export function rebased(draft: LineDraft, from: LineDraft, now: LineDraft): LineDraft {
  const touched = Object.entries(draft).filter(([field, value]) => from[field as keyof LineDraft] !== value);
  return { ...now, ...Object.fromEntries(touched) };
}
