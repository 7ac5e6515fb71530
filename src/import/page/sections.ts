import type { PlannedSection } from '../types.ts';
import type { Block } from './blocks.ts';
import type { Part } from './outline.ts';

/** Where what belongs nowhere else is kept. */
export const REST = 'supporting';

/** What a document of the recorder prints where a section has no text yet. */
const NOT_WRITTEN = 'Not written yet.';

/** The lines of blocks as Markdown, without comments and without what all of them are indented by. */
export function markdownOf(blocks: readonly Block[], lines: readonly string[]): string {
  const kept = blocks.filter(({ kind }) => kind !== 'comment' && kind !== 'front-matter');
  const texts = kept.map(({ kind, text, line }) => (kind === 'words' ? text : (lines[line] ?? '')));
  const indents = texts.filter((text) => text.trim() !== '').map((text) => /^ */.exec(text)?.[0].length ?? 0);
  const common = Math.min(...indents, 40);
  return texts
    .map((text) => text.slice(Math.min(common, /^ */.exec(text)?.[0].length ?? 0)).trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(?:\n|-{3,}\n)+|\n+(?:-{3,})?\s*$/g, '')
    .trim();
}

interface Draft {
  readonly heading: string | null;
  readonly texts: string[];
}

/** The sections of a record from the parts of a page; parts of one name become one section. */
export function sectionsOf(parts: readonly Part[], lines: readonly string[]): PlannedSection[] {
  const drafts = new Map<string, Draft>();
  for (const { slot, heading, known, blocks } of parts) {
    const text = markdownOf(blocks, lines);
    if (slot === null || text === '' || text === NOT_WRITTEN) continue;
    const draft = drafts.get(slot) ?? { heading: known ? null : heading, texts: [] };
    draft.texts.push(text);
    drafts.set(slot, draft);
  }
  return [...drafts].map(([name, { heading, texts }]) => ({ name, heading, text: texts.join('\n\n') }));
}
