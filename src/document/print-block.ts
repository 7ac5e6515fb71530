import type { Paragraph, RootContent } from 'mdast';
import { actionItems } from './action-items.ts';
import type { Context } from './context.ts';
import { exhibitBlocks } from './exhibits.ts';
import { fillMarkdown } from './fill.ts';
import { plainLine } from './inline.ts';
import { metricsBlock } from './metrics-block.ts';
import { heading, paragraph, text } from './nodes.ts';
import { ownHeading } from './section-slot.ts';
import type { Block, BlockPart, Slot } from './style-block.ts';
import type { Words } from './style-words.ts';
import { timeline } from './timeline.ts';

export interface PrintedBlock {
  /** Of its heading; 0 without one. */
  readonly depth: number;
  readonly heading: RootContent[];
  readonly body: RootContent[];
  /** Whether the style leaves it out because there is nothing to say. */
  readonly omitted: boolean;
}

/** A block of a template with its data: in place, or a quiet note where there is none, or nothing at all. */
export function printBlock(
  block: Block,
  sections: ReadonlyMap<Slot, RootContent[]>,
  context: Context,
): PrintedBlock {
  const depth = block.heading?.depth ?? 0;
  const pieces = block.parts.map((part) => piece(part, sections, context));
  // Where data goes decides; a block with nothing but fields goes by those.
  const data = pieces.filter(({ part }) => part.type !== 'markdown');
  const asked = data.length > 0 ? data : pieces.filter(({ hasFields }) => hasFields);
  const printedHeading = headingOf(block, context);
  if (asked.length === 0 || asked.some(({ filled }) => filled)) {
    const body = pieces.flatMap(({ nodes }) => nodes);
    return { depth, heading: printedHeading, body, omitted: false };
  }
  const note = context.style.empty === 'note' ? emptyNote(block.parts, context.style.words) : null;
  return { depth, heading: printedHeading, body: note ? [note] : [], omitted: note === null };
}

interface Piece {
  readonly part: BlockPart;
  readonly nodes: RootContent[];
  readonly filled: boolean;
  readonly hasFields: boolean;
}

function piece(part: BlockPart, sections: ReadonlyMap<Slot, RootContent[]>, context: Context): Piece {
  if (part.type === 'markdown') {
    const { nodes, hasFields, hasKnownFields } = fillMarkdown(part.node, context);
    return { part, nodes, hasFields, filled: hasKnownFields };
  }
  const data = slotNodes(part, sections, context);
  const intro = part.intro === null || data.length === 0 ? [] : [paragraph(plainLine(part.intro))];
  return { part, nodes: [...intro, ...data], hasFields: false, filled: data.length > 0 };
}

function slotNodes(slot: Slot, sections: ReadonlyMap<Slot, RootContent[]>, context: Context): RootContent[] {
  switch (slot.type) {
    case 'timeline':
      return timeline(slot.look, context);
    case 'section':
      return sections.get(slot) ?? [];
    case 'metrics':
      return metricsBlock(slot.as, context);
    case 'actions':
      return actionItems(slot.as, context);
    case 'figure':
      return exhibitBlocks(context.exhibits, context.style.words);
  }
}

function headingOf(block: Block, context: Context): RootContent[] {
  if (block.heading === null) return [];
  for (const part of block.parts) {
    const section = part.type === 'section' ? ownHeading(part, block, context) : null;
    if (section) return [heading(block.heading.depth, plainLine(section.heading ?? ''))];
  }
  return fillMarkdown(block.heading, context).nodes;
}

/** What is missing, in the style's words; nothing for data that nobody writes. */
function emptyNote(parts: readonly BlockPart[], words: Words): Paragraph | null {
  const types = new Set(parts.map((part) => part.type));
  if (types.has('timeline')) return note(words.noEvents);
  if (types.has('section')) return note(words.notWritten);
  if (types.has('actions')) return note(words.noActions);
  return types.has('metrics') || types.has('figure') ? null : note(words.notWritten);
}

const note = (said: string): Paragraph => paragraph([text(said)], 'note');
