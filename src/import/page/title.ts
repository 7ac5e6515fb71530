import type { Block } from './blocks.ts';
import type { LabelFound } from './labels.ts';
import { isGenericTitle, type Part } from './outline.ts';
import { bareText, readLabel } from './plain.ts';

export interface FoundTitle {
  readonly text: string;
  /** Index of its line; null if it comes from elsewhere. */
  readonly line: number | null;
  /** Null: the source says that this is its title. */
  readonly note: string | null;
}

const LONGEST = 120;
const URL = /https?:\/\//;

function firstSentence(text: string): string {
  const bare = bareText(text);
  const sentence = /^.{10,}?[.!?](?=\s+\p{Lu}|$)/u.exec(bare)?.[0] ?? bare;
  if (sentence.length <= LONGEST) return sentence.replace(/\.$/, '');
  return `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/** `Postmortem: Checkout errors` is called Checkout errors. */
function withoutKind(heading: string): string {
  const label = readLabel(heading);
  return label && isGenericTitle(label.label) && label.content ? bareText(label.content) : bareText(heading);
}

/** A heading with words of its own, before the first part. */
function fromHeadings(blocks: readonly Block[]): FoundTitle | null {
  for (const { kind, text, line } of blocks) {
    if (kind !== 'heading' || text === '') continue;
    const title = withoutKind(text).replace(/^(?:post[- ]?mortem|incident report)\s*[-–—:]\s*/i, '');
    if (!isGenericTitle(title)) return { text: title, line, note: null };
  }
  return null;
}

/** A short line below one that says `Postmortem` and nothing more, or in bold type. */
function fromLines(blocks: readonly Block[]): FoundTitle | null {
  const said = blocks.filter(({ kind }) => kind === 'line' || kind === 'heading');
  for (const [index, { kind, text, line }] of said.entries()) {
    const title = withoutKind(text);
    const isTitle = kind === 'line' && title.length <= LONGEST && !URL.test(text) && !isGenericTitle(title);
    const before = said[index - 1];
    const bold = /^\*\*.+\*\*\\?$/.test(text);
    const named = title !== bareText(text);
    if (isTitle && (bold || named || (before && isGenericTitle(before.text))))
      return { text: title, line, note: null };
  }
  return null;
}

function fromSection(parts: readonly Part[], slot: string): FoundTitle | null {
  const blocks = parts.filter((part) => part.slot === slot).flatMap((part) => part.blocks);
  const words = blocks.find(
    ({ kind, text }) =>
      (kind === 'line' || kind === 'words') && bareText(text).length > 10 && !readLabel(text),
  );
  if (!words) return null;
  return {
    text: firstSentence(words.text),
    line: null,
    note: `The title is the first sentence of the ${slot}.`,
  };
}

/** What the incident is called, from whatever the source says. Never empty. */
export function titleOf(name: string, parts: readonly Part[], labels: readonly LabelFound[]): FoundTitle {
  const first = parts[0]?.slot === null ? parts[0].blocks : [];
  const label = labels.find((candidate) => candidate.name === 'title');
  const stem = name
    .replace(/\.\w{1,8}$/, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return (
    (label && { text: label.value, line: label.line, note: null }) ??
    fromHeadings(first) ??
    fromLines(first) ??
    fromSection(parts, 'summary') ??
    fromSection(parts, 'impact') ?? {
      text: stem || 'Imported incident',
      line: null,
      note: 'The title is the name of the file.',
    }
  );
}
