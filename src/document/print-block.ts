import type { Paragraph, RootContent } from 'mdast';
import { actionItems } from './action-items.ts';
import type { Context } from './context.ts';
import { exhibitBlocks } from './exhibits.ts';
import { fillMarkdown } from './fill.ts';
import { plainLine } from './inline.ts';
import { labelledItem } from './labelled-item.ts';
import { metricsBlock } from './metrics-block.ts';
import { heading, paragraph, text } from './nodes.ts';
import { pictureBlock } from './picture/block.ts';
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
  const pieces = block.parts.map((part) => piece(part, depth, sections, context));
  // Where data goes decides, and what somebody wrote as a fact; a block with nothing but fields goes by those.
  const data = pieces.filter(({ part, hasFacts }) => part.type !== 'markdown' || hasFacts);
  const asked = data.length > 0 ? data : pieces.filter(({ hasFields }) => hasFields);
  const printedHeading = headingOf(block, context);
  if (asked.length === 0 || asked.some(({ filled }) => filled)) {
    const body = joinLists(pieces);
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
  readonly hasFacts: boolean;
}

function piece(
  part: BlockPart,
  depth: number,
  sections: ReadonlyMap<Slot, RootContent[]>,
  context: Context,
): Piece {
  if (part.type === 'markdown') {
    const { nodes, hasFields, hasKnownFields, hasKnownFacts } = fillMarkdown(part.node, context);
    return { part, nodes, hasFields, hasFacts: hasKnownFacts, filled: hasKnownFields };
  }
  const data = slotNodes(part, depth, sections, context);
  if (data.length === 0) return { part, nodes: [], hasFields: false, hasFacts: false, filled: false };
  const intro = part.intro === null ? [] : [paragraph(plainLine(part.intro))];
  const nodes = part.item === null ? data : [labelledItem(part.item, data)];
  return { part, nodes: [...intro, ...nodes], hasFields: false, hasFacts: false, filled: true };
}

function slotNodes(
  slot: Slot,
  depth: number,
  sections: ReadonlyMap<Slot, RootContent[]>,
  context: Context,
): RootContent[] {
  switch (slot.type) {
    case 'timeline':
      return timeline(slot.look, depth, context);
    case 'section':
      return sections.get(slot) ?? [];
    case 'metrics':
      return metricsBlock(slot.as, context);
    case 'actions':
      return actionItems(slot.as, context);
    case 'figure':
      return exhibitBlocks(context.exhibits, context.style.words);
    case 'picture':
      return pictureBlock(context);
  }
}

/** Items of neighbouring parts are one list. */
function joinLists(pieces: readonly Piece[]): RootContent[] {
  const body: RootContent[] = [];
  for (const { part, nodes } of pieces) {
    const [first] = nodes;
    const last = body.at(-1);
    const joins = part.type !== 'markdown' && part.item !== null;
    if (joins && first?.type === 'list' && last?.type === 'list' && !last.ordered) {
      body[body.length - 1] = { ...last, children: [...last.children, ...first.children] };
    } else body.push(...nodes);
  }
  return body;
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
  const drawn = types.has('metrics') || types.has('figure') || types.has('picture');
  return drawn ? null : note(words.notWritten);
}

const note = (said: string): Paragraph => paragraph([text(said)], 'note');
