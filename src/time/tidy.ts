import { badTime, quote } from './bad-time.ts';

/** More than anybody needs to write a time, and so little that no text can keep the readers busy. */
const LONGEST = 200;

/** Zero-width and direction marks, which chat programs and word processors put around times. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A written time in the one form that the readers know: trimmed, lower case, plain digits and signs, single
 * spaces. Of all the dashes two remain: `-` for hyphens and minus signs, `–` for the longer ones, which stand
 * between two times only. Throws `bad-time` for empty and for very long text.
 */
export function tidy(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) throw badTime(`${quote(trimmed)} is too long to be a time.`);
  const tidied = trimmed
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2010\u2011\u2212\u02d7]/g, '-')
    .replace(/[\u2012-\u2015]/g, '–')
    .replace(/[∼〜≈≃]/g, '~')
    .replace(/[∶꞉]/g, ':')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  if (tidied === '') throw badTime('The time is empty.');
  return tidied;
}
