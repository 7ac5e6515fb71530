import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import type { Block } from './style-block.ts';
import { styleBlocks } from './style-body.ts';
import { type FrontMatter, readFrontMatter } from './style-front-matter.ts';
import { type StyleOutline, styleOutline } from './style-outline.ts';

/** A house style that was read and found good. */
export interface Style extends FrontMatter {
  readonly blocks: readonly Block[];
  /** The names of the fields that it prints. */
  readonly fields: ReadonlySet<string>;
  /** What the screen needs to know of it. */
  readonly outline: StyleOutline;
}

/**
 * Reads a house style: YAML front matter, then Markdown with directives where data goes.
 *
 * @param markdown the whole file
 * @param name what to call it in a message, such as the file's name
 * @throws RecorderError `bad-input` that names the line and says what to write instead
 */
export function parseStyle(markdown: string, name: string): Style {
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), directive(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown(), frontmatterFromMarkdown()],
  });
  const [first, ...rest] = root.children;
  const frontMatter = readFrontMatter(first?.type === 'yaml' ? first.value : undefined, name);
  const blocks = styleBlocks(rest, name, frontMatter);
  return { ...frontMatter, blocks, fields: fieldsOf(root), outline: styleOutline(frontMatter, blocks) };
}

function fieldsOf(root: Root): Set<string> {
  const fields = new Set<string>();
  visit(root, 'textDirective', ({ attributes }) => {
    fields.add(attributes?.name ?? '');
  });
  return fields;
}
