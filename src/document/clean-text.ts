import { cleanText } from '../incident/clean-text.ts';

/**
 * User text as every format can hold it: as the record cleans it, and with Unicode's own line and paragraph
 * separators as line ends too, because some readers of Markdown end a line there and some do not.
 */
export function documentText(text: string): string {
  return cleanText(text).replace(/[\u2028\u2029]/g, '\n');
}

/** As documentText, on one line: for headings, captions and whatever else ends with its line. */
export function oneLine(text: string): string {
  return expandTabs(documentText(text).replace(/\s*\n\s*/g, ' ')).trim();
}

/** A tab has no width in a document; four spaces have. */
export function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
}
