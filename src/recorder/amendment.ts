import type { FieldsOf } from '../incident/change.ts';
import { isLate } from '../incident/late.ts';
import type { EventView } from '../incident/views.ts';
import type { HypothesisState, Kind, Milestone } from '../incident/words.ts';
import type { EventTime } from '../time/event-time.ts';
import type { Instant } from '../time/instant.ts';
import { badInput } from './bad-input.ts';
import { onlyNew } from './drafting.ts';
import { kindOf } from './event-kind.ts';

/** What is to become of an event; what is left out stays as it is. */
export interface Amendment {
  readonly text?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly milestone?: Milestone | null | undefined;
  readonly hypothesis?: HypothesisState | undefined;
  readonly testedAt?: Instant | null | undefined;
  readonly decidedBy?: string | null | undefined;
  readonly why?: string | null | undefined;
  readonly refused?: string | null | undefined;
  readonly reviewAt?: Instant | null | undefined;
  readonly promiseDue?: Instant | null | undefined;
  readonly promiseMet?: boolean | undefined;
  readonly time?: EventTime | undefined;
  readonly reason?: string | undefined;
}

type Fields = Partial<FieldsOf<'event'>>;

/**
 * The fields of an event that an amendment changes; null if it changes none.
 *
 * A reason given alone is why the event is late, and so is one given for a time that makes it late. A hypothesis is
 * settled now when it is confirmed or ruled out, and a promise is met now when it is said to be.
 *
 * @throws RecorderError `bad-input` if it says of an event what only another kind of event has, or if nothing
 *   would be left to read.
 */
export function amendedFields(event: EventView, amendment: Amendment, now: Instant): Fields | null {
  const text = amendment.text?.trim();
  const kinds = kindFields(event, amendment);
  const fields: Fields = {
    text,
    time: amendment.time,
    ...kinds,
    ...hypothesisFields(event, amendment, kinds.hypothesis, now),
    ...decisionFields(event, amendment, kinds.kind),
    ...promiseFields(event, amendment, now),
    ...lateFields(event, amendment),
  };
  const saysNothing = (text ?? event.text) === '' && fields.milestone === null;
  if (saysNothing && (event.text !== '' || event.milestone !== null)) {
    throw badInput('This would leave the event empty.', 'Strike the event instead; it keeps its number.');
  }
  return onlyNew(fields, fieldsOf(event));
}

/** An event under the names of its fields. */
function fieldsOf({ decision, promise, ...event }: EventView): object {
  return {
    ...event,
    decidedBy: decision?.by,
    why: decision?.why,
    refused: decision?.refused,
    reviewAt: decision?.reviewAt,
    promiseDue: promise?.due,
    promiseMetAt: promise?.metAt,
  };
}

type Kinds = Required<Pick<Fields, 'kind' | 'milestone' | 'hypothesis'>>;

function kindFields(event: EventView, { kind, milestone, hypothesis }: Amendment): Kinds {
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

function hypothesisFields(
  event: EventView,
  { testedAt }: Amendment,
  state: HypothesisState | null,
  now: Instant,
): Fields {
  if (state === null) {
    if (testedAt) throw notOfThisKind(event, 'hypothesis', 'tested');
    return { testedAt: null, settledAt: null };
  }
  if (state === 'open') return { testedAt, settledAt: null };
  return state === event.hypothesis ? { testedAt } : { testedAt, settledAt: now };
}

function decisionFields(event: EventView, amendment: Amendment, kind: Kind): Fields {
  const fields: Fields = {
    decidedBy: stated(amendment.decidedBy),
    why: stated(amendment.why),
    refused: stated(amendment.refused),
    reviewAt: amendment.reviewAt,
  };
  if (kind !== 'decision' && Object.values(fields).some((value) => value != null)) {
    throw notOfThisKind(event, 'decision', 'explained like one');
  }
  return kind === 'decision' ? fields : {};
}

function promiseFields(event: EventView, { promiseDue, promiseMet }: Amendment, now: Instant): Fields {
  const due = promiseDue === undefined ? (event.promise?.due ?? null) : promiseDue;
  if (due === null) {
    if (promiseMet) {
      throw badInput(
        `Event #${event.label} promises nothing for a time, so nothing of it can be done.`,
        'Say first for when it is promised, for example 14:30.',
      );
    }
    return { promiseDue: null, promiseMetAt: null };
  }
  const before = event.promise?.metAt ?? null;
  if (promiseMet === undefined) return { promiseDue, promiseMetAt: before };
  return { promiseDue, promiseMetAt: promiseMet ? (before ?? now) : null };
}

function lateFields(event: EventView, amendment: Amendment): Fields {
  const reason = amendment.reason?.trim();
  if (!reason) return {};
  const begun = (event.firstKeyAt ?? event.committedAt).ms;
  const becomesLate = amendment.time !== undefined && isLate(amendment.time, begun);
  const alone = Object.entries(amendment).every(([key, value]) => key === 'reason' || value === undefined);
  return becomesLate || alone ? { lateReason: reason } : {};
}

/** Without words there is nothing said; what was not asked for stays so. */
function stated(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null;
}

function notOfThisKind({ label }: EventView, kind: Kind, done: string) {
  return badInput(
    `Event #${label} is no ${kind}, so it cannot be ${done}.`,
    'Make it one first, by changing its kind.',
  );
}
