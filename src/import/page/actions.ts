import type { ActionType } from '../../incident/words.ts';
import { inOrder } from '../times/date-order.ts';
import { flat } from '../times/found-time.ts';
import { scanTimes } from '../times/scan.ts';
import type { PlannedAction } from '../types.ts';
import type { Block } from './blocks.ts';
import { bareText, plainText } from './plain.ts';

/** An action item with the line it stands in. */
export interface ReadAction {
  readonly line: number;
  readonly action: PlannedAction;
}

const LINK = /\[([^\]]*)\]\((https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)\)/;
const BARE_LINK = /<?(https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]])>?/;
const OWNER =
  /\s*(?:[([]\s*(?:owner|assignee|assigned to|ansvarlig)\s*:?\s*([^)\],;]{1,60})(?:[)\]]|(?=[,;]))|(?:[—–-]|,|;|\|)\s*(?:owner|assignee|assigned to)\s*:?\s*([^,;|()]{1,60})|[([]?(?<=[\s([])@([\p{L}\d_.-]{2,40})[)\]]?(?=[\s.,;]|$))/iu;
const DUE = /\s*[([,;—–|-]?\s*\b(?:due(?: date| by| on)?|deadline|by|frist)\s*:?\s*(?=[\d\p{L}])/giu;
const DONE = /\s*[([](?:done|completed|complete|fixed|closed)[)\]]|^~~.*~~$|^[✅☑✔]\s*/iu;
const OPEN_BOX = /^[☐◻]\s*/u;
const TYPES: readonly ActionType[] = ['prevent', 'mitigate', 'process', 'other'];

interface Pulled {
  readonly value: string | null;
  readonly rest: string;
}

function pullOwner(text: string): Pulled {
  const match = OWNER.exec(text);
  const value = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim() ?? null;
  if (!match || !value) return { value: null, rest: text };
  return { value, rest: `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}` };
}

function isoOf(text: string): { iso: string; end: number } | null {
  const [time] = scanTimes(flat(text));
  if (!time?.date || time.start > 0 || time.date.year === null) return null;
  const { year, month, day } = inOrder(time.date, 'day-first');
  const two = (value: number) => String(value).padStart(2, '0');
  return { iso: `${year}-${two(month)}-${two(day)}`, end: time.end };
}

function pullDue(text: string): Pulled {
  for (const match of text.matchAll(DUE)) {
    const begin = match.index + match[0].length;
    const found = isoOf(text.slice(begin));
    if (!found) continue;
    const after = text.slice(begin + found.end).replace(/^\s*[)\]]/, '');
    return { value: found.iso, rest: text.slice(0, match.index) + after };
  }
  return { value: null, rest: text };
}

/** A link that is the whole item gives it its words; any other stays in the text as well. */
function linkIn(text: string): { link: string | null; rest: string } {
  const labelled = LINK.exec(text);
  if (labelled) {
    const [whole, label = '', link = ''] = labelled;
    const alone = text.replace(whole, '').replace(/^[\s:–—-]+|[\s:–—-]+$/g, '');
    if (alone === '') return { link, rest: label };
    const trailing = text.trim().endsWith(whole) || text.trim().startsWith(whole);
    return { link, rest: trailing && /^[A-Z]{1,10}-?\d+$/.test(label) ? text.replace(whole, label) : text };
  }
  const link = BARE_LINK.exec(text)?.[1] ?? null;
  return { link, rest: text };
}

/** An action item from its words; null if there are none. */
export function readActionText(markdown: string, ticked: boolean | null): PlannedAction | null {
  const owner = pullOwner(markdown);
  const due = pullDue(owner.rest);
  const { link, rest } = linkIn(due.rest);
  const done = ticked ?? DONE.test(rest);
  const text = plainText(
    rest.replace(DONE, (found) => (found.startsWith('~~') ? found.slice(2, -2) : '')).replace(OPEN_BOX, ''),
  )
    .replace(/\s*(?:[(][\s,;]*[)]|[,;|—–-])\s*$/u, '')
    .trim();
  return text === '' ? null : { text, owner: owner.value, due: due.value, link, type: 'other', done };
}

const COLUMNS: readonly (readonly [keyof PlannedAction, RegExp])[] = [
  ['owner', /^(?:owner|assignee|assigned to|who|responsible|ansvarlig|verantwortlich)/i],
  ['due', /^(?:due|deadline|eta|date|target|by when|frist)/i],
  ['link', /^(?:link|ticket|issue|bug|tracking|jira|pr|url|reference)/i],
  ['type', /^(?:type|kind|category)/i],
  ['done', /^(?:status|done|state|complete)/i],
];

type ActionColumns = ReadonlyMap<number, keyof PlannedAction>;

function columnsOf(titles: readonly string[]): ActionColumns {
  const found = new Map<number, keyof PlannedAction>();
  for (const [index, title] of titles.entries()) {
    const column = COLUMNS.find(
      ([name, form]) => form.test(bareText(title)) && ![...found.values()].includes(name),
    );
    if (column) found.set(index, column[0]);
  }
  return found;
}

function isNumber(title: string | undefined): boolean {
  return /^(?:#|no\.?|nr\.?|id)?$/i.test(bareText(title ?? ''));
}

function readActionRow(
  row: readonly string[],
  columns: ActionColumns,
  titles: readonly string[],
): PlannedAction | null {
  const cells = row.map((cell) => (/^[-–—]+$/.test(cell) ? '' : cell));
  const of = (name: keyof PlannedAction): string | null => {
    const index = [...columns].find(([, column]) => column === name)?.[0];
    return index === undefined ? null : (cells[index] ?? null);
  };
  const words = cells.filter((cell, index) => !columns.has(index) && !isNumber(titles[index]) && cell !== '');
  const read = readActionText(words.join(' – '), null);
  if (!read) return null;
  const type = TYPES.find((name) => name === bareText(of('type') ?? '').toLowerCase());
  const linkCell = of('link') ?? '';
  return {
    ...read,
    owner: bareText(of('owner') ?? '') || read.owner,
    due: isoOf(bareText(of('due') ?? ''))?.iso ?? read.due,
    link: LINK.exec(linkCell)?.[2] ?? BARE_LINK.exec(linkCell)?.[1] ?? read.link,
    type: type ?? 'other',
    done:
      /^(?:done|yes|x|✓|☑|✅|closed|completed?|fixed|resolved|ja)\b|^[✓☑✅]/iu.test(
        bareText(of('done') ?? ''),
      ) || read.done,
  };
}

interface State {
  readonly actions: ReadAction[];
  readonly others: Block[];
  titles: readonly string[];
  afterBlank: boolean;
  /** Items that are plain lines with empty lines between them. */
  apart: boolean;
}

/** A plain line is an item as long as the list goes on; a paragraph after it is not. */
function isListed({ actions, afterBlank, apart }: State): boolean {
  return !afterBlank || actions.length === 0 || apart;
}

function readItem(state: State, block: Block): PlannedAction | null {
  if (block.kind === 'row') return readActionRow(block.cells, columnsOf(state.titles), state.titles);
  if (block.kind === 'item') return readActionText(block.text, block.done);
  if (block.kind !== 'line') return null;
  if (state.actions.length === 1 && state.afterBlank) state.apart = block.text.length < LONGEST_ITEM;
  return isListed(state) ? readActionText(block.text, block.done) : null;
}

/** A paragraph longer than this is no item of a list. */
const LONGEST_ITEM = 160;

function readActionBlock(state: State, block: Block, next: Block | undefined): void {
  if (block.kind === 'row' && next?.kind === 'table-rule') {
    state.titles = block.cells;
    state.others.push(block);
    return;
  }
  const action = readItem(state, block);
  // `The following will be done:` introduces items.
  if (action && !action.text.endsWith(':')) state.actions.push({ line: block.line, action });
  else state.others.push(block);
  state.afterBlank = false;
}

/** The action items of a part, and the blocks in it that are none. */
export function readActions(blocks: readonly Block[]): {
  readonly actions: readonly ReadAction[];
  readonly others: readonly Block[];
} {
  const state: State = { actions: [], others: [], titles: [], afterBlank: false, apart: false };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'blank') state.afterBlank = true;
    else readActionBlock(state, block, blocks[index + 1]);
  }
  return state;
}
