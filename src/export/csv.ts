import { stringify } from 'csv-stringify/sync';
import type { EventView, IncidentView } from '../incident/views.ts';
import { clockTime, isoDate, toIso } from '../time/format.ts';
import type { Instant } from '../time/instant.ts';
import { instantIn } from '../time/zone.ts';

/** One column of the file: its title and what it says of an event. */
type Column = readonly [title: string, value: (event: EventView, zone: string) => string];

const moment = (instant: Instant | null | undefined) => (instant ? toIso(instant) : '');

const COLUMNS: readonly Column[] = [
  ['number', (event) => event.label],
  ['occurred', ({ time }) => (time.precision === 'unknown' ? '' : toIso(time.at))],
  ['until', ({ time }) => (time.until ? toIso(time.until) : '')],
  ['precision', ({ time }) => time.precision],
  [
    'local_time',
    ({ time }, zone) => (time.precision === 'unknown' ? '' : localTime(time.at, time.precision, zone)),
  ],
  ['kind', (event) => event.kind],
  ['milestone', (event) => event.milestone ?? ''],
  ['hypothesis', (event) => event.hypothesis ?? ''],
  ['text', (event) => event.text],
  ['author', (event) => event.author],
  ['committed', (event) => toIso(event.committedAt)],
  ['late', (event) => (event.late ? 'yes' : 'no')],
  ['late_reason', (event) => event.lateReason ?? ''],
  ['struck_reason', (event) => event.struck?.reason ?? ''],
  ['tested', (event) => moment(event.testedAt)],
  ['settled', (event) => moment(event.settledAt)],
  ['decided_by', (event) => event.decision?.by ?? ''],
  ['why', (event) => event.decision?.why ?? ''],
  ['refused', (event) => event.decision?.refused ?? ''],
  ['review_at', (event) => moment(event.decision?.reviewAt)],
  ['promised_for', (event) => moment(event.promise?.due)],
  ['promise_met', (event) => moment(event.promise?.metAt)],
];

/**
 * The timeline for a spreadsheet: one row an event, struck ones too. RFC 4180: CRLF line ends, quotes only where
 * needed. A cell that a spreadsheet would run as a formula begins with an apostrophe instead.
 *
 * @param byteOrderMark whether it begins with U+FEFF, without which some spreadsheets take UTF-8 for something else
 * @returns text to be written as UTF-8, with a header row
 */
export function writeCsv(view: IncidentView, byteOrderMark = false): string {
  const header = COLUMNS.map(([title]) => title);
  const rows = view.events.map((event) =>
    COLUMNS.map(([, value]) => withoutFormula(value(event, view.incident.zone)).toWellFormed()),
  );
  return stringify([header, ...rows], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    bom: byteOrderMark,
  });
}

/** The wall clock where the incident was: `2022-04-20 11:28:04`, without seconds that nobody claimed. */
function localTime(at: Instant, precision: EventView['time']['precision'], zone: string): string {
  const local = instantIn(zone, at.ms);
  return `${isoDate(local)} ${clockTime(local, precision === 'exact' ? 'second' : 'minute')}`;
}

/**
 * Spreadsheets run cells that begin with one of these, also behind white space and in their full-width forms
 * (OWASP, "CSV Injection").
 */
function withoutFormula(cell: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
}
