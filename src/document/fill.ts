import type { Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Context } from './context.ts';
import { fieldContent } from './fields.ts';
import { lineBreak, text } from './nodes.ts';
import { FIELD_NAMES } from './style-fields.ts';

/** A piece of a template's own Markdown with its fields filled in. */
export interface Filled {
  /** Empty if the piece says nothing without the fields that the incident does not know. */
  readonly nodes: RootContent[];
  readonly hasFields: boolean;
  readonly hasKnownFields: boolean;
  /** Whether somebody wrote one of them, as a fact of the incident. */
  readonly hasKnownFacts: boolean;
}

/**
 * Fills the fields of a template's own Markdown. A line, a list item or a paragraph whose fields are all
 * unknown is left out; in a heading or a table an unknown field prints as the style's sign for it.
 */
export function fillMarkdown(node: RootContent, context: Context): Filled {
  const fields = fieldsIn(node);
  const filled = fillNode(node, context);
  const known = fields.filter((name) => fieldContent(name, context).length > 0);
  return {
    nodes: filled === null ? [] : [filled],
    hasFields: fields.length > 0,
    hasKnownFields: known.length > 0,
    hasKnownFacts: known.some((name) => !isBuiltIn(name)),
  };
}

const isBuiltIn = (name: string): boolean => FIELD_NAMES.some((field) => field === name);

function fieldsIn(node: Nodes): string[] {
  if (node.type === 'textDirective') return [node.attributes?.name ?? ''];
  return 'children' in node ? node.children.flatMap(fieldsIn) : [];
}

function fillNode<T extends RootContent>(node: T, context: Context): T | null {
  const { position: _, ...copy } = node;
  if (node.type === 'text') return { ...copy, value: node.value.replaceAll('\n', ' ') } as T & Text;
  if (!('children' in node)) return copy as T;
  if (node.type === 'paragraph') return fillParagraph(node, context) as T | null;
  const before: readonly Nodes[] = node.children;
  const children = before.flatMap((child) => fillChild(child as RootContent, context));
  if (children.length === 0 && before.length > 0) return null;
  return { ...copy, children } as T;
}

function fillChild(child: RootContent, context: Context): RootContent[] {
  if (child.type === 'textDirective') return known(child.attributes?.name ?? '', context);
  const filled = fillNode(child, context);
  return filled === null ? [] : [filled];
}

function known(name: string, context: Context): PhrasingContent[] {
  const content = fieldContent(name, context);
  return content.length > 0 ? content : [text(context.style.words.unknown)];
}

function fillParagraph(node: Paragraph, context: Context): Paragraph | null {
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const kept = lines.filter((line) => {
    const fields = line.flatMap(fieldsIn);
    return fields.length === 0 || fields.some((name) => fieldContent(name, context).length > 0);
  });
  if (kept.length === 0) return null;
  const children = kept.flatMap((line, index) => [
    ...(index > 0 ? [lineBreak()] : []),
    ...line.flatMap((child) => fillChild(child, context) as PhrasingContent[]),
  ]);
  return { type: 'paragraph', children };
}
