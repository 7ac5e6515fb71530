import { readEntries, type TimelineLines } from '../timeline/entries.ts';
import { readLead } from '../times/lead.ts';
import type { Block } from './blocks.ts';
import { TIMELINE } from './headings.ts';
import type { Part } from './outline.ts';

/** The timeline of a page, wherever it stands, and what is left of the parts it stood in. */
export interface FoundTimeline {
  readonly timelines: readonly TimelineLines[];
  readonly parts: readonly Part[];
  /** Headings of the timeline, for the dates and zones in them. */
  readonly headings: readonly Block[];
}

/** Fewer times than this, outside a timeline, are part of a story. */
const FEWEST = 2;

const hasTimed = ({ entries }: TimelineLines): boolean => entries.some(({ found }) => found !== null);

/** Under a heading of its own, as most houses have it. */
function underHeading(parts: readonly Part[]): FoundTimeline | null {
  const own = parts.filter(({ slot }) => slot === TIMELINE);
  const timelines = own.map(({ blocks }) => readEntries(blocks));
  if (!timelines.some(hasTimed)) return null;
  return {
    timelines,
    parts: parts.filter(({ slot }) => slot !== TIMELINE),
    headings: own.flatMap(({ headingBlock }) => headingBlock ?? []),
  };
}

function beginsEntry(block: Block): boolean {
  if (block.kind === 'row') return block.cells.some((cell) => Boolean(readLead(cell)?.time.clock));
  if (block.kind !== 'line' && block.kind !== 'item' && block.kind !== 'heading') return false;
  const lead = readLead(block.text);
  return lead !== null && (lead.time.clock !== null || lead.time.sinceStart !== null) && lead.rest !== '';
}

/** From the first line that begins with a time to the last, with the titles of a table and the words of the last. */
function stretch(blocks: readonly Block[]): { from: number; to: number; count: number } | null {
  const begin = blocks.flatMap((block, index) => (beginsEntry(block) ? [index] : []));
  let from = begin[0];
  let to = begin.at(-1);
  if (from === undefined || to === undefined || begin.length < FEWEST) return null;
  while (from > 0 && (blocks[from - 1]?.kind === 'table-rule' || blocks[from - 1]?.kind === 'row')) from -= 1;
  const before = blocks[from - 1];
  const date = before && before.kind !== 'blank' ? readLead(before.text) : null;
  if (date?.time.date && !date.time.clock && date.rest === '') from -= 1;
  while (blocks[to + 1] && blocks[to + 1]?.kind !== 'blank') to += 1;
  return { from, to, count: begin.length };
}

/** Without a heading: the part in which most lines begin with a time. */
function fullest(parts: readonly Part[]): FoundTimeline | null {
  const candidates = parts.flatMap((part) => {
    const found = stretch(part.blocks);
    return found ? [{ part, ...found }] : [];
  });
  const best = candidates.toSorted((a, b) => b.count - a.count)[0];
  if (!best) return null;
  const { part, from, to } = best;
  const rest: Part = { ...part, blocks: [...part.blocks.slice(0, from), ...part.blocks.slice(to + 1)] };
  return {
    timelines: [readEntries(part.blocks.slice(from, to + 1))],
    parts: parts.map((candidate) => (candidate === part ? rest : candidate)),
    headings: part.headingBlock ? [part.headingBlock] : [],
  };
}

/** Finds the timeline of a page: under its heading, else wherever most lines begin with a time. */
export function findTimeline(parts: readonly Part[]): FoundTimeline {
  return underHeading(parts) ?? fullest(parts) ?? { timelines: [], parts, headings: [] };
}
