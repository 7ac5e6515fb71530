import type { OpenedDocx } from './open-docx.ts';
import { everyElement, type XmlElement } from './xml-tree.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** The sequence in which the schema wants the children of an element (wml.xsd), as far as documents use them. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    words(`pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens
    spacing ind contextualSpacing mirrorIndents jc textAlignment outlineLvl rPr sectPr`),
  'w:rPr': words(`rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow noProof vanish color
    spacing w kern position sz szCs highlight u effect bdr shd vertAlign rtl cs lang`),
  'w:tblPr': words(`tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  'w:tcPr': words('cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign'),
  'w:trPr': words('cantSplit tblHeader'),
  'w:tblBorders': words('top left bottom right insideH insideV'),
  'w:tblCellMar': words('top left bottom right'),
  'w:pBdr': words('top left bottom right between bar'),
  'w:numPr': words('ilvl numId'),
  'w:sectPr': words('headerReference footerReference type pgSz pgMar cols titlePg docGrid'),
  'w:style': words(`name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr
    trPr tcPr tblStylePr`),
  'w:docDefaults': words('rPrDefault pPrDefault'),
  'w:lvl': words('start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr'),
  'w:settings': words('zoom defaultTabStop characterSpacingControl compat'),
  'wp:inline': words('extent effectExtent docPr cNvGraphicFramePr graphic'),
  'pic:pic': words('nvPicPr blipFill spPr'),
};

/** What may stand in an element, in any order, after the properties that come first. */
const CONTENTS: Readonly<Record<string, readonly string[]>> = {
  'w:body': words('p tbl sectPr'),
  'w:ftr': words('p tbl'),
  'w:tc': words('tcPr p tbl'),
  'w:tr': words('trPr tc'),
  'w:tbl': words('tblPr tblGrid tr'),
  'w:p': words('pPr r hyperlink fldSimple'),
  'w:hyperlink': words('r'),
  'w:fldSimple': words('r'),
  'w:r': words('rPr t br tab drawing'),
  'w:numbering': words('abstractNum num'),
  'w:abstractNum': words('nsid multiLevelType lvl'),
  'w:num': words('abstractNumId lvlOverride'),
  'w:styles': words('docDefaults latentStyles style'),
};

/** Elements that say nothing without these attributes. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'w:gridCol': ['w:w'],
  'w:tcW': ['w:w', 'w:type'],
  'w:tblW': ['w:w', 'w:type'],
  'w:shd': ['w:val', 'w:fill'],
  'w:style': ['w:type', 'w:styleId'],
  'w:lvl': ['w:ilvl'],
  'w:num': ['w:numId'],
  'w:abstractNum': ['w:abstractNumId'],
  'w:pgSz': ['w:w', 'w:h'],
  'w:pgMar': ['w:top', 'w:right', 'w:bottom', 'w:left', 'w:header', 'w:footer', 'w:gutter'],
  'w:hyperlink': ['r:id'],
  'w:fldSimple': ['w:instr'],
  'w:compatSetting': ['w:name', 'w:uri', 'w:val'],
  'wp:extent': ['cx', 'cy'],
  'wp:docPr': ['id', 'name', 'descr'],
  'a:blip': ['r:embed'],
  ...Object.fromEntries(
    words(`pStyle rStyle tblStyle name basedOn next uiPriority sz szCs color jc ilvl numId abstractNumId start
      numFmt lvlText lvlJc nsid multiLevelType gridSpan lang defaultTabStop u`).map((name) => [
      `w:${name}`,
      ['w:val'],
    ]),
  ),
};

/** Order, place and attributes of every element in the parts that Word reads. */
export function orderProblems(docx: OpenedDocx): string[] {
  const parts = [...docx.files.keys()].filter((name) => /^word\/[^/]*\.xml$/.test(name));
  return parts.flatMap((name) =>
    [...everyElement(docx.xml(name))]
      .flatMap((element) => [...sequence(element), ...contents(element), ...attributes(element)])
      .map((problem) => `${name}: ${problem}`),
  );
}

function sequence(element: XmlElement): string[] {
  const order = SEQUENCES[element.name];
  if (!order) return [];
  const places = element.children.map((child) => order.indexOf(local(child)));
  const wrong = places.findIndex(
    (place, index) => place < 0 || (index > 0 && place <= (places[index - 1] ?? 0)),
  );
  return wrong < 0 ? [] : [`${element.children[wrong]?.name} out of order in ${element.name}`];
}

function contents(element: XmlElement): string[] {
  const order = CONTENTS[element.name];
  if (!order) return [];
  const problems = element.children
    .filter((child) => !order.includes(local(child)))
    .map((child) => `${child.name} in ${element.name}`);
  const properties = element.children.findIndex(
    (child) => /Pr$/.test(child.name) && child.name !== 'w:sectPr',
  );
  if (properties > 0) problems.push(`${element.name} has its properties in the middle`);
  if (element.name === 'w:tc' && element.children.at(-1)?.name !== 'w:p')
    problems.push('a cell without a paragraph');
  if (element.name === 'w:body' && element.children.at(-1)?.name !== 'w:sectPr')
    problems.push('no section at the end');
  return problems;
}

function attributes(element: XmlElement): string[] {
  return (ATTRIBUTES[element.name] ?? [])
    .filter((name) => element.attributes[name] === undefined)
    .map((name) => `${element.name} without ${name}`);
}

function local(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}
