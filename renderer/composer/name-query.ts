/** What can be completed after `@` and after `#`. */
export type NameMark = '@' | '#';

export interface NameQuery {
  readonly mark: NameMark;
  /** The letters after the mark, as they were typed. */
  readonly typed: string;
}

/** A name begins with a letter: `@14:32` is a time and `#14` a line. */
const NAME = /(?:^|[\s(])([@#])((?:[\p{L}_][\p{L}\p{N}._-]{0,63})?)$/u;
/** Far enough back for the longest name. */
const LOOKED_BACK = 80;
const MOST = 8;

/** The name that is being typed before the caret, or null if none is. */
export function nameQuery(text: string, caret: number): NameQuery | null {
  const [, mark, typed] = NAME.exec(text.slice(Math.max(0, caret - LOOKED_BACK), caret)) ?? [];
  if (mark === undefined || typed === undefined || /^[\p{L}\p{N}]/u.test(text.slice(caret))) return null;
  return { mark: mark as NameMark, typed };
}

/** The names for what has been typed, in the order in which they are known. What is typed whole is no completion. */
export function nameOptions(typed: string, names: readonly string[]): string[] {
  const query = typed.toLowerCase();
  const begins = names.filter((name) => name.toLowerCase().startsWith(query));
  const has = names.filter((name) => name.toLowerCase().indexOf(query) > 0);
  const found = [...begins, ...has].filter((name) => name.toLowerCase() !== query);
  return query === '' ? names.slice(0, MOST) : found.slice(0, MOST);
}

/** The text with a name completed, and where the caret stands then. */
export function withName(
  text: string,
  caret: number,
  { mark, typed }: NameQuery,
  name: string,
): { text: string; caret: number } {
  const head = `${text.slice(0, caret - typed.length - 1)}${mark}${name} `;
  return { text: head + text.slice(caret).replace(/^ /, ''), caret: head.length };
}
