import type { EventView, IncidentHeader } from '../../src/incident/views.ts';
import type { Failure } from '../../src/recorder/contract.ts';
import { clockTime, duration } from '../../src/time/format.ts';
import type { Falls } from '../composer/paste-store.ts';
import type { Correction } from '../log/corrections-store.ts';
import { timeText } from '../look/time-text.ts';
import { MILESTONE_WORDS } from '../look/words.ts';
import { type Due, overdueBy } from '../promises/due.ts';
import type { SafetyState } from '../safety/safety-store.ts';
import type { Twice } from './milestone-twice.ts';
import type { Offer } from './offer.ts';
import { safetyOffers } from './safety-offers.ts';
import { quietMinutes } from './silence.ts';

/** Everything that the quiet lines speak of. */
export interface Facts {
  readonly now: number;
  readonly incident: IncidentHeader | null;
  readonly corrections: Iterable<Correction>;
  /** The next first. */
  readonly dues: readonly Due[];
  readonly twice: Twice | null;
  readonly falls: Falls | null;
  /** Since when nothing has been logged, UTC milliseconds; null if that is no matter. */
  readonly quietSince: number | null;
  readonly silence: number;
  /** What the recorder noted of the computer's clock and nobody has put away. */
  readonly clockNotes: readonly EventView[];
  readonly safety: SafetyState;
}

/** Quiet for longer than this, nobody is following the incident. Minutes. */
const ABANDONED = 720;
const LONGEST = 60;

/** The quiet lines, what waits for an answer first. */
export function offersOf(facts: Facts): Offer[] {
  return [
    ...safetyOffers(facts.safety),
    ...facts.clockNotes.map(clockOffer),
    ...refusedOffers(facts.corrections),
    ...dueOffers(facts.dues, facts.now),
    ...(facts.twice === null ? [] : [twiceOffer(facts.twice)]),
    ...(facts.falls === null ? [] : [pasteOffer(facts.falls)]),
    ...silenceOffers(facts),
  ];
}

const DISMISS = { command: 'go-composer', words: 'Put away' };

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

function clockOffer({ id, label, text }: EventView): Offer {
  return {
    id: `clock-${id}`,
    tone: 'due',
    text: `${text} It is line #${label}; the running time stays right.`,
    answers: [DISMISS],
  };
}

function refusedOffers(corrections: Iterable<Correction>): Offer[] {
  const refused = [...corrections].flatMap(({ event, label, failure }) =>
    failure === null ? [] : [{ event, label, failure }],
  );
  const [first] = refused;
  if (first === undefined) return [];
  const more = refused.length > 1 ? ` ${refused.length - 1} more wait.` : '';
  return [
    {
      id: `correction-${first.event}`,
      tone: 'due',
      text: `The correction of #${first.label} is not saved: ${whyText(first.failure)}${more}`,
      answers: [{ command: 'correction-open', words: 'Open it again' }],
    },
  ];
}

const whyText = ({ code, message }: Failure): string =>
  code === 'conflict' ? 'somebody changed the line meanwhile.' : message;

function dueOffers(dues: readonly Due[], now: number): Offer[] {
  const [due] = dues;
  if (due === undefined || due.at.ms > now) return [];
  const at = clockTime(due.at, 'minute');
  const passed = overdueBy(due.at, now);
  const when = passed === null ? at : `${at}, ${duration(passed)} ago`;
  const offer = (id: string, text: string, words: string): Offer[] => [
    { id, tone: 'due', text, answers: [{ command: 'due-done', words }] },
  ];
  if (due.what === 'update') return offer('update', `A status update was due at ${when}.`, 'Write it');
  const { id, label, text } = due.event;
  if (due.what === 'promise')
    return offer(`promise-${id}`, `#${label} promised for ${when}: “${short(text)}”.`, 'It is done');
  return offer(
    `review-${id}`,
    `#${label} is to be looked at again since ${when}: “${short(text)}”.`,
    'Looked at',
  );
}

function twiceOffer({ milestone, earlier, later }: Twice): Offer {
  const word = MILESTONE_WORDS[milestone];
  const said = [earlier, later].map(({ label, time }) => `#${label} (${timeText(time)})`).join(' and ');
  return {
    id: `twice-${later.id}`,
    tone: 'quiet',
    text: `${word} is said twice, by ${said}. Now #${later.label} stands.`,
    answers: [{ command: 'milestone-earlier', words: `Let #${earlier.label} stand` }, DISMISS],
  };
}

function pasteOffer({ events }: Falls): Offer {
  const times = events.flatMap(({ time }) => (time === null ? [] : [time]));
  const [first, last] = [times[0], times.at(-1)];
  const span = first === undefined || last === undefined ? '' : `, ${timeText(first)} to ${timeText(last)}`;
  return {
    id: 'paste',
    tone: 'quiet',
    text: `By its times this text is ${events.length} lines${span}. Enter logs it as one.`,
    answers: [{ command: 'paste-split', words: `Log ${events.length} lines` }],
  };
}

function silenceOffers({ incident, quietSince, now, silence }: Facts): Offer[] {
  if (incident === null || incident.endedAt !== null || quietSince === null) return [];
  const minutes = quietMinutes(quietSince, now, silence);
  if (minutes === null || minutes > ABANDONED) return [];
  return [
    {
      id: 'silence',
      tone: 'quiet',
      text: `Nothing was logged for ${duration(minutes * 60_000)}.`,
      answers: [{ command: 'nothing-new', words: 'Log “nothing new”' }],
    },
  ];
}
