import { badInput } from '../bad-input.ts';
import type { Handlers } from '../handler.ts';

const USUAL_HITS = 50;
const MOST_HITS = 1000;

/** Looking for words, and for what kind of event, in all incidents. */
export const searchHandlers = {
  search({ store }, { words, limit = USUAL_HITS, ...filter }) {
    if (filter.from !== undefined && filter.until !== undefined && filter.until < filter.from) {
      throw badInput('The search ends before it begins.', 'Let "until" be later than "from".');
    }
    return store.search(words, Math.min(Math.max(limit, 0), MOST_HITS), filter);
  },
} satisfies Partial<Handlers>;
