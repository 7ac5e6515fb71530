import type { FieldsOf } from '../incident/change.ts';
import { isLate } from '../incident/late.ts';
import type { EventView } from '../incident/views.ts';
import type { HypothesisState, Kind, Milestone } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import { badInput } from './bad-input.ts';
import { onlyNew } from './drafting.ts';
import { kindOf } from './event-kind.ts';

/** What is to become of an event; what is left out stays as it is. */
export interface Amendment {
  readonly text?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly milestone?: Milestone | null | undefined;
  readonly hypothesis?: HypothesisState | undefined;
  readonly time?: EventTime | undefined;
  readonly reason?: string | undefined;
}

type Fields = Partial<FieldsOf<'event'>>;

/**
 * The fields of an event that an amendment changes; null if it changes none.
 *
 * A reason given alone is why the event is late, and so is one given for a time that makes it late.
 *
 * @throws RecorderError `bad-input` if kind, milestone and state of a hypothesis do not go together, or if
 *   nothing would be left to read.
 */
export function amendedFields(event: EventView, amendment: Amendment): Fields | null {
  const text = amendment.text?.trim();
  const fields: Fields = {
    text,
    time: amendment.time,
    ...kindFields(event, amendment),
    ...lateFields(event, amendment),
  };
  const saysNothing = (text ?? event.text) === '' && fields.milestone === null;
  if (saysNothing && (event.text !== '' || event.milestone !== null)) {
    throw badInput('This would leave the event empty.', 'Strike the event instead; it keeps its number.');
  }
  return onlyNew(fields, event);
}

function kindFields(event: EventView, { kind, milestone, hypothesis }: Amendment): Fields {
  const named = milestone === undefined && isKeptBy(kind) ? event.milestone : (milestone ?? null);
  const meant = kindOf(kind ?? impliedKind(event, named), named);
  if (hypothesis !== undefined && meant !== 'hypothesis') {
    throw badInput(
      `Event #${event.label} is no hypothesis, so it cannot be ${hypothesis}.`,
      'Make it one first, by changing its kind.',
    );
  }
  const state = meant === 'hypothesis' ? (hypothesis ?? event.hypothesis ?? 'open') : null;
  return { kind: meant, milestone: named, hypothesis: state };
}

/** Any kind but milestone takes the milestone away. */
function isKeptBy(kind: Kind | undefined): boolean {
  return kind === undefined || kind === 'milestone';
}

/** The kind that goes with a milestone that comes or goes: an event that loses its own becomes a note. */
function impliedKind(event: EventView, milestone: Milestone | null): Kind {
  if (milestone !== null) return 'milestone';
  return event.kind === 'milestone' ? 'note' : event.kind;
}

function lateFields(event: EventView, amendment: Amendment): Fields {
  const reason = amendment.reason?.trim();
  if (!reason) return {};
  const begun = (event.firstKeyAt ?? event.committedAt).ms;
  const becomesLate = amendment.time !== undefined && isLate(amendment.time, begun);
  const alone = Object.entries(amendment).every(([key, value]) => key === 'reason' || value === undefined);
  return becomesLate || alone ? { lateReason: reason } : {};
}
