/**
 * The look of the HTML, all of it inline, because Google Docs keeps neither classes nor stylesheets. Sizes are
 * in points: the page is Letter or A4 with one-inch margins, 468 points of text.
 */

export const TEXT_WIDTH = 468;

const INK = '#202124';
const QUIET = '#5f6368';
const HAIRLINE = '#c4c7cc';
const SHADE = '#f3f4f6';
const SANS = 'Arial,Helvetica,sans-serif';
const MONOSPACE = 'Courier New,Courier,monospace';

/** Writes the declarations of a style attribute in their order. */
export function css(declarations: Readonly<Record<string, string>>): string {
  return Object.entries(declarations)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');
}

const font = (size: number, lineHeight: number, color = INK) => ({
  'font-family': SANS,
  'font-size': `${size}pt`,
  'line-height': String(lineHeight),
  color,
});

const heading = (size: number, above: number, below: number) =>
  css({ ...font(size, 1.25), 'font-weight': 'bold', margin: `${above}pt 0 ${below}pt 0` });

const cell = {
  ...font(10, 1.4),
  border: `1px solid ${HAIRLINE}`,
  padding: '5pt',
  'vertical-align': 'top',
  'text-align': 'left',
  'overflow-wrap': 'break-word',
};

const code = {
  'font-family': MONOSPACE,
  'font-size': '9.5pt',
  'line-height': '1.4',
  color: INK,
  'background-color': SHADE,
  padding: '0 6pt',
  'overflow-wrap': 'break-word',
};

export const STYLE = {
  body: css({
    margin: '0 auto',
    padding: '54pt 36pt',
    width: `${TEXT_WIDTH}pt`,
    'background-color': '#ffffff',
    color: INK,
  }),
  h1: heading(22, 0, 10),
  h2: heading(15, 22, 6),
  h3: heading(12, 14, 4),
  deepHeading: heading(11, 10, 4),
  paragraph: css({ ...font(11, 1.5), margin: '0 0 8pt 0' }),
  note: css({ ...font(10, 1.5, QUIET), 'font-style': 'italic', margin: '4pt 0 10pt 0' }),
  caption: css({ ...font(9.5, 1.4, QUIET), margin: '0 0 14pt 0' }),
  item: css({ ...font(11, 1.5), margin: '0 0 3pt 0' }),
  quote: css({ margin: '0 0 8pt 0', 'padding-left': '12pt', 'border-left': `2pt solid ${HAIRLINE}` }),
  codeLine: css({ ...code, margin: '0' }),
  lastCodeLine: css({ ...code, margin: '0 0 10pt 0' }),
  inlineCode: css({ 'font-family': MONOSPACE, 'font-size': '95%', 'background-color': SHADE }),
  rule: css({ border: '0', 'border-top': `1px solid ${HAIRLINE}`, margin: '14pt 0' }),
  strong: css({ 'font-weight': 'bold' }),
  emphasis: css({ 'font-style': 'italic' }),
  delete: css({ 'text-decoration': 'line-through' }),
  link: css({ color: '#1155cc', 'text-decoration': 'underline' }),
  table: css({
    'border-collapse': 'collapse',
    width: `${TEXT_WIDTH}pt`,
    'table-layout': 'fixed',
    margin: '4pt 0 14pt 0',
  }),
} as const;

/** A list inside an item stands closer to it than a list to the next paragraph. */
export function listStyle(checklist: boolean, nested: boolean): string {
  return css({
    margin: nested ? '3pt 0 0 0' : '0 0 8pt 0',
    'padding-left': checklist ? '6pt' : '24pt',
    ...(checklist ? { 'list-style-type': 'none' } : {}),
  });
}

export const columnStyle = (width: number): string => css({ width: `${width}pt` });

const cellStyles = new Map<string, string>();

/** A table has thousands of cells in a handful of looks: each is put together once. */
export function cellStyle(width: number, row: 'header' | 'divider' | 'body', align: string | null): string {
  const key = `${width} ${row} ${align}`;
  const style = cellStyles.get(key) ?? newCellStyle(width, row, align);
  cellStyles.set(key, style);
  return style;
}

function newCellStyle(width: number, row: 'header' | 'divider' | 'body', align: string | null): string {
  return css({
    ...cell,
    ...(align === null ? {} : { 'text-align': align }),
    ...(row === 'header' ? { 'font-weight': 'bold' } : {}),
    ...(row === 'body' ? {} : { 'background-color': SHADE }),
    width: `${width}pt`,
  });
}

/** Sizes of a picture in CSS pixels, shrunk to the width of the text; 0.75 points are one pixel. */
export function pictureStyle(width: number, height: number): string {
  return css({ width: `${width}px`, height: `${height}px` });
}
