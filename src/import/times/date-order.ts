import { dayNumber } from '../../time/calendar-day.ts';
import type { DateOrder, Inference } from '../types.ts';
import type { FoundDate } from './found-time.ts';

/** What is known when the order is decided. */
export interface OrderContext {
  readonly chosen: DateOrder | undefined;
  /** The day on which the source is read, since 1970-01-01: what was written lies before. */
  readonly today: number;
  /** Whether the times are meant where people write the month first. */
  readonly american: boolean;
}

interface Decision {
  readonly order: DateOrder;
  readonly sure: boolean;
  readonly why: string;
}

/** Days apart that dates of one outage lie, at most. */
const CLOSE = 4;
const FAR = 20;

const NAMES: Readonly<Record<DateOrder, string>> = { 'day-first': 'day first', 'month-first': 'month first' };

/** A date of two numbers as the order has it. */
export function inOrder(date: FoundDate, order: DateOrder): FoundDate {
  if (!date.swappable || order === 'day-first') return date;
  return { ...date, month: date.day, day: date.month };
}

function dayOf(date: FoundDate, order: DateOrder): number {
  const { year, month, day } = inOrder(date, order);
  return dayNumber(year ?? 2000, month, day) ?? 0;
}

function spread(dates: readonly FoundDate[], order: DateOrder): number {
  const days = dates.map((date) => dayOf(date, order));
  return Math.max(...days) - Math.min(...days);
}

function proven(dates: readonly FoundDate[]): Decision | null {
  const dayFirst = dates.filter(({ proves }) => proves === 'day-first').length;
  const monthFirst = dates.filter(({ proves }) => proves === 'month-first').length;
  if (dayFirst + monthFirst === 0) return null;
  const order = dayFirst >= monthFirst ? 'day-first' : 'month-first';
  const sure = dayFirst === 0 || monthFirst === 0;
  return { order, sure, why: sure ? 'other dates of the source leave no choice' : 'most of its dates are' };
}

function bySpread(dates: readonly FoundDate[]): Decision | null {
  const dayFirst = spread(dates, 'day-first');
  const monthFirst = spread(dates, 'month-first');
  const order = dayFirst <= monthFirst ? 'day-first' : 'month-first';
  if (Math.min(dayFirst, monthFirst) > CLOSE || Math.max(dayFirst, monthFirst) < FAR) return null;
  return { order, sure: true, why: 'so all dates of the source lie close together' };
}

function byToday(dates: readonly FoundDate[], today: number): Decision | null {
  const ahead = (order: DateOrder) =>
    dates.some((date) => date.year !== null && dayOf(date, order) > today + 1);
  if (ahead('day-first') === ahead('month-first')) return null;
  const order = ahead('day-first') ? 'month-first' : 'day-first';
  return { order, sure: true, why: 'else a date would lie in the future' };
}

/**
 * Whether dates such as 05/06/2023 have the day or the month first, decided from all dates of a source together. Null if
 * it has no such date.
 */
export function decideOrder(
  dates: readonly FoundDate[],
  { chosen, today, american }: OrderContext,
): { order: DateOrder; inference: Inference | null } {
  if (!dates.some(({ swappable }) => swappable)) return { order: chosen ?? 'day-first', inference: null };
  if (chosen) return { order: chosen, inference: null };
  const usual: Decision = american
    ? { order: 'month-first', sure: false, why: 'its times are meant in America' }
    : { order: 'day-first', sure: false, why: 'nothing in the source decides it' };
  const { order, sure, why } = proven(dates) ?? byToday(dates, today) ?? bySpread(dates) ?? usual;
  const message = `Dates in numbers were read ${NAMES[order]}: ${why}.`;
  return { order, inference: { about: 'order', message, value: order, sure } };
}
