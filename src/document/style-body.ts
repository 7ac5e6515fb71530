import type { Heading, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Attributes, readAttributes } from './style-attributes.ts';
import type { Block, BlockPart, Slot } from './style-block.ts';
import { badStyle, quoted } from './style-failure.ts';
import { FIELD_NAMES } from './style-fields.ts';
import type { FrontMatter } from './style-front-matter.ts';
import { oneOf, timelineLook } from './timeline-look.ts';
import { linkUrl } from './url.ts';

/** The blocks of a template: what stands below its front matter, cut at every heading. */
export function styleBlocks(nodes: readonly RootContent[], file: string, frontMatter: FrontMatter): Block[] {
  const blocks: Block[] = [];
  let heading: Heading | null = null;
  let parts: BlockPart[] = [];
  let guidance: string[] = [];
  const finish = () => {
    if (heading !== null || parts.length > 0) blocks.push({ heading, parts });
  };
  for (const node of nodes) {
    if (node.type === 'html') {
      guidance.push(comment(node.value, file, lineOf(node)));
      continue;
    }
    if (node.type === 'leafDirective') {
      parts.push(slot(node.name, readAttributes(node, file, lineOf(node)), guidance.join('\n\n')));
      guidance = [];
      continue;
    }
    checkMarkdown(node, file, frontMatter);
    if (node.type !== 'heading') {
      parts.push({ type: 'markdown', node });
      continue;
    }
    finish();
    heading = node;
    parts = [];
    guidance = [];
  }
  finish();
  return blocks;
}

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

/** The text of an HTML comment: advice to whoever writes the section below it. */
function comment(html: string, file: string, line: number): string {
  const [, inner] = /^<!--([\s\S]*?)-->\s*$/.exec(html) ?? [];
  if (inner === undefined) {
    throw badStyle(
      file,
      line,
      'it holds HTML.',
      'HTML can only be a comment, <!-- ... -->, on lines of its own; it advises the author and is not printed.',
    );
  }
  return inner.trim();
}

function slot(name: string, attributes: Attributes, guidance: string): Slot {
  const { as, intro = null, item = null } = attributes;
  const place = { intro, item };
  switch (name) {
    case 'timeline':
      return { type: 'timeline', look: timelineLook(attributes), ...place };
    case 'section': {
      const { name: section = '', label = item } = attributes;
      return { type: 'section', name: section, label, guidance: guidance || null, ...place };
    }
    case 'metrics':
      return { type: 'metrics', as: as === 'list' ? 'list' : 'table', ...place };
    case 'actions':
      return { type: 'actions', as: oneOf(as, ['table', 'checklist', 'numbered']) ?? 'list', ...place };
    case 'picture':
      return { type: 'picture', ...place };
    default:
      return { type: 'figure', ...place };
  }
}

/** The template's own Markdown: what no writer knows is refused here, so that no writer has to. */
function checkMarkdown(node: RootContent, file: string, { facts }: FrontMatter): void {
  visit(node, (inside) => {
    const line = lineOf(inside);
    switch (inside.type) {
      case 'textDirective': {
        const { name: field } = readAttributes(inside, file, line);
        const known = [...FIELD_NAMES, ...facts.map((fact) => fact.name)];
        if (field === undefined || !known.includes(field)) {
          throw badStyle(
            file,
            line,
            `there is no field ${quoted(field ?? '')}.`,
            `Use one of ${known.join(', ')}, or name it under facts in the front matter.`,
          );
        }
        break;
      }
      case 'leafDirective':
      case 'containerDirective':
        throw badStyle(
          file,
          line,
          `the directive ${quoted(inside.name)} does not stand by itself.`,
          'Put it on a line of its own, outside of any list, quote or other directive, with two colons before it.',
        );
      case 'html':
        throw badStyle(file, line, 'it holds HTML.', 'Write it as Markdown.');
      case 'link':
        if (linkUrl(inside.url) === undefined) {
          throw badStyle(file, line, `${quoted(inside.url)} is no absolute link.`, 'Begin it with https://.');
        }
        break;
      case 'definition':
      case 'footnoteDefinition':
      case 'image':
        throw badStyle(
          file,
          line,
          'it holds a picture, a footnote or a link definition.',
          'Write links as [label](url); pictures come from the record.',
        );
      default:
    }
  });
}
