import type { Definition, FootnoteDefinition, Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Exhibits } from './exhibits.ts';

/** What the nodes of one section need to know of each other. */
export interface SectionSource {
  readonly markdown: string;
  /** Added to the depth of each of its headings. */
  readonly shift: number;
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Identifiers of the definitions that something refers to. */
  readonly referenced: ReadonlySet<string>;
  /** The number of each footnote, in the order in which they are first referred to. */
  readonly footnoteNumbers: ReadonlyMap<string, number>;
  /** By their numbers. */
  readonly footnotes: readonly FootnoteDefinition[];
  readonly exhibits: Exhibits;
}

/** Reads a parsed section once for what its nodes refer to. */
export function sectionSource(
  root: Root,
  markdown: string,
  depth: number,
  exhibits: Exhibits,
): SectionSource {
  const definitions = new Map<string, Definition>();
  const referenced = new Set<string>();
  const footnoteNumbers = new Map<string, number>();
  const notes: FootnoteDefinition[] = [];
  const headings: Heading[] = [];
  visit(root, (node) => {
    if (node.type === 'heading') headings.push(node);
    if (node.type === 'definition') addFirst(definitions, node.identifier, node);
    if (node.type === 'footnoteDefinition') notes.push(node);
    if (node.type === 'linkReference' || node.type === 'imageReference') referenced.add(node.identifier);
    if (node.type === 'footnoteReference') {
      addFirst(footnoteNumbers, node.identifier, footnoteNumbers.size + 1);
    }
  });
  for (const { identifier } of notes) addFirst(footnoteNumbers, identifier, footnoteNumbers.size + 1);
  const number = (note: FootnoteDefinition) => footnoteNumbers.get(note.identifier) ?? 0;
  const highest = Math.min(...headings.map((node) => node.depth));
  return {
    markdown,
    shift: headings.length === 0 ? 0 : depth + 1 - highest,
    definitions,
    referenced,
    footnoteNumbers,
    footnotes: notes.toSorted((a, b) => number(a) - number(b)),
    exhibits,
  };
}

/** The first of its name stands, as CommonMark says. */
function addFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
