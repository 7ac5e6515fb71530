import type { AlignType, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { COLOUR, SIZE, TEXT_WIDTH } from './look.ts';
import { type ParagraphLook, paragraph } from './paragraph.ts';
import type { Parts } from './parts.ts';
import { phrasing } from './phrasing.ts';
import type { RunLook } from './run.ts';

/** Word opens no table with more columns. What a wider one has is put into the last column, nothing is lost. */
const MOST_COLUMNS = 63;

const CELL_MARGIN = { beside: 100, above: 50 } as const;
const HAIRLINE = 4;

/** A table of the whole text width, row by row. Its first row is its header and comes back on every page. */
export function* table(node: Table, parts: Parts): Generator<string> {
  const columns = Math.min(MOST_COLUMNS, node.children[0]?.children.length ?? 0);
  if (columns === 0) return;
  const layout = { widths: columnWidths(columns, node.data?.columns), align: node.align ?? [], parts };
  const grid = layout.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  yield `<w:tbl>${TABLE_PROPERTIES}<w:tblGrid>${grid}</w:tblGrid>`;
  for (const [index, row] of node.children.entries()) yield tableRow(row, index === 0, layout);
  yield '</w:tbl>';
}

interface Layout {
  /** Twentieths of a point, one a column; together the text width. */
  readonly widths: readonly number[];
  readonly align: readonly (AlignType | undefined)[];
  readonly parts: Parts;
}

/** Borders and margins also stand here, not only in the style: Google Docs keeps what is on the table itself. */
const TABLE_PROPERTIES = `<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${tableLook()}<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`;

/** Borders, layout and margins, in the order of the schema (17.4.59, CT_TblPrBase). */
function tableLook(): string {
  return `${tableBorders()}<w:tblLayout w:type="fixed"/>${tableMargins()}`;
}

export function tableBorders(): string {
  const side = (name: string) =>
    `<w:${name} w:val="single" w:sz="${HAIRLINE}" w:space="0" w:color="${COLOUR.rule}"/>`;
  return `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`;
}

export function tableMargins(): string {
  const side = (name: string, width: number) => `<w:${name} w:w="${width}" w:type="dxa"/>`;
  const { above, beside } = CELL_MARGIN;
  return `<w:tblCellMar>${side('top', above)}${side('left', beside)}${side('bottom', above)}${side('right', beside)}</w:tblCellMar>`;
}

/** Whole numbers in proportion to the shares (equal ones if there are none) that add up to the text width. */
function columnWidths(columns: number, shares: readonly number[] | undefined): number[] {
  const usable = shares?.length === columns && shares.every((share) => share > 0) ? shares : undefined;
  const parts = usable ?? Array.from({ length: columns }, () => 1);
  const whole = parts.reduce((sum, share) => sum + share, 0);
  let before = 0;
  let taken = 0;
  return parts.map((share) => {
    before += share;
    const width = Math.round((before / whole) * TEXT_WIDTH) - taken;
    taken += width;
    return width;
  });
}

function tableRow(row: TableRow, header: boolean, layout: Layout): string {
  const properties = `<w:trPr><w:cantSplit/>${header ? '<w:tblHeader/>' : ''}</w:trPr>`;
  return `<w:tr>${properties}${row.data?.divider ? divider(row, layout) : cells(row, header, layout)}</w:tr>`;
}

/** At least something, so that a picture in the narrowest of cells still has a size. */
const textWidth = (cell: number) => Math.max(CELL_MARGIN.beside, cell - 2 * CELL_MARGIN.beside);

function cells(row: TableRow, header: boolean, { widths, align, parts }: Layout): string {
  const run: RunLook = header ? { ...CELL_RUN, bold: true, colour: COLOUR.heading } : CELL_RUN;
  const ground = header ? COLOUR.headerGround : undefined;
  return widths
    .map((width, column) => {
      const look: ParagraphLook = { ...CELL_PARAGRAPH, keepNext: header, align: align[column] ?? null };
      const content = phrasing(cellContent(row.children, column), run, textWidth(width), parts);
      return cell(width, 1, ground, paragraph(look, content));
    })
    .join('');
}

/** Said on every cell: neither LibreOffice nor Google Docs takes all of it from the style of the table. */
const CELL_PARAGRAPH: ParagraphLook = { before: 0, after: 0, line: 252 };
const CELL_RUN: RunLook = { size: SIZE.small };

/** A heading inside the table, as wide as the table, that stays with the row below it. */
function divider(row: TableRow, { widths, parts }: Layout): string {
  const content = phrasing(
    row.children.flatMap((child) => child.children),
    { ...CELL_RUN, bold: true, colour: COLOUR.quiet },
    textWidth(TEXT_WIDTH),
    parts,
  );
  const look = { ...CELL_PARAGRAPH, keepNext: true };
  return cell(TEXT_WIDTH, widths.length, COLOUR.dividerGround, paragraph(look, content));
}

function cell(width: number, span: number, ground: string | undefined, content: string): string {
  const merged = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  const shade = ground === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}${shade}</w:tcPr>${content}</w:tc>`;
}

function cellContent(row: readonly TableCell[], column: number): PhrasingContent[] {
  if (column < MOST_COLUMNS - 1) return row[column]?.children ?? [];
  return row
    .slice(column)
    .flatMap((last, index) =>
      index === 0 ? last.children : [{ type: 'text', value: ' | ' }, ...last.children],
    );
}
