import type { Code, Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import {
  CODE_PADDING,
  COLOUR,
  DEEPEST_INDENT,
  DEEPEST_LEVEL,
  LIST_HANGING,
  QUOTE_INDENT,
  SIZE,
  TEXT_WIDTH,
} from './look.ts';
import { listIndent } from './numbering.ts';
import { type ParagraphLook, paragraph } from './paragraph.ts';
import type { Parts } from './parts.ts';
import { phrasing } from './phrasing.ts';
import { type RunLook, run } from './run.ts';
import { table } from './table.ts';

/** Where on the page a block stands. */
interface Place {
  /** Twentieths of a point to the right of the text's left edge. */
  readonly indent: number;
  readonly quoted: boolean;
  /** The list whose item this is in. */
  readonly list: ListPlace | null;
}

interface ListPlace {
  readonly id: number;
  readonly ordered: boolean;
  readonly level: number;
  /** Where the text beside the list would begin. */
  readonly indent: number;
}

const PAGE: Place = { indent: 0, quoted: false, list: null };

/** A paragraph that only keeps two blocks apart: without it Word makes one table of two. */
const GAP = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/></w:pPr></w:p>';

/**
 * The blocks of a document as the content of `w:body`, in pieces: a long document is never one string. The
 * headings below the title begin at Heading 1, whatever depth the tree gives them, so that no level of the
 * outline is skipped.
 */
export function flow(nodes: readonly RootContent[], parts: Parts): Generator<string> {
  const depths = nodes.flatMap((node) => (node.type === 'heading' && !isTitle(node) ? [node.depth] : []));
  const shallowest = depths.reduce<number>((least, depth) => Math.min(least, depth), 6);
  return blocks(nodes, PAGE, { ...parts, shallowest });
}

interface FlowParts extends Parts {
  readonly shallowest: number;
}

function* blocks(nodes: readonly RootContent[], place: Place, parts: FlowParts): Generator<string> {
  for (const [index, node] of nodes.entries()) {
    yield* block(node, nodes[index - 1], nodes[index + 1], place, parts);
  }
}

type Neighbour = RootContent | undefined;

function* block(
  node: RootContent,
  before: Neighbour,
  after: Neighbour,
  place: Place,
  parts: FlowParts,
): Generator<string> {
  switch (node.type) {
    case 'heading':
      yield heading(node, place, parts);
      break;
    case 'paragraph':
      yield plainParagraph(node, before, after, place, parts);
      break;
    case 'list':
      yield* list(node, place, parts);
      break;
    case 'table':
      yield* table(node, parts);
      yield GAP;
      break;
    case 'blockquote':
      yield* blocks(node.children, quotation(place), parts);
      break;
    case 'code':
      if (before?.type === 'code') yield GAP;
      yield* code(node, place);
      break;
    case 'thematicBreak':
      yield paragraph({ before: 120, after: 240, borders: [RULE] }, '');
      break;
  }
}

function quotation({ indent }: Place): Place {
  return { indent: Math.min(DEEPEST_INDENT, indent + QUOTE_INDENT), quoted: true, list: null };
}

const RULE = { side: 'bottom', width: 6, colour: COLOUR.rule, space: 1 } as const;

function isTitle(node: Heading): boolean {
  return node.data?.role === 'title';
}

function heading(node: Heading, place: Place, parts: FlowParts): string {
  const level = Math.max(1, node.depth - parts.shallowest + 1);
  const style = isTitle(node) ? 'Title' : `Heading${level}`;
  return paragraph({ style, ...indented(place) }, inline(node, place, parts));
}

function plainParagraph(
  node: Paragraph,
  before: Neighbour,
  after: Neighbour,
  place: Place,
  parts: FlowParts,
): string {
  const role = node.data?.role;
  if (role === 'caption') {
    return paragraph({ style: 'Caption', ...indented(place) }, inline(node, place, parts));
  }
  if (role === 'note' && before?.type === 'heading' && isTitle(before)) {
    return paragraph({ style: 'Subtitle' }, inline(node, place, parts));
  }
  const captioned = after?.type === 'paragraph' && after.data?.role === 'caption';
  const look = { ...textStyle(place), keepNext: captioned, ...indented(place) };
  return paragraph(look, inline(node, place, parts, role === 'note' ? QUIET : {}));
}

const QUIET: RunLook = { colour: COLOUR.quiet, size: SIZE.small };

function textStyle(place: Place): ParagraphLook {
  if (place.quoted) return { style: 'Quote' };
  return place.indent > 0 ? { style: 'ListContinue' } : {};
}

function indented(place: Place): ParagraphLook {
  return place.indent > 0 ? { indent: place.indent } : {};
}

function inline(node: Paragraph | Heading, place: Place, parts: FlowParts, look: RunLook = {}): string {
  return phrasing(node.children, look, TEXT_WIDTH - place.indent, parts);
}

/** One paragraph a line, because Google Docs and many converters drop the line ends of a longer one. */
function* code(node: Code, place: Place): Generator<string> {
  const look: ParagraphLook = {
    style: 'HTMLPreformatted',
    ...(place.indent > 0 ? { indent: place.indent + CODE_PADDING.indent } : {}),
  };
  for (const line of node.value.split('\n')) yield paragraph(look, line === '' ? '' : run({}, line));
}

function* list(node: List, place: Place, parts: FlowParts): Generator<string> {
  const here = listPlace(node, place, parts);
  for (const item of node.children) yield* listItem(item, here, place, parts);
}

/** Bullets inside bullets are the same list a level deeper, so that Tab moves them in Word. */
function listPlace(node: List, place: Place, parts: FlowParts): ListPlace {
  const outer = place.list;
  const ordered = node.ordered === true;
  const level = outer === null ? 0 : Math.min(DEEPEST_LEVEL, outer.level + 1);
  const indent = outer === null ? place.indent : outer.indent;
  if (!ordered && outer?.ordered === false) return { id: outer.id, ordered, level, indent };
  const id = ordered ? parts.numbering.numbers(level, node.start ?? 1) : parts.numbering.bullets();
  return { id, ordered, level, indent };
}

const CHECKED = '☑\t';
const UNCHECKED = '☐\t';

function* listItem(item: ListItem, list: ListPlace, place: Place, parts: FlowParts): Generator<string> {
  const [first, ...rest] = item.children;
  const inside: Place = { ...place, indent: list.indent + listIndent(list.level), list };
  const opening = first?.type === 'paragraph' ? inline(first, inside, parts) : '';
  const box = item.checked == null ? '' : run({}, item.checked ? CHECKED : UNCHECKED);
  yield paragraph(itemLook(item, list, inside), box + opening);
  yield* blocks(first?.type === 'paragraph' ? rest : item.children, inside, parts);
}

/** A box takes the place of a bullet. Beside a number it stands after it. */
function itemLook(item: ListItem, list: ListPlace, inside: Place): ParagraphLook {
  const hung = { indent: inside.indent, hanging: LIST_HANGING };
  if (item.checked != null && !list.ordered) return { style: 'ListParagraph', ...hung };
  const style = list.ordered ? 'ListNumber' : 'ListBullet';
  const numbering = { id: list.id, level: list.level };
  return { style, numbering, ...(list.indent > 0 ? hung : {}) };
}
