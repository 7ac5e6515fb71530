import { wrap } from './xml.ts';

export interface Border {
  readonly side: 'top' | 'left' | 'bottom' | 'right';
  /** Eighths of a point. */
  readonly width: number;
  readonly colour: string;
  /** Points between the line and the text. */
  readonly space: number;
}

/** What a paragraph says beyond its style. Lengths in twentieths of a point. */
export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly numbering?: { readonly id: number; readonly level: number };
  readonly borders?: readonly Border[];
  readonly ground?: string;
  readonly tabs?: readonly { readonly at: number; readonly align: 'left' | 'right' }[];
  readonly before?: number;
  readonly after?: number;
  /** The height of a line in 240ths of a line. */
  readonly line?: number;
  readonly indent?: number;
  readonly indentRight?: number;
  readonly hanging?: number;
  readonly contextualSpacing?: boolean;
  readonly align?: 'left' | 'center' | 'right' | null;
}

/** A paragraph with its runs. */
export function paragraph(look: ParagraphLook, runs: string): string {
  return `<w:p>${wrap('w:pPr', paragraphProperties(look))}${runs}</w:p>`;
}

/** The content of `w:pPr`, its elements in the order that the schema demands (17.3.1.26, CT_PPrBase). */
export function paragraphProperties(look: ParagraphLook): string {
  return (
    (look.style === undefined ? '' : `<w:pStyle w:val="${look.style}"/>`) +
    (look.keepNext ? '<w:keepNext/>' : '') +
    (look.keepLines ? '<w:keepLines/>' : '') +
    numbering(look) +
    wrap('w:pBdr', (look.borders ?? []).map(border).join('')) +
    (look.ground === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.ground}"/>`) +
    wrap(
      'w:tabs',
      (look.tabs ?? []).map((tab) => `<w:tab w:val="${tab.align}" w:pos="${tab.at}"/>`).join(''),
    ) +
    spacing(look) +
    indentation(look) +
    (look.contextualSpacing ? '<w:contextualSpacing/>' : '') +
    (look.align ? `<w:jc w:val="${look.align}"/>` : '')
  );
}

function numbering({ numbering }: ParagraphLook): string {
  if (numbering === undefined) return '';
  return `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.id}"/></w:numPr>`;
}

export function border({ side, width, colour, space }: Border): string {
  return `<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`;
}

function spacing({ before, after, line }: ParagraphLook): string {
  if (before === undefined && after === undefined && line === undefined) return '';
  const height = line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`;
  return `<w:spacing${attribute('before', before)}${attribute('after', after)}${height}/>`;
}

function indentation({ indent, indentRight, hanging }: ParagraphLook): string {
  const sides = attribute('left', indent) + attribute('right', indentRight) + attribute('hanging', hanging);
  return sides === '' ? '' : `<w:ind${sides}/>`;
}

function attribute(name: string, value: number | undefined): string {
  return value === undefined ? '' : ` w:${name}="${value}"`;
}
