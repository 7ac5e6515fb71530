import type { BlockContent, Definition, Html, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import { inlineText } from './inline.ts';
import { cell, heading, paragraph, text } from './nodes.ts';
import { trimBlock } from './phrasing.ts';
import { onlyComments, phrasingNodes } from './section-phrasing.ts';
import type { SectionSource } from './section-source.ts';

/** Blocks of a section's Markdown as blocks that every writer knows. */
export function flowNodes(nodes: readonly RootContent[], source: SectionSource): BlockContent[] {
  return nodes.flatMap((node) => flowNode(node, source));
}

function flowNode(node: RootContent, source: SectionSource): BlockContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = trimBlock(phrasingNodes(node.children, source));
      return children.length > 0 ? [paragraph(children)] : [];
    }
    case 'heading': {
      const children = trimBlock(onOneLine(phrasingNodes(node.children, source)));
      return children.length > 0 ? [heading(node.depth + source.shift, children)] : [];
    }
    case 'blockquote': {
      const children = flowNodes(node.children, source);
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'list': {
      const { ordered, start, spread } = node;
      const children = node.children.map((item) => listItem(item, source));
      return [
        { type: 'list', ordered: ordered ?? false, start: start ?? null, spread: spread ?? false, children },
      ];
    }
    case 'code':
      return [{ type: 'code', lang: node.lang ?? null, meta: node.meta ?? null, value: node.value }];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [table(node, source)];
    case 'html':
      return literalHtml(node);
    case 'definition':
      return unusedDefinition(node, source);
    default:
      return [];
  }
}

/** A heading is one line, also inside what is marked in it. */
function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return text(' ');
    return 'children' in node ? { ...node, children: onOneLine(node.children) } : node;
  });
}

function listItem(item: ListItem, source: SectionSource): ListItem {
  return {
    type: 'listItem',
    checked: item.checked ?? null,
    spread: item.spread ?? false,
    children: flowNodes(item.children, source),
  };
}

/** Every row gets as many cells as the widest, so that no writer has to. */
function table(node: Table, source: SectionSource): Table {
  const width = Math.max(...node.children.map((tableRow) => tableRow.children.length));
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? null),
    children: node.children.map((tableRow) => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) =>
        cell(trimBlock(phrasingNodes(tableRow.children[column]?.children ?? [], source))),
      ),
    })),
  };
}

function literalHtml(node: Html): BlockContent[] {
  return onlyComments(node.value) ? [] : [paragraph(inlineText(node.value))];
}

/** `[WARN]: disk full` is a definition to Markdown. One that nothing refers to is what somebody wrote. */
function unusedDefinition(node: Definition, source: SectionSource): BlockContent[] {
  if (source.referenced.has(node.identifier) || node.position === undefined) return [];
  const { start, end } = node.position;
  return [paragraph(inlineText(source.markdown.slice(start.offset, end.offset)))];
}
