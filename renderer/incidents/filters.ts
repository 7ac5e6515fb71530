import type { Kind } from '../../src/incident/words.ts';
import type { InputOf } from '../../src/recorder/contract.ts';

/** What a search is narrowed to; an empty text narrows nothing. */
export interface Filters {
  readonly kind: Kind | '';
  readonly severity: string;
  /** With or without its `#`. */
  readonly service: string;
  /** Calendar days where the screen is, YYYY-MM-DD, both inclusive. */
  readonly from: string;
  readonly until: string;
}

export const NO_FILTERS: Filters = { kind: '', severity: '', service: '', from: '', until: '' };

export const isFiltered = (filters: Filters): boolean =>
  Object.values(filters).some((value: string) => value.trim() !== '');

/** The words and filters as the recorder takes them. */
export function searchInput(words: string, filters: Filters): InputOf<'search'> {
  const { kind, from, until } = filters;
  const severity = filters.severity.trim();
  const service = filters.service.trim().replace(/^#/, '');
  return {
    words,
    ...(kind === '' ? {} : { kind }),
    ...(severity === '' ? {} : { severity }),
    ...(service === '' ? {} : { service }),
    ...momentOf('from', from, 0),
    // The last millisecond of the day: a day may have 23 hours or 25, so the next one's start says when that is.
    ...momentOf('until', until, 1),
  };
}

/** Midnight at the beginning of a day, or just before the next one's. A day that is no day narrows nothing. */
function momentOf(name: 'from' | 'until', date: string, days: 0 | 1): { from?: number; until?: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return {};
  const moment = new Date(Number(year), Number(month) - 1, Number(day) + days).getTime() - days;
  return moment < 0 || Number.isNaN(moment) ? {} : { [name]: moment };
}
