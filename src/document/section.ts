import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { documentText } from './clean-text.ts';
import type { Exhibits } from './exhibits.ts';
import { inlineText } from './inline.ts';
import { paragraph, text } from './nodes.ts';
import { flowNodes } from './section-flow.ts';
import { type SectionSource, sectionSource } from './section-source.ts';

/** Deeper nesting than anybody writes; beyond it a section is printed as it was typed. */
const DEEPEST = 40;

/**
 * A section's Markdown (CommonMark and GFM) as nodes of the document tree. Its headings keep their order of
 * depth and begin right below `depth`, the depth of the heading above them. Raw HTML becomes literal text
 * (comments are left out), references and footnotes are resolved, links and images that a document may not
 * carry become text.
 */
export function sectionContent(markdown: string, depth: number, exhibits: Exhibits): RootContent[] {
  const clean = documentText(markdown);
  if (nesting(clean) > DEEPEST) return [paragraph(inlineText(clean))];
  const root = fromMarkdown(clean, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const source = sectionSource(root, clean, depth, exhibits);
  return [...flowNodes(root.children, source), ...footnotes(source)];
}

/** Footnotes as paragraphs at the end of their section, because not every format has a place for them. */
function footnotes(source: SectionSource): RootContent[] {
  return source.footnotes.flatMap((note) => {
    const mark = `[${source.footnoteNumbers.get(note.identifier)}]`;
    const [first, ...rest] = flowNodes(note.children, source);
    if (first?.type === 'paragraph') return [paragraph([text(`${mark} `), ...first.children]), ...rest];
    return first === undefined ? [] : [paragraph([text(mark)]), first, ...rest];
  });
}

/** How deep quotes and lists nest at most: one level for each marker in a row, or for each two columns. */
function nesting(markdown: string): number {
  let deepest = 0;
  for (const [start] of markdown.matchAll(/^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)+/gm)) {
    const markers = start.match(/[>*+-]|\d+[.)]/g) ?? [];
    deepest = Math.max(deepest, markers.length, start.search(/\S/) / 2);
  }
  return deepest;
}
