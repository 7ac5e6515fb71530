/** A page is a text by its lines. Each line is one block: what it is, and what it says without its marks. */

export type BlockKind =
  | 'blank'
  | 'heading'
  | 'line'
  /** What stands beside the label that opened a part. */
  | 'words'
  | 'item'
  | 'row'
  | 'table-rule'
  | 'code'
  | 'comment'
  | 'rule'
  | 'front-matter';

export interface Block {
  readonly kind: BlockKind;
  /** Index of its line, from 0. */
  readonly line: number;
  /** Without marks of headings, lists and quotes. */
  readonly text: string;
  /** Of a heading: 1–6. Of all others: how far it is indented, in columns. */
  readonly level: number;
  /** Of a row of a table. */
  readonly cells: readonly string[];
  /** Of a task list's item: whether it is ticked. */
  readonly done: boolean | null;
}

interface State {
  fence: string | null;
  comment: boolean;
  frontMatter: boolean;
}

const FENCE = /^\s*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/;
const UNDERLINE = /^\s*(={3,}|-{3,})\s*$/;
const ITEM = /^(\s*)(?:[-*+•◦▪‣·]|–(?= )|(?:\d{1,3}|[a-z])[.)])\s+(?:\[([ xX✓])\]\s+)?(.*)$/u;
const QUOTE = /^\s{0,3}(?:>\s?)+/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** More than any heading has. */
const LONGEST_HEADING = 100;

function block(kind: BlockKind, line: number, text: string, rest: Partial<Block> = {}): Block {
  return { kind, line, text, level: 0, cells: [], done: null, ...rest };
}

/** The cells of a row of a table; a bar that is escaped or within code does not part them. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells: string[] = [];
  let cell = '';
  for (const part of inner.split(/(\\\||\|)/)) {
    if (part !== '|') {
      cell += part === '\\|' ? '|' : part;
      continue;
    }
    cells.push(cell.trim());
    cell = '';
  }
  return [...cells, cell.trim()];
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
}

/** Lines within a fence, a comment or the front matter; null if this is none of them. */
function enclosed(state: State, source: string, line: number): Block | null {
  if (state.fence !== null) {
    const closes = FENCE.exec(source)?.[1]?.startsWith(state.fence) ?? false;
    if (closes) state.fence = null;
    return block('code', line, source);
  }
  if (state.comment) {
    if (source.includes('-->')) state.comment = false;
    return block('comment', line, source);
  }
  if (!state.frontMatter) return null;
  if (/^(?:---|\.\.\.)\s*$/.test(source)) state.frontMatter = false;
  return block('front-matter', line, source);
}

/** A line that begins what encloses others. */
function encloses(state: State, source: string, line: number): Block | null {
  const fence = FENCE.exec(source)?.[1];
  if (fence !== undefined) {
    state.fence = fence;
    return block('code', line, source);
  }
  const trimmed = source.trimStart();
  if (!trimmed.startsWith('<!--')) return null;
  const end = trimmed.indexOf('-->');
  if (end >= 0 && trimmed.slice(end + 3).trim() !== '') return null;
  state.comment = end < 0;
  return block('comment', line, source);
}

function isRow(content: string, next: string | undefined): boolean {
  if (/^\s*\|.*\|/.test(content)) return true;
  return content.includes('|') && next?.includes('|') === true && TABLE_RULE.test(next);
}

function underlined(content: string, line: number, next: string | undefined): Block | null {
  const underline = UNDERLINE.exec(next ?? '')?.[1];
  if (!underline || content.trim().length > LONGEST_HEADING || indentOf(content) >= 4) return null;
  return block('heading', line, content.trim(), { level: underline.startsWith('=') ? 1 : 2 });
}

function itemBlock(content: string, line: number): Block | null {
  const item = ITEM.exec(content);
  if (!item) return null;
  const done = item[2] === undefined ? null : item[2] !== ' ';
  return block('item', line, (item[3] ?? '').trim(), { level: indentOf(content), done });
}

function plainBlock(source: string, line: number, next: string | undefined): Block {
  const content = source.slice(QUOTE.exec(source)?.[0].length ?? 0);
  if (content.trim() === '') return block('blank', line, '');
  const heading = HEADING.exec(content);
  if (heading) return block('heading', line, (heading[2] ?? '').trim(), { level: heading[1]?.length ?? 1 });
  const level = indentOf(content);
  if (TABLE_RULE.test(content) && content.includes('|')) return block('table-rule', line, content);
  if (RULE.test(content)) return block('rule', line, content);
  if (isRow(content, next)) {
    return block('row', line, content.trim(), { cells: cellsOf(content), level });
  }
  const marked = itemBlock(content, line) ?? underlined(content, line, next);
  return marked ?? block('line', line, content.trim(), { level });
}

/** The blocks of a page, one for each of its lines, in order. */
export function readBlocks(lines: readonly string[]): Block[] {
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const hasFrontMatter = lines[0] === '---' && end > 0 && lines.slice(1, end).every(isYamlLine);
  const state: State = { fence: null, comment: false, frontMatter: false };
  let inTable = false;
  return lines.map((source, line) => {
    if (line === 0 && hasFrontMatter) {
      state.frontMatter = true;
      return block('front-matter', line, source);
    }
    const special = enclosed(state, source, line) ?? encloses(state, source, line);
    const read = special ?? plainBlock(source, line, lines[line + 1]);
    // A row needs no bars at its sides once a table has begun.
    const continues = inTable && read.kind === 'line' && source.includes('|');
    const found = continues
      ? block('row', line, read.text, { cells: cellsOf(source), level: read.level })
      : read;
    inTable = found.kind === 'table-rule' || (inTable && found.kind === 'row');
    return found;
  });
}

function isYamlLine(line: string): boolean {
  return /^(?:\s*#.*|\s*-\s.*|[\w ./-]+:.*|\s+.*|)$/.test(line);
}
