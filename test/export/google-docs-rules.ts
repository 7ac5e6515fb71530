import { elements, type HtmlElement, styleOf } from './support/html-tree.ts';

/**
 * What HTML must be like so that Google Docs keeps it, pasted or converted. Returns one sentence for each
 * rule that is broken, none for good HTML.
 */
export function googleDocsProblems(body: HtmlElement): string[] {
  const problems: string[] = [];
  for (const { element, parents } of elements(body)) {
    for (const rule of RULES) problems.push(...rule(element, parents));
  }
  return problems;
}

type Rule = (element: HtmlElement, parents: readonly HtmlElement[]) => Iterable<string>;

const BLOCKS = ['h1', 'h2', 'h3', 'p', 'ul', 'ol', 'table', 'blockquote', 'hr'];
const INLINE = ['strong', 'em', 's', 'code', 'br', 'a', 'img'];
const TABLE = ['colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td'];
const STYLED = [
  'h1',
  'h2',
  'h3',
  'p',
  'ul',
  'ol',
  'li',
  'table',
  'col',
  'th',
  'td',
  'blockquote',
  'strong',
  'em',
  's',
  'code',
  'a',
];
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['style', 'href'],
  img: ['style', 'src', 'alt', 'width', 'height'],
  ol: ['style', 'start'],
};
const TEXT_WIDTH = 468;

const isCell = (element: HtmlElement) => element.tag === 'td' || element.tag === 'th';
const within = (parents: readonly HtmlElement[], ...tags: string[]) =>
  parents.some(({ tag }) => tags.includes(tag));
const childrenOf = (element: HtmlElement): HtmlElement[] =>
  element.children.filter((child): child is HtmlElement => typeof child !== 'string');

const RULES: readonly Rule[] = [
  function* onlyWhatSurvives({ tag, attributes }) {
    if (![...BLOCKS, ...INLINE, ...TABLE, 'li'].includes(tag)) yield `<${tag}> is not kept`;
    for (const name of Object.keys(attributes)) {
      if (!(ATTRIBUTES[tag] ?? ['style']).includes(name)) yield `${name} of <${tag}> is not kept`;
    }
  },
  function* everythingIsInline(element) {
    if (STYLED.includes(element.tag) && !element.attributes.style)
      yield `<${element.tag}> has no style of its own`;
    for (const [property, value] of Object.entries(styleOf(element))) {
      if (!/^[a-z-]+$/.test(property) || value === undefined) yield `${property} is no declaration`;
      if (/url\(|var\(|expression|!important|position|float/.test(`${property}:${value}`))
        yield `${property}:${value}`;
    }
    if (['p', 'li', 'td', 'th', 'h1', 'h2', 'h3'].includes(element.tag)) {
      for (const property of ['font-family', 'font-size', 'color']) {
        if (!(property in styleOf(element))) yield `<${element.tag}> has no ${property}`;
      }
    }
  },
  function* blocksDoNotNestWrongly({ tag }, parents) {
    const parent = parents.at(-1)?.tag ?? '';
    if (BLOCKS.includes(tag) && within(parents, 'p', 'h1', 'h2', 'h3', ...INLINE))
      yield `<${tag}> inside a paragraph`;
    if (tag === 'li' && parent !== 'ul' && parent !== 'ol') yield '<li> outside a list';
    if (parent === 'ul' || parent === 'ol') {
      if (tag !== 'li') yield `<${tag}> in a list and not in its item`;
    }
    if (tag === 'table' && within(parents, 'table')) yield 'a table in a table';
    if (isCell({ tag, attributes: {}, children: [] }) && parent !== 'tr') yield 'a cell outside a row';
  },
  function* tablesHaveTheirWidths(element) {
    if (element.tag !== 'table') return;
    const style = styleOf(element);
    if (style['border-collapse'] !== 'collapse') yield 'borders of a table are not collapsed';
    if (style['table-layout'] !== 'fixed') yield 'a table is not laid out fixed';
    if (style.width !== `${TEXT_WIDTH}pt`) yield `a table is ${style.width} wide`;
    const [colgroup, ...groups] = childrenOf(element);
    if (colgroup?.tag !== 'colgroup') yield 'a table has no colgroup';
    const widths = colgroup ? childrenOf(colgroup).map((column) => styleOf(column).width) : [];
    const sum = widths.reduce((total, width) => total + Number.parseFloat(width ?? ''), 0);
    if (sum !== TEXT_WIDTH) yield `the columns of a table are ${sum}pt wide together`;
    for (const row of groups.flatMap(childrenOf)) {
      const cells = childrenOf(row).map((cell) => styleOf(cell).width);
      if (cells.join() !== widths.join())
        yield `a row has the widths ${cells.join()} and not ${widths.join()}`;
    }
  },
  function* cellsHaveTheirOwnLook(element) {
    if (!isCell(element)) return;
    const { border, padding } = styleOf(element);
    if (!/^\d(?:\.\d+)?(?:px|pt) solid #[0-9a-f]{6}$/.test(border ?? ''))
      yield `a cell has the border ${border}`;
    if (padding !== '5pt') yield `a cell has the padding ${padding}`;
  },
  function* addressesAreAbsolute({ tag, attributes }) {
    if (tag === 'a' && !/^(?:https?:\/\/|mailto:)\S+$/i.test(attributes.href ?? ''))
      yield `a link to ${attributes.href}`;
    if (tag !== 'img') return;
    if (!/^data:image\/[a-z+]+;base64,[A-Za-z0-9+/=]+$/.test(attributes.src ?? ''))
      yield `an image from ${attributes.src}`;
    if (attributes.alt === undefined) yield 'an image without a text for it';
    if (Number(attributes.width ?? 0) > (TEXT_WIDTH * 96) / 72) yield `an image of ${attributes.width}px`;
  },
  function* spacesAreKept(element, parents) {
    for (const child of element.children) {
      if (typeof child !== 'string') continue;
      const betweenBlocks = child === '\n' && !within([...parents, element], ...BLOCKS, 'li');
      if (/[\n\t\r]| {2}/.test(child) && !betweenBlocks) yield `spaces are lost in ${JSON.stringify(child)}`;
      if (['ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'colgroup'].includes(element.tag))
        yield `text in <${element.tag}>`;
    }
    if (element.tag === 'p' && /^ | $/.test(textIn(element)) && isMonospaced(element))
      yield 'an indentation is lost';
  },
  function* noLineIsEmpty(element) {
    if (element.tag === 'p' && element.children.length === 0) yield 'an empty paragraph';
  },
];

const isMonospaced = (element: HtmlElement) => (styleOf(element)['font-family'] ?? '').includes('monospace');
const textIn = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
