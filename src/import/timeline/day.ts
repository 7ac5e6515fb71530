import { dayNumber, weekdayOf } from '../../time/calendar-day.ts';
import { inOrder } from '../times/date-order.ts';
import type { FoundDate, FoundDay } from '../times/found-time.ts';
import type { Frame } from './frame.ts';

/** A day that a written date means, and whether that needed guessing. */
export interface FoundDayNumber {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly sure: boolean;
  readonly note: string | null;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Years outside this are typing errors: nobody writes postmortems of outages that old. */
const FIRST_YEAR = 1970;

/** The day of a date; null if no calendar has it in that year. */
export function dayOfDate(
  date: FoundDate,
  frame: Frame,
  today: number,
  before: number | null,
): FoundDayNumber | null {
  const { year, month, day, weekday, swappable } = inOrder(date, frame.order);
  if (year === null) return withoutYear({ month, day, weekday }, frame, today, before);
  const found = dayNumber(year, month, day);
  if (found === undefined) return null;
  if (weekday !== null && weekdayOf(found) !== weekday) {
    const note = `The source says ${WEEKDAYS[weekday - 1]}, but that date is a ${WEEKDAYS[weekdayOf(found) - 1]}.`;
    return { day: found, sure: false, note };
  }
  if (year < FIRST_YEAR || found > today + 1) {
    return { day: found, sure: false, note: `The year ${year} can hardly be right.` };
  }
  const note =
    swappable && !frame.orderSure ? 'Day and month of this date could be the other way round.' : null;
  return { day: found, sure: note === null, note };
}

type DayInYear = Pick<FoundDate, 'month' | 'day' | 'weekday'>;

/** The year that puts the date nearest to what is known, and on its weekday if one was written. */
function withoutYear(
  { month, day, weekday }: DayInYear,
  frame: Frame,
  today: number,
  before: number | null,
): FoundDayNumber | null {
  const anchor = before ?? (frame.year === null && !frame.baseSure ? null : frame.base);
  const thisYear = new Date((anchor ?? today) * 86_400_000).getUTCFullYear();
  const days = [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year) => dayNumber(year, month, day) ?? [])
    .filter((candidate) => candidate <= today + 1);
  const fitting = weekday === null ? days : days.filter((candidate) => weekdayOf(candidate) === weekday);
  const near = (fitting.length > 0 ? fitting : days).toSorted((a, b) =>
    anchor === null ? b - a : Math.abs(a - anchor) - Math.abs(b - anchor),
  );
  const found = near[0];
  if (found === undefined) return null;
  const year = new Date(found * 86_400_000).getUTCFullYear();
  const wrongWeekday = weekday !== null && fitting.length === 0;
  const known = (frame.year !== null || frame.baseSure) && anchor !== null && Math.abs(found - anchor) < 180;
  return {
    day: found,
    sure: known && !wrongWeekday,
    note: wrongWeekday
      ? `The weekday is not that of this date in ${year}.`
      : `The year ${year} was assumed${known ? ' from the other dates' : ''}.`,
  };
}

/** `yesterday` and `Monday` are counted from the day that is known so far. */
export function dayOfWord({ daysAgo, weekday }: FoundDay, known: number): FoundDayNumber {
  if (daysAgo !== null) {
    const note = 'Counted from the day of the import.';
    return { day: known - daysAgo, sure: false, note };
  }
  for (let day = known; day < known + 7; day += 1) {
    if (weekdayOf(day) === weekday) {
      return { day, sure: day === known, note: 'The weekday was taken for the next such day.' };
    }
  }
  return { day: known, sure: false, note: null };
}
