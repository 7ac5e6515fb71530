const ESCAPE = String.fromCharCode(0x1b);
const BELL = String.fromCharCode(0x07);
const BACKSPACE = String.fromCharCode(0x08);

/** Colours and movements (ECMA-48, section 5.4), and titles of windows, which end with a bell or with ESC and a backslash. */
const SEQUENCES = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}]{0,500}(?:${BELL}|${ESCAPE}\\\\)?|[@-_])`,
  'g',
);
const TYPED_OVER = new RegExp(`[^${BACKSPACE}]${BACKSPACE}`, 'g');
const REST = new RegExp(`[${BELL}${BACKSPACE}]`, 'g');

/** A line of a terminal's record without what only moved or coloured it. */
export function withoutEscapes(line: string): string {
  if (!line.includes(ESCAPE) && !line.includes(BACKSPACE)) return line;
  return line.replace(SEQUENCES, '').replace(TYPED_OVER, '').replace(REST, '');
}
