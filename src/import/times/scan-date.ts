import { dayNumber } from '../../time/calendar-day.ts';
import { type FoundDate, type FoundDay, matchAt } from './found-time.ts';

export interface ScannedDate {
  readonly date: FoundDate;
  readonly end: number;
}

export interface ScannedDay {
  readonly day: FoundDay;
  readonly end: number;
}

/** English first; then as German, Norwegian, French and Spanish postmortems write them. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janvier', 'enero'],
  ['february', 'feb', 'februar', 'février', 'febrero'],
  ['march', 'mar', 'märz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'abril'],
  ['may', 'mai', 'mayo'],
  ['june', 'jun', 'juni', 'juin', 'junio'],
  ['july', 'jul', 'juli', 'juillet', 'julio'],
  ['august', 'aug', 'août', 'agosto'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre'],
  ['october', 'oct', 'okt', 'oktober', 'octobre', 'octubre'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'des', 'dez', 'desember', 'dezember', 'décembre', 'diciembre'],
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const MONTH = `(${[...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const WEEKDAY =
  '(mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const BEFORE = `(?:${WEEKDAY}\\.?,? )?`;
const NO_MORE = '(?![\\d\\p{L}])';
/** What follows a date without a year only where a time of day does. */
const CLOCK_FOLLOWS = '(?=,? (?:at |@ |kl\\.? )?(?:\\d{1,2}[:.h]\\d{2}|\\d{1,2} ?[ap]\\.? ?m))';

type Groups = readonly (string | undefined)[];
interface DateForm {
  readonly form: RegExp;
  /** Year, month, day. */
  readonly read: (groups: Groups) => readonly [string | undefined, string | number, string | undefined];
  readonly numeric?: true;
}

const sticky = (source: string): RegExp => new RegExp(source, 'iuy');

/** The first group of each is the weekday. */
const FORMS: readonly DateForm[] = [
  // 2022-04-20, 2022/04/20, 2022.04.20
  {
    form: sticky(`${BEFORE}(\\d{4})([-/.])(\\d{1,2})\\3(\\d{1,2})(?=T\\d|[^\\d\\p{L}]|$)`),
    read: ([, , year, , month = '', day]) => [year, month, day],
  },
  // 20220420T…
  {
    form: sticky('()(\\d{4})(\\d{2})(\\d{2})(?=T\\d)'),
    read: ([, , year, month = '', day]) => [year, month, day],
  },
  // 26/05/2023, 20.04.22
  {
    form: sticky(`${BEFORE}(\\d{1,2})([-/.])(\\d{1,2})\\3(\\d{4}|\\d{2})${NO_MORE}(?![.:/-]\\d)`),
    read: ([, , day, , month = '', year]) => [year, month, day],
    numeric: true,
  },
  // 20/Apr/2022, 20-Apr-2022
  {
    form: sticky(`()(\\d{1,2})[-/]${MONTH}[-/](\\d{4}|\\d{2})(?!\\d)`),
    read: ([, , day, month = '', year]) => [year, month, day],
  },
  // 22 January 2024, 22nd of Jan, 19. April
  {
    form: sticky(
      `${BEFORE}(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ?${MONTH}(?!\\p{L})\\.?(?:,? (\\d{4})(?!\\d))?`,
    ),
    read: ([, , day, month = '', year]) => [year, month, day],
  },
  // Jan 22 2024, January 22nd, 2024
  {
    form: sticky(
      `${BEFORE}${MONTH}(?!\\p{L})\\.? {1,2}(\\d{1,2})(?:st|nd|rd|th)?${NO_MORE}(?!:\\d)(?:,? (\\d{4})(?![\\d:]))?`,
    ),
    read: ([, , month = '', day, year]) => [year, month, day],
  },
  // 26/05, 20.04., before a time of day only
  {
    form: sticky(`${BEFORE}(\\d{1,2})(?:/(\\d{1,2})|\\.(\\d{1,2})\\.)${CLOCK_FOLLOWS}`),
    read: ([, , day, month, other = '']) => [undefined, month ?? other, day],
    numeric: true,
  },
];

const DAY_WORD = sticky('(today|yesterday)(?!\\p{L})');
const DAY_NAME = sticky(`(?:last )?${WEEKDAY}(?!\\p{L})${CLOCK_FOLLOWS}`);

/** Two digits are 1969–2068, as POSIX has it for `%y`. */
function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 69 ? 2000 : 1900);
}

function weekdayNumber(word: string | undefined): number | null {
  if (!word) return null;
  return WEEKDAYS.findIndex((weekday) => weekday.startsWith(word.toLowerCase().slice(0, 3))) + 1;
}

/** A date that no calendar has is none. 29 February stands wherever the year is not known. */
export function isDate(year: number | null, month: number, day: number): boolean {
  return dayNumber(year ?? 2000, month, day) !== undefined;
}

function dateOf(match: RegExpExecArray, { read, numeric }: DateForm): FoundDate | null {
  const [yearText, monthText, dayText] = read(match);
  const year = fullYear(yearText);
  const named = typeof monthText === 'string' ? MONTH_NUMBERS.get(monthText.toLowerCase()) : undefined;
  const month = named ?? Number(monthText);
  const day = Number(dayText);
  const weekday = weekdayNumber(match[1]);
  if (numeric && month > 12 && isDate(year, day, month)) {
    return { year, month: day, day: month, weekday, swappable: false, proves: 'month-first' };
  }
  if (!isDate(year, month, day)) return null;
  // With full stops, everybody writes the day first.
  const swappable = numeric === true && day <= 12 && day !== month && !match[0].includes('.');
  const proves = numeric === true && day > 12 && !match[0].includes('.') ? 'day-first' : null;
  return { year, month, day, weekday, swappable, proves };
}

/** The date that begins at a place of a flat text; null if none does. */
export function scanDate(text: string, at: number): ScannedDate | null {
  for (const form of FORMS) {
    const match = matchAt(form.form, text, at);
    const date = match && dateOf(match, form);
    if (date) return { date, end: at + match[0].length };
  }
  return null;
}

/** `yesterday`, `Monday` before a time of day. */
export function scanDay(text: string, at: number): ScannedDay | null {
  const word = matchAt(DAY_WORD, text, at);
  if (word) {
    const daysAgo = word[1]?.toLowerCase() === 'today' ? 0 : 1;
    return { day: { daysAgo, weekday: null }, end: at + word[0].length };
  }
  const name = matchAt(DAY_NAME, text, at);
  if (!name) return null;
  return { day: { daysAgo: null, weekday: weekdayNumber(name[1]) }, end: at + name[0].length };
}
