import type { Root, RootContent } from 'mdast';
import type { IncidentView } from '../incident/views.ts';
import type { Context } from './context.ts';
import { numberExhibits } from './exhibits.ts';
import { withLooseEnds } from './loose-ends.ts';
import { type PrintedBlock, printBlock } from './print-block.ts';
import { redactView } from './redact.ts';
import { redactionNote, withoutPictures } from './redaction-note.ts';
import { sectionContents } from './section-slot.ts';
import type { Style } from './style.ts';
import { timeWriter } from './style-time.ts';

export interface DocumentOptions {
  /** Print people under aliases, mask secrets, leave pictures out, and say so. */
  readonly redact?: boolean | undefined;
  /** Mask addresses of private networks too; this alone redacts everything else as well. */
  readonly redactAddresses?: boolean | undefined;
  /** What the field `chain-head` prints: see `chainHeads`. */
  readonly chainHeads?: readonly string[] | undefined;
}

/**
 * An incident in a house style, as the one tree that every writer prints (see tree.ts). Every event, section
 * and action of the record is in it, whatever the style has places for. The same record and style give the
 * same tree, on any machine and at any time.
 */
export function buildDocument(view: IncidentView, style: Style, options: DocumentOptions = {}): Root {
  const redaction = isRedacted(options) ? redactView(view, options, style.words.person) : null;
  const shown = redaction?.view ?? view;
  const context: Context = {
    view: shown,
    style,
    times: timeWriter(shown.incident.zone, style.time, style.words),
    exhibits: numberExhibits(shown),
    chainHeads: options.chainHeads ?? [],
  };
  const blocks = withLooseEnds(style, shown);
  // Before anything else, because a picture that a section shows is not shown again among the exhibits.
  const sections = sectionContents(blocks, context);
  const printed = blocks.map((block) => printBlock(block, sections, context));
  const blocksShown = withoutEmptyHeadings(printed);
  const titled = withTitle(blocksShown.flatMap(({ heading, body }) => [...heading, ...body]));
  const children = style.headings === 'strong' ? withBoldHeadings(titled) : titled;
  if (redaction === null) return { type: 'root', children };
  const pictures = withoutPictures(children, style.words);
  const note = redactionNote(redaction, pictures, style.words);
  const hasTitle = children[0]?.type === 'heading' && children[0].depth === 1;
  return { type: 'root', children: children.toSpliced(hasTitle ? 1 : 0, 0, note) };
}

export function isRedacted({ redact, redactAddresses }: DocumentOptions): boolean {
  return Boolean(redact || redactAddresses);
}

function withTitle([first, ...rest]: RootContent[]): RootContent[] {
  if (first === undefined) return [];
  if (first.type !== 'heading' || first.depth !== 1) return [first, ...rest];
  return [{ ...first, data: { ...first.data, role: 'title' } }, ...rest];
}

function withBoldHeadings(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) =>
    node.type === 'heading' && node.data?.role !== 'title'
      ? { ...node, data: { ...node.data, look: 'strong' } }
      : node,
  );
}

/**
 * A heading that only held others has nothing to say when all of them are gone; a title always has. One that has
 * nothing to say itself still stands above those that have.
 */
function withoutEmptyHeadings(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const kept: PrintedBlock[] = [];
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    const heldOthers = block.depth > 1 && (blocks[index + 1]?.depth ?? 0) > block.depth;
    const holdsOthers = block.depth > 0 && (kept[0]?.depth ?? 0) > block.depth;
    const isEmpty = block.omitted || (heldOthers && block.body.length === 0);
    if (!isEmpty || holdsOthers) kept.unshift(block);
  }
  return kept;
}
