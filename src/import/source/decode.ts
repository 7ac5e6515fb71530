import { isUtf8 } from 'node:buffer';
import { tooLarge, unreadable } from './refusals.ts';

/** The largest file that is read, in bytes; more than any document of text has. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** The longest text, in characters, and the most lines: what can be looked through in one report. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
const MOST_LINES = 200_000;

/** What the first bytes of files say that hold no text, and what such a file is called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xd0\xcf\x11\xe0', 'an old Word document (.doc)'],
  ['{\\rtf', 'an RTF document'],
  ['\x1f\x8b', 'compressed (gzip)'],
  ['\x7fELF', 'a program'],
  ['MZ', 'a program'],
  ['SQLite format 3', 'a database'],
];
/** Of a text this much is looked at, and one in twenty may be a character that no text has. */
const SAMPLE = 100_000;
const MOST_STRANGE = 20;

/** Control characters but those of lines and of terminals, and what could not be decoded. */
function isStrange(code: number): boolean {
  return (code < 0x20 && (code < 0x08 || code > 0x0d) && code !== ESCAPE) || code === 0xfffd;
}

const ESCAPE = 0x1b;

function isText(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let strange = 0;
  for (let at = 0; at < length; at += 1) if (isStrange(text.charCodeAt(at))) strange += 1;
  return strange * MOST_STRANGE <= length;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function refuseOthers(name: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  // `MZ` may begin a text as well.
  if (!known || (known[0] === 'MZ' && isUtf8(bytes) && !bytes.includes(0))) return;
  throw unreadable(
    name,
    `is ${known[1]}, which cannot be read here`,
    'Save it as DOCX, HTML or text, and import that.',
  );
}

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8 if it is that, else Windows-1252.
 * @throws RecorderError for an empty file, one that is too large, and one that is no text
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw tooLarge(name, `is larger than the ${MOST_BYTES / 1024 / 1024} MB that an import reads`);
  refuseOthers(name, bytes);
  const marked = utf16(bytes);
  if (!marked && bytes.includes(0)) throw unreadable(name, 'is not text');
  const encoding = marked ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw unreadable(name, 'is empty');
  if (!isText(text)) throw unreadable(name, 'is not text');
  return text;
}

/** Zero-width and direction marks, which chat programs and word processors put around times. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** The lines of a text, without marks that nobody sees. */
export function linesOf(name: string, text: string): string[] {
  if (text.length > MOST_CHARACTERS) throw tooLarge(name, 'is longer than any postmortem');
  const lines = text
    .replace(INVISIBLE, '')
    .replace(/\r\n?|\u2028|\u2029|\f|\v/g, '\n')
    .replace(/\n+$/, '')
    .split('\n');
  if (lines.length > MOST_LINES)
    throw tooLarge(name, `has more than ${MOST_LINES.toLocaleString('en')} lines`);
  return lines;
}
