import { bareText, plainText } from '../page/plain.ts';
import type { FoundTime, FoundZone } from '../times/found-time.ts';
import { flat } from '../times/found-time.ts';
import { readLead } from '../times/lead.ts';
import { scanTimes } from '../times/scan.ts';
import { scanZone } from '../times/scan-zone.ts';
import { type DateHeading, type Entry, newEntry } from './entry.ts';

/** What the columns of a timeline's table hold. Indexes of cells; null where there is no such column. */
export interface Columns {
  readonly time: number;
  readonly date: number | null;
  readonly until: number | null;
  readonly who: number | null;
  readonly kind: number | null;
  /** Numbers of the rows, which the record gives anew. */
  readonly number: number | null;
  readonly zone: FoundZone | null;
  readonly heading: DateHeading | null;
  readonly titles: readonly string[];
}

const TIME =
  /^(?:time|times|timestamp|when|timeline|date ?[/&+-]? ?time|datetime|clock|start|start time|tid|tidspunkt|zeit|zeitpunkt|datum und uhrzeit|uhrzeit|hora|heure|utc|gmt)\b/i;
const DATE = /^(?:date|day|dato|datum|fecha)$/i;
const UNTIL = /^(?:end|end time|until|to|finish)$/i;
const WHO = /^(?:who|by|author|user|owner|person|people|actor|name|reporter|hvem|wer)$/i;
const NUMBER = /^(?:#|no\.?|nr\.?|number)$/i;
const KIND = /^(?:kind|type|category|phase|status|tag|art)$/i;

const IANA = /(?<![\p{L}\d/])(?=\p{Lu}\p{Ll}+\/\p{Lu})/gu;
const ANY_ZONE = /(?<![\p{L}\d/])(?=[A-Zacegmpu])/giu;

/** A zone anywhere in a text, the name of a place before any other: `Time (UTC)`, `CEST (UTC+2), Europe/Oslo`. */
export function zoneIn(text: string): FoundZone | null {
  const source = flat(text);
  for (const candidates of [IANA, ANY_ZONE]) {
    for (const { index } of source.matchAll(candidates)) {
      const found = scanZone(source, index, false);
      if (found) return found.zone;
    }
  }
  return null;
}

export function dateIn(title: string): DateHeading | null {
  const found = scanTimes(flat(title)).find(({ date }) => date !== null);
  return found?.date ? { date: found.date, text: bareText(title) } : null;
}

function indexOf(titles: readonly string[], form: RegExp): number | null {
  const index = titles.findIndex((title) => form.test(title));
  return index < 0 ? null : index;
}

/** What the columns hold, from their titles; null if none is for a time. */
export function readColumns(cells: readonly string[]): Columns | null {
  const titles = cells.map(bareText);
  const date = indexOf(titles, DATE);
  const time = indexOf(titles, TIME) ?? date;
  if (time === null) return null;
  return {
    time,
    date: date === time ? null : date,
    until: indexOf(titles, UNTIL),
    who: indexOf(titles, WHO),
    kind: indexOf(titles, KIND),
    number: indexOf(titles, NUMBER),
    zone: zoneIn(titles[time] ?? ''),
    heading: dateIn(titles[time] ?? ''),
    titles,
  };
}

/** The columns of a table without titles: the first one that holds a time is for times. */
export function guessColumns(cells: readonly string[]): Columns | null {
  const time = cells.findIndex((cell) => readLead(cell)?.time.clock);
  if (time < 0) return null;
  return {
    time,
    date: null,
    until: null,
    who: null,
    kind: null,
    number: null,
    zone: null,
    heading: null,
    titles: [],
  };
}

const NO_TIME =
  /^(?:\?+|\?\?:\?\?|-+|–|—|n\/a|tbd|unknown(?: time)?|time unknown|ukjent|unbekannt|unknown\b.*)?$/i;

interface TimeOfRow {
  readonly found: FoundTime | null;
  readonly words: string;
  readonly written: string | null;
}

/** Date and time of day may have a column each. */
function timeOf(cells: readonly string[], { time, date, until }: Columns): TimeOfRow {
  const parts = [date, time].map((index) => (index === null ? '' : plainText(cells[index] ?? '')));
  const end = until === null ? '' : plainText(cells[until] ?? '');
  const written = parts.filter((part) => part !== '').join(' ') + (end && end !== parts[1] ? `–${end}` : '');
  const lead = readLead(written);
  if (lead) return { found: lead.time, words: lead.rest, written: written || null };
  return { found: null, words: NO_TIME.test(written) ? '' : written, written: written || null };
}

/** What a row of a timeline's table says; null for an empty one. */
export function readRow(line: number, cells: readonly string[], columns: Columns): Entry | null {
  const { found, words, written } = timeOf(cells, columns);
  const apart = new Set([
    columns.time,
    columns.date,
    columns.until,
    columns.who,
    columns.kind,
    columns.number,
  ]);
  const texts = cells.filter((cell, index) => !apart.has(index) && cell !== '').map(plainText);
  const text = [words, ...texts].filter((part) => part !== '').join(' – ');
  const who = columns.who === null ? '' : bareText(cells[columns.who] ?? '');
  const kind = columns.kind === null ? '' : bareText(cells[columns.kind] ?? '');
  if (found === null && text === '' && written === null) return null;
  return newEntry(line, found, {
    writtenTime: written,
    text: [text],
    who: who || null,
    kind: kind || null,
    heading: columns.heading,
    zone: columns.zone,
  });
}
