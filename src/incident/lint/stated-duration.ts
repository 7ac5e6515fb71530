import { duration } from '../../time/format.ts';
import type { IncidentView } from '../views.ts';
import type { Pointed, Rule } from './rule.ts';

const MINUTE = 60_000;
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^d/i, 24 * 60 * MINUTE],
  [/^h/i, 60 * MINUTE],
  [/^m/i, MINUTE],
  [/^s/i, 1000],
];

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const UNIT = String.raw`(?:days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)\b`;
const LENGTH = String.raw`${NUMBER}[\s-]?${UNIT}(?:(?:,|\sand)?\s?${NUMBER}[\s-]?${UNIT})*`;
const ABOUT = String.raw`(?:(about|around|roughly|approximately|approx\.?|nearly|almost|over|more than|less than|under|some|ca\.|~|≈)\s?)?`;
const OUTAGE = '(?:outage|incident|downtime|disruption|interruption|unavailability|impact)';

/** Only what is said of the outage as a whole: the rollback may have lasted otherwise. */
const STATEMENTS = [
  String.raw`\b${OUTAGE}\s(?:that\s|which\s)?(?:lasted|went on)\s(?:for\s)?${ABOUT}(${LENGTH})`,
  String.raw`\b(?:${OUTAGE}|down|unavailable|offline)\s(?:of|for)\s${ABOUT}(${LENGTH})`,
  String.raw`\b(?:duration|downtime|length of (?:the )?${OUTAGE})\**\s?(?::|was|is)\**\s?${ABOUT}(${LENGTH})`,
  String.raw`\b()(${LENGTH})[\s-](?:long\s)?(?:outage|downtime|disruption|interruption)\b`,
].map((pattern) => new RegExp(pattern, 'gi'));
const MOST_CHARACTERS = 100_000;

/** How long the outage was, as a section says it, where no two milestones of the timeline lie so far apart. */
export const statedDuration: Rule = {
  name: 'stated-duration',
  check(view) {
    const known = lengthsOf(view);
    if (known.length === 0) return [];
    return statements(view).flatMap(({ name, text }) => wrongIn(name, text.slice(0, MOST_CHARACTERS), known));
  },
};

/** Sections, and facts that are lengths by their name. */
function statements({ sections, incident }: IncidentView): { name: string; text: string }[] {
  const facts = Object.entries(incident.facts).filter(([name]) => /^(?:duration|downtime)$/.test(name));
  return [
    ...sections.map(({ name, text }) => ({ name: `The section “${name}”`, text })),
    ...facts.map(([name, text]) => ({ name: `The fact “${name}”`, text: `${name}: ${text}` })),
  ];
}

/** Every length that somebody can mean by that of the outage: milliseconds, the whole of it first. */
function lengthsOf({ incident, metrics }: IncidentView): number[] {
  const { startedAt, endedAt, clockShift } = incident;
  const whole = endedAt === null ? [] : [Math.max(0, endedAt.ms - startedAt.ms - clockShift)];
  return [...whole, ...metrics.flatMap(({ milliseconds }) => milliseconds ?? [])];
}

function wrongIn(name: string, text: string, known: readonly number[]): Pointed[] {
  const said = STATEMENTS.flatMap((pattern) => [...text.matchAll(pattern)]).map(([, about, length = '']) => ({
    length,
    isRough: (about ?? '') !== '',
  }));
  const wrong = said.filter(({ length, isRough }) => {
    const { milliseconds, unit } = readLength(length);
    const slack = isRough ? Math.max(unit, milliseconds / 4) : Math.max(unit / 2, MINUTE);
    return known.every((real) => Math.abs(real - milliseconds) > slack);
  });
  return [...new Set(wrong.map(({ length }) => length))].map((length) => ({
    event: null,
    message: `${name} says “${length}”, but by the timeline it was ${duration(known[0] ?? 0)}.`,
  }));
}

/** A length in milliseconds, and the smallest unit that it is told in. */
function readLength(text: string): { milliseconds: number; unit: number } {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)[\s-]?([a-z]+)/gi)].map(([, number, word = '']) => {
    const unit = UNITS.find(([start]) => start.test(word))?.[1] ?? MINUTE;
    return { unit: number?.includes('.') ? unit / 10 : unit, milliseconds: Number(number) * unit };
  });
  return {
    milliseconds: parts.reduce((sum, part) => sum + part.milliseconds, 0),
    unit: Math.min(...parts.map(({ unit }) => unit)),
  };
}
