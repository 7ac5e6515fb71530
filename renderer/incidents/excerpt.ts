export interface ExcerptPart {
  readonly text: string;
  readonly found: boolean;
}

const BEGIN = '\u0002';
const END = '\u0003';

/** A search hit's excerpt in parts, those that were searched for told apart. */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  for (const piece of excerpt.split(BEGIN)) {
    const end = piece.indexOf(END);
    if (end > 0) parts.push({ text: piece.slice(0, end), found: true });
    const rest = end < 0 ? piece : piece.slice(end + 1);
    if (rest !== '') parts.push({ text: rest, found: false });
  }
  return parts;
}
