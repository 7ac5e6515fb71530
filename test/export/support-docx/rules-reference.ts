import type { OpenedDocx } from './open-docx.ts';
import { repeated } from './rules-package.ts';
import { all, type XmlElement } from './xml-tree.ts';

/** Every style, list, picture and link that is referred to is there, once. */
export function referenceProblems(docx: OpenedDocx): string[] {
  const parts = [...docx.files.keys()].filter((name) =>
    /^word\/(?:document|footer\d|styles)\.xml$/.test(name),
  );
  return [
    ...styleProblems(docx, parts.map(docx.xml)),
    ...numberingProblems(docx, parts.map(docx.xml)),
    ...parts.flatMap((part) => relationProblems(docx, part)),
    ...drawingProblems(docx.xml('word/document.xml')),
  ];
}

const STYLE_TYPE: Readonly<Record<string, string>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

function styleProblems(docx: OpenedDocx, parts: readonly XmlElement[]): string[] {
  const styles = all(docx.xml('word/styles.xml'), 'w:style');
  const typeOf = new Map(styles.map(({ attributes }) => [attributes['w:styleId'], attributes['w:type']]));
  const uses = Object.entries(STYLE_TYPE).flatMap(([element, type]) =>
    values(parts, element)
      .filter((id) => typeOf.get(id) !== type)
      .map((id) => `no ${type} style ${id}`),
  );
  const bases = styles.flatMap((style) =>
    ['w:basedOn', 'w:next', 'w:link'].flatMap((element) =>
      values([style], element)
        .filter((id) => typeOf.get(id) !== style.attributes['w:type'])
        .map((id) => `${style.attributes['w:styleId']} stands on ${id}`),
    ),
  );
  return [
    ...uses,
    ...bases,
    ...repeated(styles.map(({ attributes }) => attributes['w:styleId'] ?? '')).map(
      (id) => `two styles ${id}`,
    ),
    ...repeated(values(styles, 'w:name')).map((name) => `two styles called ${name}`),
  ];
}

function numberingProblems(docx: OpenedDocx, parts: readonly XmlElement[]): string[] {
  const numbering = docx.xml('word/numbering.xml');
  const ids = (element: string, attribute: string) =>
    all(numbering, element).map(({ attributes }) => attributes[attribute] ?? '');
  const instances = ids('w:num', 'w:numId');
  const definitions = ids('w:abstractNum', 'w:abstractNumId');
  const levels = all(numbering, 'w:abstractNum').filter((found) => all(found, 'w:lvl').length !== 9);
  return [
    ...values(parts, 'w:numId')
      .filter((id) => !instances.includes(id))
      .map((id) => `no list ${id}`),
    ...values(parts, 'w:ilvl')
      .filter((level) => !/^[0-8]$/.test(level))
      .map((level) => `no level ${level}`),
    ...values([numbering], 'w:abstractNumId')
      .filter((id) => !definitions.includes(id))
      .map((id) => `no list definition ${id}`),
    ...repeated(instances).map((id) => `two lists ${id}`),
    ...repeated(definitions).map((id) => `two list definitions ${id}`),
    ...repeated(values([numbering], 'w:nsid')).map((id) => `two list definitions with the nsid ${id}`),
    ...levels.map(() => 'a list definition without its nine levels'),
  ];
}

const RELATION_KIND: Readonly<Record<string, readonly [attribute: string, kind: string]>> = {
  'w:hyperlink': ['r:id', 'hyperlink'],
  'w:footerReference': ['r:id', 'footer'],
  'a:blip': ['r:embed', 'image'],
};

function relationProblems(docx: OpenedDocx, part: string): string[] {
  const kindOf = new Map(docx.relationships(part).map(({ id, kind }) => [id, kind]));
  return Object.entries(RELATION_KIND).flatMap(([name, [attribute, kind]]) =>
    all(docx.xml(part), name)
      .map(({ attributes }) => attributes[attribute] ?? '')
      .filter((id) => kindOf.get(id) !== kind)
      .map((id) => `${part}: ${name} refers to ${id}, which is no ${kind}`),
  );
}

/** 6.5 inches in English Metric Units. */
const TEXT_WIDTH_EMU = 5_943_600;

function drawingProblems(document: XmlElement): string[] {
  const ids = all(document, 'wp:docPr').map(({ attributes }) => attributes.id ?? '');
  const sizes = [...all(document, 'wp:extent'), ...all(document, 'a:ext')].filter(({ attributes }) => {
    const [width, height] = [Number(attributes.cx), Number(attributes.cy)];
    return !(
      Number.isInteger(width) &&
      width > 0 &&
      width <= TEXT_WIDTH_EMU &&
      Number.isInteger(height) &&
      height > 0
    );
  });
  return [
    ...repeated(ids).map((id) => `two drawings ${id}`),
    ...sizes.map(({ attributes }) => `a picture of ${attributes.cx} by ${attributes.cy}`),
  ];
}

function values(elements: readonly XmlElement[], name: string): string[] {
  return elements.flatMap((element) => all(element, name).map(({ attributes }) => attributes['w:val'] ?? ''));
}
