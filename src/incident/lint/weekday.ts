import { readDate } from '../../time/calendar-date.ts';
import { dayNumber, weekdayOf } from '../../time/calendar-day.ts';
import { localParts } from '../../time/format.ts';
import type { IncidentView } from '../views.ts';
import { type Pointed, type Rule, texts, type WrittenText } from './rule.ts';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** A weekday before a date: `Mon 2023-06-12`, `Tuesday, 13 June`, `Fri, Jan 19th, 2024`. */
const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s(?=\S*\d|[a-z]{3})/gi;
/** Words of the longest date after a weekday: `13th of June, 2023`. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 100_000;

/** A weekday beside a date that has another one. */
export const weekday: Rule = {
  name: 'weekday',
  check: (view) => texts(view).flatMap((written) => inText(written, view)),
};

function inText({ event, name, text }: WrittenText, { incident }: IncidentView): Pointed[] {
  const { year } = localParts(event?.time.at ?? incident.startedAt);
  return [...text.slice(0, MOST_CHARACTERS).matchAll(WEEKDAY)].flatMap(({ index }) => {
    const found = longestDate(text.slice(index), year);
    if (found === null) return [];
    const message = `${name} says “${found.written}”, but that day is a ${found.is}.`;
    return [{ event, message }];
  });
}

/** The longest run of words that reads as a date with a weekday; null if there is none, or the weekday is right. */
function longestDate(text: string, thisYear: number): { written: string; is: string } | null {
  const words = text.slice(0, 60).split(/\s+/);
  for (let count = Math.min(words.length, MOST_WORDS + 1); count > 1; count -= 1) {
    const written = words
      .slice(0, count)
      .join(' ')
      .replace(/[,;:.!?)\]]+$/, '');
    const day = readDate(written.toLowerCase());
    if (day?.kind !== 'date' || day.weekday === null) continue;
    const year = day.year ?? thisYear;
    // Which of two numbers is the day, only the whole document may tell.
    const turned = /\d[/.-]\d/.test(written) ? dayNumber(year, day.day, day.month) : undefined;
    const days = [dayNumber(year, day.month, day.day), turned].filter((number) => number !== undefined);
    const [first] = days;
    if (first === undefined || days.some((number) => weekdayOf(number) === day.weekday)) return null;
    return { written, is: NAMES[weekdayOf(first) - 1] ?? '' };
  }
  return null;
}
