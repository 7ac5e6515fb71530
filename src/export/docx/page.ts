import { paper, TEXT_WIDTH } from './look.ts';
import { paragraph } from './paragraph.ts';
import { run } from './run.ts';
import { part } from './xml.ts';

const LONGEST_FOOTER_TITLE = 70;

/** The end of `w:body`: paper, margins and the footer. */
export function sectionProperties(locale: string, footer: string): string {
  const { width, height } = paper(locale);
  const beside = (width - TEXT_WIDTH) / 2;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${footer}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar w:top="1300" w:right="${beside}" w:bottom="1300" w:left="${beside}" w:header="700" w:footer="620" w:gutter="0"/>` +
    '</w:sectPr>'
  );
}

/** Title on the left, page of pages on the right. Word counts pages as it lays them out, and asks nobody. */
export function footerXml(title: string): string {
  const field = (name: string) =>
    `<w:fldSimple w:instr=" ${name} "><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>`;
  const content = `${run({}, `${shortened(title)}\t`)}${field('PAGE')}${run({}, ' / ')}${field('NUMPAGES')}`;
  return part('w:ftr', ['w'], paragraph({ style: 'Footer' }, content));
}

function shortened(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ');
  if (line.length <= LONGEST_FOOTER_TITLE) return line;
  return `${line
    .slice(0, LONGEST_FOOTER_TITLE)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .trimEnd()}…`;
}
