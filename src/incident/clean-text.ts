const LINE_END = /\r\n?/gu;
const NOT_TEXT = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

const REPLACEMENT = '\u{FFFD}';
const DELETE = 0x7f;
const NEXT_LINE = 0x85;
const CONTROL_PICTURES = 0x2400;
const PICTURE_OF = { delete: '\u{2421}', newLine: '\u{2424}', escape: '\u{241B}' };

/**
 * A text as the record can hold it and anybody can read it. Lines end in \n; \t stays; every other control
 * character becomes its picture (Unicode's block U+2400), and what is no character at all (lone surrogates,
 * noncharacters) U+FFFD. Cleaning twice is cleaning once.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_END, '\n').replace(NOT_TEXT, (character) => picture(character.charCodeAt(0)));
}

function picture(code: number): string {
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  if (code === DELETE) return PICTURE_OF.delete;
  if (code === NEXT_LINE) return PICTURE_OF.newLine;
  // The other C1 controls have no pictures. ECMA-48 gives each a second form, ESC and a letter, which has one.
  if (code < 0xa0) return PICTURE_OF.escape + String.fromCharCode(code - 0x40);
  return REPLACEMENT;
}
