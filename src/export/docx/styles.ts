import { CODE_PADDING, COLOUR, FONT, QUOTE_INDENT, SIZE, TEXT_WIDTH } from './look.ts';
import { STYLE_NUMBERING } from './numbering.ts';
import { type ParagraphLook, paragraphProperties } from './paragraph.ts';
import { type RunLook, runProperties } from './run.ts';
import { tableBorders, tableMargins } from './table.ts';
import { part, wrap } from './xml.ts';

/**
 * A style that Word knows by itself, under the id and name that Word gives it, so that its gallery, its
 * navigation pane and Google Docs take it for what it is.
 */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly type?: 'character';
  readonly basedOn?: string | null;
  readonly next?: string;
  readonly priority: number;
  /** Shown among the styles that a person picks from. */
  readonly gallery?: true;
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
}

const heading = (level: number, size: number, before: number, after: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  priority: 9,
  gallery: true,
  paragraph: { keepNext: true, keepLines: true, before, after, line: 252 },
  run: { bold: true, italic: level > 4, colour: level > 3 ? COLOUR.quiet : COLOUR.heading, size },
});

const CODE_EDGE = { width: 4, colour: COLOUR.codeGround, space: CODE_PADDING.points } as const;

const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', basedOn: null, priority: 0, gallery: true },
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    priority: 10,
    gallery: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      borders: [{ side: 'top', width: 24, colour: COLOUR.accent, space: 14 }],
      before: 0,
      after: 160,
      line: 240,
    },
    run: { bold: true, colour: COLOUR.heading, size: 48 },
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    priority: 11,
    gallery: true,
    paragraph: { keepNext: true, after: 320 },
    run: { colour: COLOUR.quiet, size: SIZE.text },
  },
  heading(1, 30, 360, 120),
  heading(2, 25, 300, 100),
  heading(3, 22, 240, 80),
  heading(4, SIZE.text, 200, 60),
  heading(5, SIZE.text, 200, 60),
  heading(6, SIZE.text, 200, 60),
  { id: 'ListParagraph', name: 'List Paragraph', priority: 34, gallery: true, paragraph: { after: 100 } },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    priority: 99,
    paragraph: { numbering: { id: STYLE_NUMBERING.bullets, level: 0 }, after: 100 },
  },
  {
    id: 'ListNumber',
    name: 'List Number',
    priority: 99,
    paragraph: { numbering: { id: STYLE_NUMBERING.numbers, level: 0 }, after: 100 },
  },
  { id: 'ListContinue', name: 'List Continue', priority: 99, paragraph: { after: 100 } },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Normal',
    priority: 29,
    gallery: true,
    paragraph: {
      borders: [{ side: 'left', width: 18, colour: COLOUR.rule, space: 10 }],
      indent: QUOTE_INDENT,
    },
    run: { colour: COLOUR.quiet },
  },
  {
    id: 'HTMLPreformatted',
    name: 'HTML Preformatted',
    priority: 99,
    paragraph: {
      borders: [
        { side: 'top', ...CODE_EDGE },
        { side: 'left', ...CODE_EDGE },
        { side: 'bottom', ...CODE_EDGE },
        { side: 'right', ...CODE_EDGE },
      ],
      ground: COLOUR.codeGround,
      before: 120,
      after: 160,
      line: 252,
      indent: CODE_PADDING.indent,
      indentRight: CODE_PADDING.indent,
      contextualSpacing: true,
    },
    run: { font: FONT.code, noProof: true, size: SIZE.code },
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    priority: 35,
    gallery: true,
    paragraph: { keepLines: true, after: 240 },
    run: { colour: COLOUR.quiet, size: SIZE.small },
  },
  {
    id: 'Footer',
    name: 'footer',
    priority: 99,
    paragraph: { tabs: [{ at: TEXT_WIDTH, align: 'right' }], after: 0, line: 240 },
    run: { colour: COLOUR.quiet, size: SIZE.footer },
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    type: 'character',
    priority: 99,
    run: { colour: COLOUR.link, underline: true },
  },
  {
    id: 'HTMLCode',
    name: 'HTML Code',
    type: 'character',
    priority: 99,
    run: { font: FONT.code, noProof: true, ground: COLOUR.codeGround },
  },
];

/** The part `word/styles.xml`, for a language as Word writes it: `en-US`. */
export function stylesXml(locale: string): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${runProperties({ font: FONT.text, size: SIZE.text })}` +
    `<w:lang w:val="${locale}"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${paragraphProperties({ after: 140, line: 283 })}</w:pPr></w:pPrDefault></w:docDefaults>`;
  return part('w:styles', ['w'], defaults + BUILT_IN + STYLES.map(style).join(''));
}

/** The styles that everything else stands on, and the table's. */
const BUILT_IN =
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:uiPriority w:val="39"/><w:pPr>${paragraphProperties({ after: 0, line: 252 })}</w:pPr>` +
  `<w:tblPr>${tableBorders()}${tableMargins()}</w:tblPr></w:style>`;

function style({ id, name, type, basedOn, next, priority, gallery, paragraph, run }: Style): string {
  const base = basedOn === undefined ? (type === undefined ? 'Normal' : 'DefaultParagraphFont') : basedOn;
  const isDefault = id === 'Normal' ? ' w:default="1"' : '';
  return (
    `<w:style w:type="${type ?? 'paragraph'}"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (base === null ? '' : `<w:basedOn w:val="${base}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    `<w:uiPriority w:val="${priority}"/>${gallery ? '' : '<w:unhideWhenUsed/>'}${gallery ? '<w:qFormat/>' : ''}` +
    wrap('w:pPr', paragraph === undefined ? '' : paragraphProperties(paragraph)) +
    `${wrap('w:rPr', run === undefined ? '' : runProperties(run))}</w:style>`
  );
}
