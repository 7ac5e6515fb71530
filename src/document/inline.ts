import type { PhrasingContent } from 'mdast';
import { documentText, expandTabs, oneLine } from './clean-text.ts';
import { lineBreak, text } from './nodes.ts';
import { linkUrl } from './url.ts';

/** `[label](url)`, or a bare https URL. Bounded everywhere, so that no line takes more than linear time. */
const LINK =
  /\[([^[\]\n]{1,500})\]\(((?:https?:\/\/|mailto:)(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,4000})\)|https:\/\/[^\s<>"`]{1,4000}/gi;

/**
 * The text of an event or an action as nodes. It is plain text: only bare https URLs and `[label](url)` (http,
 * https or mailto) become links, a line end becomes a hard break, and every other character stands for itself.
 */
export function inlineText(source: string): PhrasingContent[] {
  const clean = expandTabs(documentText(source)).trim();
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const match of clean.matchAll(LINK)) {
    const link = match[1] === undefined ? bareLink(match[0]) : labelledLink(match[1], match[2] ?? '');
    if (!link) continue;
    pushLines(nodes, clean.slice(from, match.index));
    nodes.push({ type: 'link', url: link.url, children: [text(link.label)] });
    from = match.index + (link.length ?? match[0].length);
  }
  pushLines(nodes, clean.slice(from));
  return nodes;
}

/** As inlineText, for text that may hold neither links nor line ends. */
export function plainLine(source: string): PhrasingContent[] {
  const line = oneLine(source);
  return line === '' ? [] : [text(line)];
}

interface FoundLink {
  readonly url: string;
  readonly label: string;
  /** How much of the match it takes; all of it if missing. */
  readonly length?: number;
}

function labelledLink(label: string, target: string): FoundLink | undefined {
  const url = linkUrl(target);
  return url === undefined || label.trim() === '' ? undefined : { url, label: label.trim() };
}

function bareLink(match: string): FoundLink | undefined {
  const label = withoutTrailingPunctuation(match);
  const url = linkUrl(label);
  return url === undefined ? undefined : { url, label, length: label.length };
}

/** A URL at the end of a sentence: the full stop is the sentence's, a lone closing bracket the writer's. */
function withoutTrailingPunctuation(match: string): string {
  let end = match.length;
  let open = match.split('(').length - match.split(')').length;
  for (; end > 0; end--) {
    const last = match.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!/[.,;:!?'\]]/.test(last)) break;
  }
  return match.slice(0, end);
}

/** Space before a link belongs to the sentence, space before a line end to nobody. */
function pushLines(nodes: PhrasingContent[], source: string): void {
  const lines = source.split('\n');
  for (const [index, line] of lines.entries()) {
    if (index > 0) nodes.push(lineBreak());
    const kept = index < lines.length - 1 ? line.trimEnd() : line;
    if (kept !== '') nodes.push(text(kept));
  }
}
