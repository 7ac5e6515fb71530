import { RecorderError } from '../failure.ts';

/** What is wrong with a house style, with the place where it is. */
export function badStyle(name: string, line: number, problem: string, hint: string): RecorderError {
  return new RecorderError('bad-input', `House style "${name}", line ${line}: ${problem}`, hint);
}

/** A word of a style's author inside a message, shortened. */
export function quoted(word: string): string {
  return `"${word.length > 40 ? `${word.slice(0, 40)}…` : word}"`;
}
