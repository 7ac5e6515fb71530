import { abbreviatedOffset, abbreviatedZone } from '../../time/abbreviations.ts';
import type { WrittenZone } from '../../time/written.ts';
import { ianaName } from '../../time/zone.ts';
import { type FoundZone, matchAt } from './found-time.ts';

export interface ScannedZone {
  readonly zone: FoundZone;
  readonly end: number;
}

/** Of these, several places far from each other make use. */
const SHARED = new Set([
  'IST',
  'CST',
  'CDT',
  'BST',
  'AST',
  'SST',
  'PST',
  'EST',
  'CT',
  'AMT',
  'GST',
  'WST',
  'ECT',
  'ADT',
]);
/** Shared too, but nearly always meant in one way. */
const COMMON = new Set(['PST', 'EST', 'CDT', 'BST']);

/** What people call a zone when they write it out. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/pacific(?: (?:standard |daylight )?time)?/iuy, 'America/Los_Angeles'],
  [/mountain(?: (?:standard |daylight )?time)/iuy, 'America/Denver'],
  [/(?:us )?central(?: (?:standard |daylight )?time)/iuy, 'America/Chicago'],
  [/(?:us )?eastern(?: (?:standard |daylight )?time)?/iuy, 'America/New_York'],
  [/east(?:ern)? africa(?:n)? time/iuy, 'Africa/Nairobi'],
  [/central european (?:summer )?time/iuy, 'Europe/Brussels'],
  [/(?:uk|london) time/iuy, 'Europe/London'],
  [/coordinated universal time/iuy, 'UTC'],
  [/greenwich mean time/iuy, 'GMT'],
];

const OPEN = /(?: ?[([]| )?/uy;
const PREFIXED = /(?:utc|gmt) ?([+-]) ?(\d{1,2})(?::?(\d{2}))?(?!\d)/iuy;
const PLAIN = /([+-])(\d{2}):?(\d{2})(?![\d:])/uy;
const SHORT_PLUS = /(\+)(\d{1,2})(?![\d:.])/uy;
const ZULU = /Z(?!\p{L})/uy;
const NAME = /[A-Z]{2,5}(?!\p{L})/uy;
const LOWER_NAME = /(?:utc|gmt|cest|cet|pst|pdt|est|edt|bst|eat)(?!\p{L})/uy;
const IANA = /[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_+-]*[A-Za-z0-9+-]*)+/uy;

/** Offsets have been whole quarters of an hour since 1972, from −12:00 to +14:00. */
function realOffset(sign: string, hours: number, minutes: number): number | null {
  if (minutes > 45 || minutes % 15 !== 0) return null;
  const offset = (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
  return offset >= -720 && offset <= 840 ? offset + 0 : null;
}

function numeric(text: string, at: number, beside: boolean): { offset: number; length: number } | null {
  for (const form of beside ? [PREFIXED, PLAIN, SHORT_PLUS] : [PREFIXED]) {
    const match = matchAt(form, text, at);
    const offset = match && realOffset(match[1] ?? '+', Number(match[2]), Number(match[3] ?? 0));
    if (match && typeof offset === 'number') return { offset, length: match[0].length };
  }
  return null;
}

/** The zone that a short name stands for: its offset, or a zone with its summer time for `PT`. */
export function zoneOfName(name: string): WrittenZone | null {
  const offset = abbreviatedOffset(name, 'UTC');
  if (offset !== undefined) return { offset };
  const zone = abbreviatedZone(name);
  return zone === undefined ? null : { zone };
}

function named(text: string, at: number): { zone: WrittenZone; name: string } | null {
  const zulu = matchAt(ZULU, text, at);
  if (zulu) return { zone: { offset: 0 }, name: 'Z' };
  const iana = matchAt(IANA, text, at);
  const ianaZone = iana && ianaName(iana[0]);
  if (iana && ianaZone !== undefined && ianaZone !== null) return { zone: { zone: ianaZone }, name: iana[0] };
  const word = matchAt(NAME, text, at) ?? matchAt(LOWER_NAME, text, at);
  const zone = word && zoneOfName(word[0]);
  if (word && zone) return { zone, name: word[0] };
  for (const [form, place] of SPOKEN) {
    const spoken = matchAt(form, text, at);
    if (spoken) return { zone: { zone: place }, name: spoken[0] };
  }
  return null;
}

/** `CEST (UTC+2)`: the offset in brackets says which is meant. */
function explained(text: string, at: number): { offset: number; length: number } | null {
  const open = matchAt(/ ?[([]/uy, text, at);
  const offset = open && numeric(text, at + open[0].length, true);
  if (!open || !offset) return null;
  const close = matchAt(/[)\]]/uy, text, at + open[0].length + offset.length);
  return close && { offset: offset.offset, length: open[0].length + offset.length + 1 };
}

/**
 * The zone that begins at a place of a flat text: `UTC`, ` CEST (UTC+2)`, `+02:00`, ` (Pacific Time)`,
 * ` Europe/Oslo`.
 * @param beside directly after a time of day, where `+02:00` and `Z` are a zone
 */
export function scanZone(text: string, at: number, beside = true): ScannedZone | null {
  const open = matchAt(OPEN, text, at)?.[0] ?? '';
  const begin = at + open.length;
  const offset = numeric(text, begin, beside);
  if (offset)
    return closed(text, at, open, begin + offset.length, {
      zone: { offset: offset.offset },
      ambiguous: false,
    });
  const name = named(text, begin);
  if (!name || (!beside && name.name === 'Z')) return null;
  const end = begin + name.name.length;
  const detail = explained(text, end);
  if (detail) {
    return closed(text, at, open, end + detail.length, { zone: { offset: detail.offset }, ambiguous: false });
  }
  const ambiguous = SHARED.has(name.name.toUpperCase()) && !COMMON.has(name.name.toUpperCase());
  return closed(text, at, open, end, { zone: name.zone, ambiguous });
}

function closed(
  text: string,
  at: number,
  open: string,
  end: number,
  { zone, ambiguous }: Omit<FoundZone, 'text'>,
): ScannedZone | null {
  const bracket = /[([]/.test(open);
  const close = bracket ? matchAt(/[)\]]/uy, text, end) : null;
  if (bracket && !close) return null;
  const written = text
    .slice(at, end)
    .replace(/^ ?[([]?/, '')
    .trim();
  return { zone: { text: written, zone, ambiguous }, end: end + (close ? 1 : 0) };
}
