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
}

/**
 * An incident in a house style, as the one tree that every writer prints (see tree.ts). Every event, section
 * and action of the record is in it, whatever the style has places for. The same record and style give the
 * same tree, on any machine and at any time.
 */
export function buildDocument(view: IncidentView, style: Style, options: DocumentOptions = {}): Root {
  const redaction = options.redact ? redactView(view, style.words.person) : null;
  const shown = redaction?.view ?? view;
  const context: Context = {
    view: shown,
    style,
    times: timeWriter(shown.incident.zone, style.time, style.words),
    exhibits: numberExhibits(shown),
  };
  const blocks = withLooseEnds(style, shown);
  // Before anything else, because a picture that a section shows is not shown again among the exhibits.
  const sections = sectionContents(blocks, context);
  const printed = blocks.map((block) => printBlock(block, sections, context));
  const children = withTitle(
    withoutEmptyHeadings(printed).flatMap(({ heading, body }) => [...heading, ...body]),
  );
  if (redaction === null) return { type: 'root', children };
  const pictures = withoutPictures(children, style.words);
  const note = redactionNote(redaction, pictures, style.words);
  const titled = children[0]?.type === 'heading' && children[0].depth === 1;
  return { type: 'root', children: children.toSpliced(titled ? 1 : 0, 0, note) };
}

function withTitle([first, ...rest]: RootContent[]): RootContent[] {
  if (first === undefined) return [];
  if (first.type !== 'heading' || first.depth !== 1) return [first, ...rest];
  return [{ ...first, data: { ...first.data, role: 'title' } }, ...rest];
}

/** A heading that only held others has nothing to say when all of them are gone; a title always has. */
function withoutEmptyHeadings(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  const kept: PrintedBlock[] = [];
  for (const [index, block] of [...blocks.entries()].toReversed()) {
    const heldOthers = block.depth > 1 && (blocks[index + 1]?.depth ?? 0) > block.depth;
    const holdsOthers = (kept[0]?.depth ?? 0) > block.depth;
    if (block.omitted || (heldOthers && !holdsOthers && block.body.length === 0)) continue;
    kept.unshift(block);
  }
  return kept;
}
