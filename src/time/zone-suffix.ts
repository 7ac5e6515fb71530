import { abbreviatedOffset, abbreviatedZone } from './abbreviations.ts';
import type { WrittenZone } from './written.ts';
import { ianaName } from './zone.ts';

export interface ZoneSuffix {
  readonly rest: string;
  readonly zone: WrittenZone;
}

const PREFIXED = /^(.*\S) ?(?:utc|gmt) ?([+-])(\d{1,2})(?::?(\d{2}))?$/;
const PLUS = /^(.*\S) ?(\+)(\d{1,2})(?::?(\d{2}))?$/;
/** ` -03:00`: a hyphen that stands close to what follows it, and away from what precedes it. */
const MINUS_APART = /^(.*\S) (-)(\d{1,2})(?::?(\d{2}))?$/;
/** `T11:28-03:00` and `11:28:04-03:00`, as ISO 8601 and databases write it; `12:26-12:40` is a range. */
const MINUS_CLOSE = /^(.*(?:\dt\d{2}:\d{2}|\d{2}:\d{2}:\d{2})[\d:.,]*)(-)(\d{1,2})(?::?(\d{2}))?$/;
const NAMED = /^(.*?\S) ?[([]?(z|(?<![a-z])[a-z]{2,5})[)\]]?$/;
const IANA = /^(.*?\S) [([]?([a-z_]+(?:\/[a-z0-9_+-]+)+)[)\]]?$/;

/** Offsets have been whole quarters of an hour since 1972, from −12:00 to +14:00. */
function realOffset(sign: string, hours: number, minutes: number): number | undefined {
  if (minutes > 45 || minutes % 15 !== 0) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
  return offset >= -12 * 60 && offset <= 14 * 60 ? offset + 0 : undefined;
}

function numeric(text: string): ZoneSuffix | null {
  for (const form of [PREFIXED, PLUS, MINUS_APART, MINUS_CLOSE]) {
    const [, rest, sign = '+', hours, minutes = '0'] = form.exec(text) ?? [];
    if (rest === undefined) continue;
    const offset = realOffset(sign, Number(hours), Number(minutes));
    if (offset !== undefined) return { rest, zone: { offset } };
  }
  return null;
}

function zoneOfWord(word: string, contextZone: string): WrittenZone | null {
  const offset = abbreviatedOffset(word, contextZone);
  if (offset !== undefined) return { offset };
  const zone = abbreviatedZone(word);
  return zone === undefined ? null : { zone };
}

/**
 * Takes the zone or offset from the end of a written time: `CEST`, `(PST)`, `Z`, `UTC+3`, `+02:00`, `-0300`,
 * `Europe/Oslo`. Null if there is none. An abbreviation stands for its offset, whatever the season: `PST` is −8
 * hours in July too.
 */
export function splitZone(text: string, contextZone: string): ZoneSuffix | null {
  const offset = numeric(text);
  if (offset) return offset;
  const [, rest, word = ''] = NAMED.exec(text) ?? [];
  const zone = rest === undefined ? null : zoneOfWord(word, contextZone);
  if (rest !== undefined && zone) return { rest, zone };
  const [, before, name = ''] = IANA.exec(text) ?? [];
  const zoneName = before === undefined ? undefined : ianaName(name);
  return before !== undefined && zoneName !== undefined ? { rest: before, zone: { zone: zoneName } } : null;
}
