import { readLead } from '../times/lead.ts';
import type { Block } from './blocks.ts';
import { ACTIONS, type Slot, sectionName, slotOf, TIMELINE } from './headings.ts';
import { bareText, readLabel } from './plain.ts';

/** A stretch of a page under one heading, up to the next that announces something else. */
export interface Part {
  /** A section's name, `timeline` or `actions`; null for what stands before the first heading. */
  readonly slot: Slot | null;
  /** As written; null if it has none. */
  readonly heading: string | null;
  readonly level: number;
  /** The block of the heading; the first of `blocks` as well if words stand beside its label. */
  readonly headingBlock: Block | null;
  readonly blocks: Block[];
  /** Whether its words are known, rather than its author's own. */
  readonly known: boolean;
}

interface Announcement {
  readonly heading: string;
  readonly slot: Slot | null;
  readonly level: number;
  /** Words of the part that stand beside its label. */
  readonly content: string;
}

const BOLD_LEVEL = 7;
const LABEL_LEVEL = 8;
/** Labels that open a section even in the middle of a line. */
const INLINE = new Set<Slot>([
  'summary',
  'impact',
  'root-cause',
  'resolution',
  'detection',
  'trigger',
  'mitigations',
]);
/** A heading of these words names the document, not a part of it. */
const GENERIC =
  /^(?:(?:incident |outage )?post[- ]?mortems?(?: (?:report|document|doc))?|(?:incident|outage)(?: report| review)?|report|hendelsesrapport|rapport|störungsbericht|vorfallbericht)?$/iu;

const BOLD_ALONE = /^(?:\*\*|__)(.{1,90}?)(?:\*\*|__)\s*:?\s*\\?$/u;

function hasTime(text: string): boolean {
  const lead = readLead(text);
  return lead !== null && (lead.time.clock !== null || lead.rest === '');
}

function asHeading({ text, level }: Block): Announcement | null {
  if (text === '' || hasTime(text)) return null;
  return { heading: text, slot: slotOf(text), level, content: '' };
}

function asLine(block: Block, before: Block | undefined, current: Part | null): Announcement | null {
  const { text } = block;
  if (hasTime(text)) return null;
  const bold = BOLD_ALONE.exec(text)?.[1];
  if (bold !== undefined) return known(bold, BOLD_LEVEL, '');
  const label = readLabel(text);
  if (label) return asLabel(label, block, current);
  const alone =
    block.kind === 'line' && (before === undefined || before.kind === 'blank' || before.kind === 'rule');
  return alone && text.length <= 60 && /^[\p{Lu}\d]/u.test(text) ? known(text, LABEL_LEVEL, '') : null;
}

function asLabel(
  { label, content, bold }: { label: string; content: string; bold: boolean },
  block: Block,
  current: Part | null,
): Announcement | null {
  const found = known(label, bold ? BOLD_LEVEL : LABEL_LEVEL, content);
  if (!found) return null;
  const inTimeline = current?.slot === TIMELINE;
  if (content === '') return inTimeline && block.kind === 'item' ? null : found;
  const goesOn = found.slot === current?.slot;
  if (inTimeline || goesOn || current?.slot === ACTIONS || !INLINE.has(found.slot ?? '')) return null;
  return found;
}

function known(heading: string, level: number, content: string): Announcement | null {
  const slot = slotOf(heading);
  return slot === null ? null : { heading, slot, level, content };
}

/** Whether an unknown heading opens a section of its own rather than standing within the one that is open. */
function opensOwn({ level, heading }: Announcement, current: Part | null): boolean {
  if (current === null || isGenericTitle(heading)) return false;
  if (current.slot !== null) return level <= Math.min(current.level, 6);
  // Below the document's title, which is no section.
  return current.blocks.some((block) => block.kind === 'heading' && block.level < level);
}

function announced(block: Block, before: Block | undefined, current: Part | null): Announcement | null {
  if (block.kind === 'heading') {
    const found = asHeading(block);
    return found && (found.slot !== null || opensOwn(found, current)) ? found : null;
  }
  return block.kind === 'line' || block.kind === 'item' ? asLine(block, before, current) : null;
}

/** The parts of a page. Every block is in exactly one of them, or is the heading of one. */
export function readOutline(blocks: readonly Block[]): Part[] {
  let current: Part = { slot: null, heading: null, level: 0, headingBlock: null, blocks: [], known: false };
  const parts = [current];
  for (const [index, block] of blocks.entries()) {
    const found = announced(block, blocks[index - 1], current);
    if (!found) {
      current.blocks.push(block);
      continue;
    }
    current = {
      slot: found.slot ?? sectionName(found.heading),
      heading: bareText(found.heading).replace(/[:\s]+$/, ''),
      level: found.level,
      headingBlock: block,
      blocks: found.content === '' ? [] : [{ ...block, kind: 'words', text: found.content, level: 0 }],
      known: found.slot !== null,
    };
    parts.push(current);
  }
  return parts;
}

/** Whether a heading only says what kind of document this is. */
export function isGenericTitle(heading: string): boolean {
  const words = bareText(heading)
    .replace(/^[\p{P}\p{S}\s]*(?:(?:0x)?[\dA-F]{1,4}[.):]?\s+)?/iu, '')
    .replace(/^(?:my|our|the|an?)\s+(?:first\s+)?/i, '')
    .replace(/[:.\s]+$/, '');
  return GENERIC.test(words);
}
