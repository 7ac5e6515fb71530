import { RecorderError } from '../../failure.ts';

const HINT = 'Import a postmortem, a chat, a log or a table as Markdown, text, HTML, DOCX, CSV or JSON.';
const LONGEST_NAME = 60;

/** A file's name in a sentence. */
export function fileName(name: string): string {
  const printable = name.toWellFormed().replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd');
  return `“${printable.length > LONGEST_NAME ? `${printable.slice(0, LONGEST_NAME)}…` : printable}”`;
}

/** A file that cannot be read at all. One sentence; nothing was taken from it. */
export function unreadable(name: string, what: string, hint = HINT): RecorderError {
  return new RecorderError('damaged', `${fileName(name)} ${what}.`, hint);
}

export function tooLarge(name: string, what: string): RecorderError {
  return new RecorderError(
    'too-large',
    `${fileName(name)} ${what}.`,
    'Import only the part that tells of the outage.',
  );
}
