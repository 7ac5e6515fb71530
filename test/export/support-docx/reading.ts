import type { OpenedDocx } from './open-docx.ts';
import { all, child, everyElement, value, type XmlElement } from './xml-tree.ts';

/** What Word would show of a file, read from its parts. */

export interface ShownParagraph {
  readonly style: string | undefined;
  readonly text: string;
  readonly marker: string | undefined;
  readonly element: XmlElement;
}

export function shownParagraphs(docx: OpenedDocx): ShownParagraph[] {
  const markerOf = counter(docx);
  return all(docx.xml('word/document.xml'), 'w:p').map((element) => {
    const properties = child(element, 'w:pPr');
    return {
      style: value(properties, 'w:pStyle'),
      text: textOf(element),
      marker: markerOf(child(properties, 'w:numPr')),
      element,
    };
  });
}

export function textOf(element: XmlElement): string {
  return [...everyElement(element)].map(pieceOf).join('');
}

function pieceOf({ name, text }: XmlElement): string {
  if (name === 'w:t') return text;
  if (name === 'w:tab') return '\t';
  return name === 'w:br' ? '\n' : '';
}

/**
 * Numbers paragraphs as Word does (ISO/IEC 29500-1, 17.9): all lists of one definition are counted together,
 * and a level begins again after an item of a level above it.
 */
function counter(docx: OpenedDocx): (numbering: XmlElement | undefined) => string | undefined {
  const part = docx.xml('word/numbering.xml');
  const definitionOf = new Map(
    all(part, 'w:num').map((num) => [num.attributes['w:numId'], value(num, 'w:abstractNumId')]),
  );
  const definitions = new Map(
    all(part, 'w:abstractNum').map((found) => [
      found.attributes['w:abstractNumId'],
      { levels: all(found, 'w:lvl'), counts: new Map<number, number>() },
    ]),
  );
  return (numbering) => {
    if (!numbering) return undefined;
    const level = Number(value(numbering, 'w:ilvl'));
    const definition = definitions.get(definitionOf.get(value(numbering, 'w:numId')));
    const format = definition?.levels[level];
    if (!definition || !format) throw new Error('a paragraph of no list');
    if (value(format, 'w:numFmt') === 'bullet') return '•';
    const { counts } = definition;
    const count = (counts.get(level) ?? Number(value(format, 'w:start')) - 1) + 1;
    counts.set(level, count);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    return value(format, 'w:lvlText')?.replace(`%${level + 1}`, String(count));
  };
}

export interface ShownLink {
  readonly target: string;
  readonly text: string;
}

export function shownLinks(docx: OpenedDocx): ShownLink[] {
  const targets = new Map(docx.relationships('word/document.xml').map(({ id, target }) => [id, target]));
  return all(docx.xml('word/document.xml'), 'w:hyperlink').map((element) => ({
    target: targets.get(element.attributes['r:id'] ?? '') ?? '',
    text: textOf(element),
  }));
}
