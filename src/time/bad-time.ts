import { RecorderError } from '../failure.ts';

const QUOTE_LENGTH = 40;

const EXAMPLES = '14:32, -5m, ~18:30, 12:26–12:40, yesterday 23:10 or 2022-04-20 11:28';

/** What a person wrote, short and printable enough to stand in a sentence. */
export function quote(text: string): string {
  const start = text.slice(0, QUOTE_LENGTH).toWellFormed();
  const printable = start.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
  return `“${printable}${text.length > QUOTE_LENGTH ? '…' : ''}”`;
}

/** The failure of everything that reads times. Without a hint of its own it shows what can be written. */
export function badTime(message: string, hint = `Write a time such as ${EXAMPLES}.`): RecorderError {
  return new RecorderError('bad-time', message, hint);
}
