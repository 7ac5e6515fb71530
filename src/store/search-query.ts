/** More words than this narrow a search no further that anybody could tell. */
const MAX_WORDS = 32;

/** What the tokenizer takes for parts of a word: letters, numbers and private-use characters. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;

/**
 * What a person typed, as an FTS5 query: every word must be there, in any order, the last perhaps unfinished.
 * Each word is quoted, so nothing in it is syntax (sqlite.org/fts5.html#fts5_strings).
 * @returns null if there is no word in it
 */
export function toQuery(words: string): string | null {
  const quoted = plain(words)
    .split(/\s+/u)
    .flatMap((word) => asPhrase(word) ?? [])
    .slice(0, MAX_WORDS);
  return quoted.length === 0 ? null : `${quoted.join(' ')}*`;
}

/** Words that stand side by side, as an FTS5 query; null if there are none. */
export function asPhrase(text: string): string | null {
  const phrase = plain(text);
  return HAS_WORD.test(phrase) ? `"${phrase.replaceAll('"', '""')}"` : null;
}

function plain(text: string): string {
  return text.toWellFormed().replaceAll('\0', ' ');
}
