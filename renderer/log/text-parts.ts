export interface TextPart {
  readonly text: string;
  /** Where it leads, if it is a link. */
  readonly href: string | null;
}

/** The same links as in a document. Bounded, so that a line of a megabyte takes no longer than its length. */
const LABELLED =
  /\[([^[\]\n]{1,500})\]\(((?:https?:\/\/|mailto:)(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,4000})\)/;
const BARE = /https:\/\/[^\s<>"`]{1,4000}/;
const LINK = new RegExp(`${LABELLED.source}|${BARE.source}`, 'gi');

const count = (text: string, character: string): number => text.split(character).length - 1;

/** What ends a sentence is not part of the address before it, but a bracket that the address opened is. */
function bareAddress(match: string): string {
  let address = match;
  while (/[.,;:!?'\])]$/.test(address)) {
    if (address.endsWith(')') && count(address, '(') >= count(address, ')')) break;
    address = address.slice(0, -1);
  }
  return address;
}

/** The text of a line in parts: `[label](address)` and bare https addresses are links, all else is literal. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(LINK)) {
    const [all, label, target] = match;
    const href = target ?? bareAddress(all);
    if (!URL.canParse(href)) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index), href: null });
    parts.push({ text: label ?? href, href });
    done = match.index + (label === undefined ? href.length : all.length);
  }
  if (done < text.length) parts.push({ text: text.slice(done), href: null });
  return parts;
}
