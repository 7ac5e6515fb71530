import type {
  Break,
  Emphasis,
  Heading,
  Paragraph,
  PhrasingContent,
  Strong,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import type { ParagraphRole } from './tree.ts';

/** Makers of the nodes that the builders need most. */

export const text = (value: string): Text => ({ type: 'text', value });

export const lineBreak = (): Break => ({ type: 'break' });

export const strong = (children: PhrasingContent[]): Strong => ({ type: 'strong', children });

export const emphasis = (children: PhrasingContent[]): Emphasis => ({ type: 'emphasis', children });

export const heading = (depth: number, children: PhrasingContent[]): Heading => ({
  type: 'heading',
  depth: Math.min(depth, 6) as Heading['depth'],
  children,
});

export function paragraph(children: PhrasingContent[], role?: ParagraphRole): Paragraph {
  return role ? { type: 'paragraph', children, data: { role } } : { type: 'paragraph', children };
}

export const cell = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });

export const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => cell(children)),
});

/** Phrasing pieces with a text between each two of them. */
export function joined(pieces: readonly PhrasingContent[][], between: string): PhrasingContent[] {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [text(between), ...piece]));
}
