import type { RootContent } from 'mdast';
import type { SectionView } from '../incident/views.ts';
import { oneLine } from './clean-text.ts';
import type { Context } from './context.ts';
import { plainLine } from './inline.ts';
import { heading } from './nodes.ts';
import { sectionContent } from './section.ts';
import type { Block, Slot } from './style-block.ts';

type SectionSlot = Slot & { type: 'section' };

/** What each section slot of these blocks prints; empty for a section that is not written. */
export function sectionContents(blocks: readonly Block[], context: Context): Map<Slot, RootContent[]> {
  const contents = new Map<Slot, RootContent[]>();
  for (const block of blocks) {
    for (const slot of block.parts) {
      if (slot.type === 'section') contents.set(slot, slotContent(slot, block, context));
    }
  }
  return contents;
}

/**
 * A section that its author gave a heading takes the block's, if it has the block to itself; otherwise its
 * heading stands above it, one level down.
 */
function slotContent(slot: SectionSlot, block: Block, context: Context): RootContent[] {
  const section = writtenSection(slot.name, context);
  if (section === null) return [];
  const depth = block.heading?.depth ?? 1;
  const own = ownHeading(slot, block, context) ? [] : plainLine(section.heading ?? '');
  if (own.length === 0) return sectionContent(section.text, depth, context.exhibits);
  return [heading(depth + 1, own), ...sectionContent(section.text, depth + 1, context.exhibits)];
}

/** The section that gives its heading to a block; null if the block keeps its own. */
export function ownHeading(slot: SectionSlot, block: Block, context: Context): SectionView | null {
  const alone = block.parts.every((part) => part.type === 'markdown' || part === slot);
  const section = writtenSection(slot.name, context);
  return alone && block.heading !== null && section?.heading ? section : null;
}

/** A section's text, else the fact of the same name: styles differ in what they ask for as which. */
function writtenSection(name: string, { view }: Context): SectionView | null {
  const section = view.sections.find((candidate) => candidate.name === name);
  if (section && section.text.trim() !== '') {
    return { ...section, heading: oneLine(section.heading ?? '') || null };
  }
  const fact = Object.hasOwn(view.incident.facts, name) ? view.incident.facts[name] : undefined;
  return fact === undefined || fact.trim() === '' ? null : { name, heading: null, text: fact };
}
