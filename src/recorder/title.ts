/** The longest title that an incident carries, in characters. */
export const LONGEST_TITLE = 300;

export interface Title {
  readonly title: string;
  /** The whole text, if the title had to be cut: it belongs into the log, so that nothing typed is lost. */
  readonly whole: string | null;
}

/** A title is one line of at most 300 characters. A longer text is cut at a word and ends in `…`. */
export function readTitle(text: string): Title {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= LONGEST_TITLE) return { title: line, whole: null };
  const room = characters.slice(0, LONGEST_TITLE - 1).join('');
  // A last word of more than half the title is no word to wait for the end of.
  const end = room.lastIndexOf(' ');
  const cut = end > room.length / 2 ? room.slice(0, end) : room;
  return { title: `${cut.trimEnd()}…`, whole: text };
}
