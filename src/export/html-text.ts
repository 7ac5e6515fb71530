const NO_BREAK_SPACE = '\u00A0';

/**
 * Text with the spaces that HTML would swallow kept: all but the last of several in a row, and one where a
 * line begins.
 */
export function htmlText(text: string, beginsLine: boolean): string {
  const spaced = text.replace(/ (?= )/g, NO_BREAK_SPACE);
  return beginsLine ? spaced.replace(/^ /, NO_BREAK_SPACE) : spaced;
}

/** A line of code with its indentation and its tabs (to every fourth column). An empty one keeps its height. */
export function codeLine(line: string): string {
  let expanded = '';
  for (const piece of line.split(/(\t)/)) {
    expanded += piece === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : piece;
  }
  const kept = expanded.replace(/^ +| +$/g, (spaces) => NO_BREAK_SPACE.repeat(spaces.length));
  return kept === '' ? NO_BREAK_SPACE : htmlText(kept, false);
}
