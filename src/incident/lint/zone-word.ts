import { abbreviatedOffset, abbreviatedZone, clockName } from '../../time/abbreviations.ts';
import { isoDate } from '../../time/format.ts';
import type { Instant } from '../../time/instant.ts';
import { zoneAbbreviation } from '../../time/zone.ts';
import type { IncidentView } from '../views.ts';
import { type Rule, texts } from './rule.ts';

/** A zone's name behind a time (`14:00 CET`, `3:00 PM (PST)`), or after “times in”. */
const NAMED = [
  /\d(?:\s?[ap]\.?m\.?)?[\s(]{0,2}(?<![A-Za-z])([A-Z][A-Za-z]{2,4})(?![A-Za-z])/gi,
  /\b(?:times?|clocks?|time zone|timezone)\s(?:are\s|is\s|all\s)?(?:in\s|:\s?)?([A-Z]{3,5})\b/g,
];
const MOST_CHARACTERS = 100_000;

/** The name of a clock that it does not have on that date, such as CET in July. */
export const zoneWord: Rule = {
  name: 'zone-word',
  check(view) {
    const { zone } = view.incident;
    return texts(view).flatMap(({ event, name, text }) => {
      const moments = event === null ? span(view) : [event.time.at];
      return zoneNamesIn(text).flatMap((word) => {
        const shown = moments.map((at) => shownInstead(word, zone, at));
        const [first] = shown;
        // Where an outage went through the night of the change, either name is right.
        if (first === undefined || first === null || shown.includes(null)) return [];
        const date = isoDate(moments[0] ?? view.incident.startedAt);
        return [
          { event, message: `${name} says ${word}, but on ${date} most of those clocks show ${first}.` },
        ];
      });
    });
  },
};

function span({ incident: { startedAt, endedAt } }: IncidentView): Instant[] {
  return endedAt === null ? [startedAt] : [startedAt, endedAt];
}

/** Only those written in capitals, as names of clocks are. */
function zoneNamesIn(text: string): string[] {
  const head = text.slice(0, MOST_CHARACTERS);
  const found = NAMED.flatMap((pattern) => [...head.matchAll(pattern)].map(([, word = '']) => word));
  return [...new Set(found.filter((word) => word === word.toUpperCase()))];
}

/** What those clocks show at a moment in place of this name; null if it is right, or no name of a clock. */
function shownInstead(word: string, zone: string, { ms }: Instant): string | null {
  const offset = abbreviatedOffset(word, zone);
  if (offset === undefined) return null;
  const there = clockName(zone, offset) === word ? zone : abbreviatedZone(word);
  if (there === undefined) return null;
  const shown = zoneAbbreviation(there, ms);
  return shown === word ? null : shown;
}
