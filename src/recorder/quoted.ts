const LONGEST = 60;

/** What somebody typed, as it stands in a sentence about it: in quotation marks and not too long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const characters = Array.from(line.slice(0, LONGEST * 2 + 2));
  return `“${characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line}”`;
}
