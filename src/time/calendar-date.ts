import type { WrittenDay } from './written.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** 1 (Monday) – 7 for `mon`, `monday`, `tues`, `thurs` …; undefined for anything else. */
export function weekdayNumber(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = WEEKDAYS.findIndex((weekday) => weekday.startsWith(word));
  return index < 0 ? undefined : index + 1;
}

function monthNumber(word: string): number | undefined {
  const name = word === 'sept' ? 'sep' : word;
  const index = Math.max(MONTHS.indexOf(name), LONG_MONTHS.indexOf(name));
  return index < 0 ? undefined : index + 1;
}

/** Two digits are 1969–2068, as POSIX has it for `%y`. */
function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 69 ? 2000 : 1900);
}

interface DateForm {
  readonly form: RegExp;
  /** Takes what the form caught: year, month and day as text, in the order of its groups. */
  readonly read: (groups: readonly (string | undefined)[]) => readonly (number | null | undefined)[];
}

/** Day before month; month before day only where day first is impossible, as in 05/26/2023. */
function dayFirst(first: number, second: number, year: number | null): (number | null)[] {
  return second > 12 && first <= 12 ? [year, first, second] : [year, second, first];
}

const FORMS: readonly DateForm[] = [
  // 2022-04-20, 2022/04/20, 2022.04.20
  {
    form: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
    read: ([, year, , month, day]) => [year, month, day].map(Number),
  },
  // 20220420
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([, year, month, day]) => [year, month, day].map(Number) },
  // 26/05/2023, 20.04.22, 20-04-2022
  {
    form: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/,
    read: ([, first, , second, year]) => dayFirst(Number(first), Number(second), fullYear(year)),
  },
  // 26/05, 20.04.
  {
    form: /^(\d{1,2})[/.](\d{1,2})\.?$/,
    read: ([, first, second]) => dayFirst(Number(first), Number(second), null),
  },
  // 22 January 2024, 22nd of Jan, 22-Jan-24
  {
    form: /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]?([a-z]{3,9})\.?,?(?:[ -](\d{4}|\d{2}))?$/,
    read: ([, day, month, year]) => [fullYear(year), monthNumber(month ?? ''), Number(day)],
  },
  // Jan 22 2024, January 22nd, 2024
  {
    form: /^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/,
    read: ([, month, day, year]) => [fullYear(year), monthNumber(month ?? ''), Number(day)],
  },
];

/** Reads a date, with the weekday before it if there is one. Whether it exists is not asked yet. */
export function readDate(text: string): WrittenDay | null {
  const [, word = '', rest = ''] = /^([a-z]+)\.?,? (.+)$/.exec(text) ?? [];
  const weekday = weekdayNumber(word) ?? null;
  const date = weekday === null ? text : rest;
  for (const { form, read } of FORMS) {
    const match = form.exec(date);
    if (!match) continue;
    const [year = null, month, day] = read(match);
    if (typeof month !== 'number' || typeof day !== 'number') continue;
    return { kind: 'date', year, month, day, weekday, explicit: true };
  }
  return null;
}

const DAYS_AGO = new Map([
  ['today', 0],
  ['yesterday', 1],
  ['tomorrow', -1],
]);

/** Reads a day: a date, `today`, `yesterday`, or a weekday, with `last` before it if it is not today. */
export function readDay(text: string): WrittenDay | null {
  const days = DAYS_AGO.get(text);
  if (days !== undefined) return { kind: 'days-ago', days };
  const [, last, word = ''] = /^(last |this )?([a-z]+)\.?$/.exec(text) ?? [];
  const weekday = weekdayNumber(word);
  if (weekday !== undefined) return { kind: 'weekday', weekday, beforeToday: last === 'last ' };
  return readDate(text);
}
