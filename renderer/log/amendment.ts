import type { EventView } from '../../src/incident/views.ts';
import type { HypothesisState, Kind, Milestone } from '../../src/incident/words.ts';
import type { InputOf } from '../../src/recorder/contract.ts';
import { writtenTime } from '../look/time-text.ts';

/** A line while it is being corrected. */
export interface LineDraft {
  readonly text: string;
  readonly at: string;
  readonly kind: Kind;
  readonly milestone: Milestone;
  readonly hypothesis: HypothesisState;
  readonly reason: string;
}

export type Amendment = Omit<InputOf<'event.amend'>, 'incident' | 'event'>;

export function lineDraft(event: EventView): LineDraft {
  return {
    text: event.text,
    at: writtenTime(event.time),
    kind: event.kind,
    milestone: event.milestone ?? 'detected',
    hypothesis: event.hypothesis ?? 'open',
    reason: '',
  };
}

/**
 * What a corrected line changes, and only that: a time that was left alone stays as exact as it was. Null if
 * nothing is changed.
 */
export function amendment(event: EventView, draft: LineDraft): Amendment | null {
  const milestone = draft.kind === 'milestone' ? draft.milestone : null;
  const at = draft.at.trim();
  const change: Amendment = {
    ...(draft.text === event.text ? {} : { text: draft.text }),
    ...(at === writtenTime(event.time) || at === '' ? {} : { at }),
    ...(draft.kind === event.kind ? {} : { kind: draft.kind }),
    ...(milestone === event.milestone ? {} : { milestone }),
    ...(draft.kind !== 'hypothesis' || draft.hypothesis === event.hypothesis
      ? {}
      : { hypothesis: draft.hypothesis }),
  };
  if (Object.keys(change).length === 0) return null;
  return draft.reason.trim() === '' ? change : { ...change, reason: draft.reason.trim() };
}
