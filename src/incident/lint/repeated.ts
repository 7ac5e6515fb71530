import type { EventView } from '../views.ts';
import { type Rule, timed } from './rule.ts';

const MINUTE = 60_000;
/** Pasted logs that begin alike for so long, and are as long, are the same. */
const MOST_CHARACTERS = 10_000;

/** Two events with the same words in the same minute: one of them may have been taken in twice. */
export const repeated: Rule = {
  name: 'repeated',
  check(view) {
    const seen = new Map<string, EventView>();
    return timed(view).flatMap((event) => {
      const words = wordsOf(event.text);
      if (words === '') return [];
      const key = `${Math.floor(event.time.at.ms / MINUTE)} ${words}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, event);
      if (first === undefined) return [];
      return [{ event, message: `#${event.label} says the same as #${first.label} in the same minute.` }];
    });
  },
};

/** Whatever their case, spaces and punctuation. */
function wordsOf(text: string): string {
  const head = text.slice(0, MOST_CHARACTERS).toLowerCase();
  const words = (head.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return text.length > MOST_CHARACTERS ? `${text.length} ${words}` : words;
}
