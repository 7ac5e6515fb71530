/**
 * About how wide a text is in pixels, in the sans serif that pictures are written in. No font is asked: the same
 * text has to take the same room on every machine. Rather too wide than too narrow.
 *
 * @param size of the font, in pixels
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size;
}

const NARROW = /[ .,:;'’|!()[\]ijlftI-]/;
const WIDE = /[mwMW–—@%]/;

function emsOf(character: string): number {
  // From here on come scripts whose characters fill a square.
  if (character >= '\u2E80') return 1.05;
  if (NARROW.test(character)) return 0.32;
  return WIDE.test(character) || /\p{Lu}/u.test(character) ? 0.85 : 0.54;
}
