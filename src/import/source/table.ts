import { parse } from 'csv-parse/sync';
import { RecorderError } from '../../failure.ts';
import { openClaims } from '../page/claims.ts';
import type { Reading } from '../page/page.ts';
import { bareText } from '../page/plain.ts';
import type { Entry } from '../timeline/entry.ts';
import { NO_HINTS } from '../timeline/hints.ts';
import { type Columns, guessColumns, readColumns, readRow } from '../timeline/table.ts';
import type { ImportChoices } from '../types.ts';
import { fileName, unreadable } from './refusals.ts';

/** A record of a file of values, with the text that it stood in. */
interface Row {
  readonly cells: readonly string[];
  readonly source: string;
}

const DELIMITERS = [',', ';', '\t', '|'];
const TEXT =
  /^(?:text|message|event|events|what|what happened|description|details?|summary|note|notes|entry|comment|content|body|hendelse|ereignis|beschreibung)$/i;
const OWN = ['number', 'occurred', 'until', 'precision'];

/** The delimiter that the first lines have most evenly; null if none is in all of them. */
export function delimiterOf(lines: readonly string[]): string | null {
  const sample = lines.filter((line) => line.trim() !== '').slice(0, 10);
  const counted = DELIMITERS.map((delimiter) => {
    const counts = sample.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
    return { delimiter, fewest: Math.min(...counts), same: counts.every((count) => count === counts[0]) };
  });
  const even = counted.filter(({ fewest }) => fewest > 0);
  return (
    (even.find(({ same }) => same) ?? even.toSorted((a, b) => b.fewest - a.fewest)[0])?.delimiter ?? null
  );
}

/** Without an ending that says so, a table has a line of titles, one of them for times, and as many values in each line. */
export function isTable(text: string): boolean {
  const lines = text.slice(0, 20_000).split('\n').slice(0, 12);
  const delimiter = delimiterOf(lines);
  if (delimiter === null || delimiter === '|') return false;
  const [titles = '', ...rows] = lines.filter((line) => line.trim() !== '');
  const cells = titles.split(delimiter);
  return (
    cells.length > 1 &&
    rows.length > 0 &&
    cells.every((cell) => cell.length < 40) &&
    readColumns(cells.map(unquoted)) !== null
  );
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}

function rowsOf(name: string, text: string): Row[] {
  const delimiter = delimiterOf(text.slice(0, 20_000).split('\n')) ?? ',';
  try {
    const parsed = parse(text, {
      delimiter,
      bom: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as unknown as readonly { readonly raw: string; readonly record: readonly string[] }[];
    return parsed.map(({ raw, record }) => ({ cells: record, source: raw.replace(/\s+$/, '') }));
  } catch (cause) {
    throw new RecorderError(
      'damaged',
      `${fileName(name)} is not a table of values: a quotation mark in it is never closed.`,
      'Save it as CSV again, and import that.',
      { cause },
    );
  }
}

function indexOf(titles: readonly string[], title: string | undefined): number | null {
  if (title === undefined) return null;
  const index = titles.findIndex((candidate) => candidate.toLowerCase() === title.trim().toLowerCase());
  return index < 0 ? null : index;
}

/** The columns as the person has mapped them, over those that their titles tell. */
function mapped(
  name: string,
  titles: readonly string[],
  guessed: Columns | null,
  choices: ImportChoices,
): Columns | null {
  const { columns = {} } = choices;
  for (const title of Object.values(columns)) {
    if (title !== undefined && indexOf(titles, title) === null) {
      throw new RecorderError(
        'bad-input',
        `${fileName(name)} has no column “${title}”.`,
        `Name one of: ${titles.join(', ')}.`,
      );
    }
  }
  const time = indexOf(titles, columns.time) ?? guessed?.time;
  if (time === undefined) return null;
  return {
    ...NO_COLUMNS,
    ...guessed,
    time,
    date: indexOf(titles, columns.date) ?? guessed?.date ?? null,
    until: indexOf(titles, columns.until) ?? guessed?.until ?? null,
    who: indexOf(titles, columns.who) ?? guessed?.who ?? null,
    kind: indexOf(titles, columns.kind) ?? guessed?.kind ?? null,
    titles,
  };
}

const NO_COLUMNS = {
  date: null,
  until: null,
  who: null,
  kind: null,
  number: null,
  zone: null,
  heading: null,
};

/** Of many columns only the one for words is told. */
function onlyText(cells: readonly string[], text: number | null, columns: Columns): string[] {
  const { time, date, until, who, kind } = columns;
  const kept = new Set([time, date, until, who, kind, text]);
  return text === null ? [...cells] : cells.map((cell, index) => (kept.has(index) ? cell : ''));
}

/** A row of the recorder's own table says more of a time and of a kind than one cell. */
function ownRow(titles: readonly string[], cells: readonly string[], entry: Entry): Entry {
  const of = (title: string) => cells[titles.indexOf(title)] ?? '';
  const hypothesis = of('hypothesis') === '' ? '' : `hypothesis ${of('hypothesis')}`;
  const found = entry.found && { ...entry.found, approximate: of('precision') === 'approximate' };
  return {
    ...entry,
    found: found && withPrecision(found, of('precision')),
    kind: of('milestone') || hypothesis || of('kind') || null,
  };
}

function withPrecision(found: NonNullable<Entry['found']>, precision: string): NonNullable<Entry['found']> {
  return precision === 'minute' && found.clock ? { ...found, clock: { ...found.clock, precision } } : found;
}

/** Spreadsheets keep a cell from being run as a formula by an apostrophe before it. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[\s]*[=+\-@])/, '').trim();
}

/**
 * Reads a table of comma-separated or tab-separated values with a line of titles.
 * @throws RecorderError if it has no column for times
 */
export function readTable(name: string, text: string, choices: ImportChoices): Reading {
  const rows = rowsOf(name, text);
  const [head, ...body] = rows;
  const titles = (head?.cells ?? []).map(bareText);
  const isOwn = OWN.every((title, index) => titles[index] === title);
  const named = readColumns(titles);
  const columns = mapped(name, titles, named ?? guessColumns(body[0]?.cells ?? []), choices);
  if (!columns) {
    throw unreadable(
      name,
      'is a table without a column for times',
      `Say which column it is; there are: ${titles.join(', ')}.`,
    );
  }
  const words =
    indexOf(titles, choices.columns?.text) ??
    indexOf(
      titles,
      titles.find((title) => TEXT.test(title)),
    );
  const hasTitles = named !== null || choices.columns?.time !== undefined || !guessColumns(head?.cells ?? []);
  const claims = openClaims();
  if (hasTitles) claims.claim(0, 'titles of the columns');
  const entries = rows.flatMap(({ cells }, line) => {
    if (hasTitles && line === 0) return [];
    const plain = cells.map(withoutGuard);
    const entry = readRow(line, onlyText(plain, words, columns), isOwn ? { ...columns, who: null } : columns);
    if (entry) claims.claim(line, 'event');
    return entry ? [isOwn ? ownRow(titles, plain, entry) : entry] : [];
  });
  return {
    lines: rows.map(({ source }) => source),
    entries,
    hints: NO_HINTS,
    title: null,
    severity: null,
    facts: {},
    sections: [],
    actions: [],
    durations: [],
    claims,
  };
}
