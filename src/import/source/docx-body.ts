import { attribute, type XmlToken, xmlTokens } from './xml.ts';

/** What the body of a document refers to. */
export interface DocxParts {
  /** Level by the id of a style. */
  readonly headings: ReadonlyMap<string, number>;
  /** The address of a link, by the id of its relationship. */
  readonly link: (id: string) => string | null;
  readonly picture: (id: string) => string | null;
}

/** A table that is open; one within a cell of another is told as text of that cell. */
interface Table {
  readonly rows: string[][];
  cell: string[] | null;
}

interface State {
  readonly parts: DocxParts;
  readonly lines: string[];
  readonly tables: Table[];
  paragraph: string;
  style: string;
  level: number | null;
  bold: boolean;
  struck: boolean;
  link: string | null;
  linkFrom: number;
  alt: string;
  inText: boolean;
  /** Within what was deleted, or what stands in for older programs. */
  hidden: number;
}

/** Text that was deleted, and a picture's copy for older programs. */
const HIDDEN = new Set(['w:del', 'mc:Fallback', 'w:instrText', 'w:delText']);

function isOff(attributes: string): boolean {
  return /^(?:0|false|none|off)$/.test(attribute(attributes, 'w:val') ?? '');
}

function addText(state: State, text: string): void {
  if (state.hidden > 0 || !state.inText) return;
  // A whole label in bold is what tells headings from text.
  state.paragraph +=
    state.bold && text.trim() !== '' ? marked(text, '**') : state.struck ? marked(text, '~~') : text;
}

function marked(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return `${before}${mark}${inner}${mark}${after}`;
}

function endParagraph(state: State): void {
  const text = state.paragraph.replace(/\*\*(\s*)\*\*/g, '$1').trim();
  const heading =
    state.parts.headings.get(state.style) ?? Number(/^Heading([1-6])$/.exec(state.style)?.[1] ?? 0);
  state.paragraph = '';
  const cell = state.tables.at(-1)?.cell;
  if (cell) {
    if (text !== '') cell.push(text.replaceAll('\n', ' '));
    return;
  }
  if (text === '') state.lines.push('');
  else if (heading > 0)
    state.lines.push('', `${'#'.repeat(heading)} ${text.replaceAll('**', '').replaceAll('\n', ' ')}`, '');
  else if (state.level !== null)
    state.lines.push(`${'  '.repeat(state.level)}- ${text.replaceAll('\n', ' ')}`);
  else state.lines.push(...text.split('\n'), '');
}

function endTable(state: State): void {
  const rows = state.tables.pop()?.rows ?? [];
  const outer = state.tables.at(-1)?.cell;
  if (outer) {
    outer.push(rows.map((row) => row.join(' – ')).join('; '));
    return;
  }
  const bars = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const [first = [], ...others] = rows;
  state.lines.push('', bars(first), bars(first.map(() => '---')), ...others.map(bars), '');
}

type Handler = (state: State, attributes: string) => void;

const OPEN: Readonly<Record<string, Handler>> = {
  'w:p': (state) => {
    state.paragraph = '';
    state.style = '';
    state.level = null;
  },
  'w:r': (state) => {
    state.bold = false;
    state.struck = false;
  },
  'w:pStyle': (state, attributes) => {
    state.style = attribute(attributes, 'w:val') ?? '';
    if (/^List/i.test(state.style)) state.level ??= 0;
  },
  'w:ilvl': (state, attributes) => {
    state.level = Math.min(8, Number(attribute(attributes, 'w:val') ?? 0) || 0);
  },
  'w:numId': (state, attributes) => {
    if (attribute(attributes, 'w:val') === '0') state.level = null;
  },
  'w:b': (state, attributes) => {
    state.bold = !isOff(attributes);
  },
  'w:strike': (state, attributes) => {
    state.struck = !isOff(attributes);
  },
  'w:t': (state) => {
    state.inText = true;
  },
  'w:tab': (state) => addAlways(state, ' '),
  'w:br': (state) => addAlways(state, '\n'),
  'w:cr': (state) => addAlways(state, '\n'),
  'w:noBreakHyphen': (state) => addAlways(state, '-'),
  'w:hyperlink': (state, attributes) => {
    const id = attribute(attributes, 'r:id');
    state.link = id === null ? null : state.parts.link(id);
    state.linkFrom = state.paragraph.length;
  },
  'wp:docPr': (state, attributes) => {
    state.alt = attribute(attributes, 'descr') ?? attribute(attributes, 'name') ?? '';
  },
  'a:blip': (state, attributes) => {
    const url = state.parts.picture(attribute(attributes, 'r:embed') ?? '');
    addAlways(state, url === null ? '' : `![${state.alt.replace(/[[\]\n]/g, ' ')}](${url})`);
  },
  'w:tbl': (state) => {
    state.tables.push({ rows: [], cell: null });
  },
  'w:tr': (state) => {
    state.tables.at(-1)?.rows.push([]);
  },
  'w:tc': (state) => {
    const table = state.tables.at(-1);
    if (table) table.cell = [];
  },
};

function addAlways(state: State, text: string): void {
  if (state.hidden === 0 && state.paragraph !== undefined) state.paragraph += text;
}

const CLOSE: Readonly<Record<string, (state: State) => void>> = {
  'w:t': (state) => {
    state.inText = false;
  },
  'w:p': endParagraph,
  'w:hyperlink': (state) => {
    const label = state.paragraph.slice(state.linkFrom).replaceAll('**', '').trim();
    if (state.link !== null && label !== '') {
      state.paragraph = `${state.paragraph.slice(0, state.linkFrom)}[${label.replace(/[[\]]/g, '')}](${state.link})`;
    }
    state.link = null;
  },
  'w:tc': (state) => {
    const table = state.tables.at(-1);
    table?.rows.at(-1)?.push((table.cell ?? []).join(' '));
    if (table) table.cell = null;
  },
  'w:tbl': endTable,
};

function take(state: State, token: XmlToken): void {
  if (token.type === 'text') {
    addText(state, token.text);
    return;
  }
  if (HIDDEN.has(token.name)) {
    state.hidden = Math.max(0, state.hidden + (token.type === 'open' ? 1 : -1));
    return;
  }
  if (token.type === 'open') OPEN[token.name]?.(state, token.attributes);
  else CLOSE[token.name]?.(state);
}

/** The lines of Markdown that the main part of a Word document comes to. */
export function docxBody(xml: string, parts: DocxParts): string[] {
  const state: State = {
    parts,
    lines: [],
    tables: [],
    paragraph: '',
    style: '',
    level: null,
    bold: false,
    struck: false,
    link: null,
    linkFrom: 0,
    alt: '',
    inText: false,
    hidden: 0,
  };
  for (const token of xmlTokens(xml)) take(state, token);
  return state.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
}
