import { DEEPEST_LEVEL, LIST_HANGING, LIST_INDENT } from './look.ts';
import { paragraphProperties } from './paragraph.ts';
import { runProperties } from './run.ts';
import { part } from './xml.ts';

/** The instances behind the styles List Bullet and List Number, for whoever goes on writing in Word. */
export const STYLE_NUMBERING = { bullets: 1, numbers: 2 } as const;

/** The lists of one document. Each is an instance of its own, so that its numbers are nobody else's. */
export interface Numbering {
  /** @returns the `numId` of a new list with bullets */
  bullets(): number;
  /** @returns the `numId` of a new list whose items stand at `level`, counted from 0, and begin at `start` */
  numbers(level: number, start: number): number;
  xml(): string;
}

/**
 * Numbered lists also have a definition each: Word counts all lists of one definition together, so that a
 * list inside a quotation would go on counting for the list around it. Bullets count nothing and share one.
 */
export function createNumbering(): Numbering {
  const definitions = [bulletDefinition(0), numberDefinition(1, 0, 1)];
  const instances = [0, 1];
  return {
    bullets: () => instances.push(0),
    numbers(level, start) {
      const definition = definitions.length;
      definitions.push(numberDefinition(definition, level, start));
      return instances.push(definition);
    },
    xml: () => part('w:numbering', ['w'], definitions.join('') + instances.map(instance).join('')),
  };
}

function bulletDefinition(id: number): string {
  const look = `<w:rPr>${runProperties({ font: 'Arial' })}</w:rPr>`;
  return definition(id, (depth) => levelContent(depth, 1, 'bullet', depth % 2 === 0 ? '•' : '–') + look);
}

function numberDefinition(id: number, level: number, start: number): string {
  return definition(id, (depth) =>
    levelContent(depth, depth === level ? start : 1, 'decimal', `%${depth + 1}.`),
  );
}

/** The number by which Word tells lists apart when text is pasted between documents; any will do. */
const FIRST_NSID = 0x3a7c0000;

function definition(id: number, content: (depth: number) => string): string {
  const levels = Array.from(
    { length: DEEPEST_LEVEL + 1 },
    (_, depth) => `<w:lvl w:ilvl="${depth}">${content(depth)}</w:lvl>`,
  );
  const nsid = (FIRST_NSID + id).toString(16).toUpperCase();
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/>` +
    `<w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
  );
}

function levelContent(depth: number, start: number, format: string, text: string): string {
  const indent = paragraphProperties({ indent: listIndent(depth), hanging: LIST_HANGING });
  return (
    `<w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>` +
    `<w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr>`
  );
}

/** Where the text of an item begins. */
export function listIndent(depth: number): number {
  return LIST_INDENT * (depth + 1);
}

function instance(definition: number, index: number): string {
  return `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${definition}"/></w:num>`;
}
