import type { Block } from '../page/blocks.ts';
import { bareText, type Labelled, plainText, readLabel } from '../page/plain.ts';
import { type FoundTime, type FoundZone, flat } from '../times/found-time.ts';
import { type Lead, readLead } from '../times/lead.ts';
import { scanTimes } from '../times/scan.ts';
import { type DateHeading, type Entry, newEntry } from './entry.ts';
import { type Columns, dateIn, guessColumns, readColumns, readRow, zoneIn } from './table.ts';

/** What the lines of a timeline come to. Lines are named by their index in the source. */
export interface TimelineLines {
  readonly entries: readonly Entry[];
  /** Lines that say what holds for those below them: a date, a zone, a table's titles. */
  readonly frames: ReadonlyMap<number, string>;
  /** Lines that belong to no entry: they stand before the first. */
  readonly loose: readonly Block[];
}

interface State {
  readonly entries: Entry[];
  readonly frames: Map<number, string>;
  readonly loose: Block[];
  heading: DateHeading | null;
  zone: FoundZone | null;
  columns: Columns | null;
  /** The table that is open has no column for times. */
  foreign: boolean;
  /** It tells durations. */
  durations: boolean;
  /** How far the entries of a list are indented. */
  level: number | null;
}

const UNKNOWN =
  /^(?:\*\*|[[(])?(?:\?+|\?\?:\?\?|--:--|unknown(?: time)?|time unknown|tbd)(?:\*\*|[\])])?\s*[:–—-]+\s*/iu;
const LIST_MARK = '- ';
/** The level of entries that are rows: what follows a table does not go on with its last row. */
const ROW = -1;

/** `All times are UTC.` and the like: a statement about times, with a zone or a date in it. */
const ABOUT_TIMES = /\b(?:times?|timestamps?|zeiten?|tider)\b/i;

function add(
  state: State,
  block: Block,
  found: FoundTime | null,
  text: string,
  rest: Partial<Entry> = {},
): void {
  const entry = newEntry(block.line, found, {
    text: text === '' ? [] : [plainText(text)],
    heading: state.heading,
    zone: state.zone,
    ...rest,
  });
  state.entries.push(entry);
  if (block.kind === 'item') state.level ??= block.level;
}

function goOn(state: State, block: Block, text: string): void {
  const last = state.entries.at(-1);
  if (!last) {
    state.loose.push(block);
    return;
  }
  last.lines.push(block.line);
  if (text.trim() !== '') last.text.push(text);
}

/** A heading within the timeline: a date, a time with what happened then, or words that group. */
function readHeading(state: State, block: Block): void {
  const lead = readLead(block.text);
  if (lead?.time.clock || lead?.time.sinceStart != null) {
    add(state, block, lead.time, lead.rest);
    return;
  }
  const heading = dateIn(block.text);
  if (heading) setDate(state, block, heading);
  else frame(state, block, 'heading');
}

function setDate(state: State, block: Block, heading: DateHeading): void {
  state.heading = heading;
  state.zone = zoneIn(block.text) ?? state.zone;
  frame(state, block, 'date of what follows');
}

function frame(state: State, block: Block, as: string): void {
  state.frames.set(block.line, as);
}

/** The titles of a table. One without a column for times is no part of the timeline. */
function readTitles(state: State, block: Block, row: Block | undefined): boolean {
  state.columns = readColumns(block.cells);
  const untitled = state.columns === null && guessColumns(block.cells) !== null;
  state.foreign = state.columns === null && !untitled && guessColumns(row?.cells ?? []) === null;
  if (state.foreign) readForeign(state, block);
  else if (!untitled) frame(state, block, 'titles of the columns');
  return !untitled;
}

/** A table of durations repeats what the times say. */
function readForeign(state: State, block: Block): void {
  if (block.cells.some((cell) => /^(?:durations?|measure|metric|time to \w+)$/i.test(bareText(cell)))) {
    state.durations = true;
    const intro = state.loose.at(-1);
    if (intro?.text.endsWith(':'))
      frame(state, state.loose.pop() ?? intro, 'durations, which follow from the times');
  }
  if (state.durations) frame(state, block, 'durations, which follow from the times');
  else state.loose.push(block);
}

function readTableRow(state: State, blocks: readonly Block[], index: number, block: Block): void {
  if (blocks[index + 1]?.kind === 'table-rule' && readTitles(state, block, blocks[index + 2])) return;
  if (state.foreign) {
    readForeign(state, block);
    return;
  }
  state.columns ??= guessColumns(block.cells);
  const date = dateRow(block.cells);
  if (date) {
    setDate(state, block, date);
    return;
  }
  const entry = state.columns && readRow(block.line, block.cells, state.columns);
  if (!entry) {
    goOn(state, block, block.cells.map(plainText).join(' – '));
    return;
  }
  const heading = entry.heading ?? state.heading;
  state.entries.push({ ...entry, heading, zone: entry.zone ?? state.zone });
  state.level = ROW;
}

/** A row that holds a date and nothing else stands above those of its day. */
function dateRow(cells: readonly string[]): DateHeading | null {
  const [only, ...others] = cells.filter((cell) => cell !== '');
  if (only === undefined || others.length > 0) return null;
  const lead = readLead(only);
  return lead && lead.time.clock === null ? dateIn(only) : null;
}

/** The one time within a sentence; a second one makes it doubtful. */
function timeWithin(text: string): Pick<Entry, 'found' | 'notes' | 'doubtful'> {
  const times = scanTimes(flat(text)).filter(({ clock }) => clock !== null);
  const [found, ...others] = times;
  if (!found) return { found: null, notes: [], doubtful: false };
  const note =
    others.length > 0
      ? 'Several times stand in the sentence; the first was taken.'
      : 'The time stands within the sentence.';
  return { found, notes: [note], doubtful: others.length > 0 };
}

function readLeading(state: State, block: Block, lead: Lead): boolean {
  const { time, rest } = lead;
  if (time.clock || time.sinceStart !== null || time.epoch !== null) {
    add(state, block, time, rest);
    return true;
  }
  if (rest === '' || /^[\p{P}\s]*$/u.test(rest)) {
    if (time.date) setDate(state, block, { date: time.date, text: bareText(block.text) });
    return time.date !== null;
  }
  // A date with words, but no time of day.
  if (!time.date || !lead.setOff) return false;
  add(state, block, time, rest);
  return true;
}

function readWithoutLead(state: State, block: Block, afterBlank: boolean): void {
  const unknown = UNKNOWN.exec(block.text)?.[0];
  if (unknown !== undefined) {
    const written = unknown.replace(/[\s:–—*[\]()-]+$/u, '').replace(/^[*[(]+/, '');
    add(state, block, null, block.text.slice(unknown.length), { writtenTime: written });
    return;
  }
  const isApart = state.entries.length === 0 || state.level === ROW;
  if (isApart && readStatement(state, block)) return;
  if (state.level === ROW && afterBlank) {
    state.loose.push(block);
    return;
  }
  const beside = block.kind === 'item' && (state.level === null || block.level <= state.level);
  const label = beside || afterBlank ? readLabel(block.text) : null;
  if (beginsWithoutTime(state, label, beside)) {
    const { found, ...doubts } = timeWithin(block.text);
    const writtenTime = found?.text ?? null;
    add(state, block, found, block.text, { within: true, ...doubts, writtenTime });
    return;
  }
  goOn(state, block, block.kind === 'item' ? `${LIST_MARK}${plainText(block.text)}` : plainText(block.text));
}

/** An item beside others is an entry of its own, and so are words behind a bold label. */
function beginsWithoutTime(state: State, label: Labelled | null, beside: boolean): boolean {
  if (beside) return state.entries.length > 0 || label !== null;
  return label?.bold === true && label.content !== '';
}

function readStatement(state: State, block: Block): boolean {
  const heading = dateIn(block.text);
  const zone = ABOUT_TIMES.test(block.text) || block.text.length < 40 ? zoneIn(block.text) : null;
  if (!zone && !(heading && block.text.length < 80)) return false;
  state.zone = zone ?? state.zone;
  state.heading = heading ?? state.heading;
  frame(state, block, zone ? 'zone of the times' : 'date of what follows');
  return true;
}

const FENCE = /^\s*(?:`{3}|~{3})/;
const ASIDE: Partial<Record<Block['kind'], string>> = {
  'table-rule': 'a rule',
  rule: 'a rule',
  comment: 'comment',
  'front-matter': 'front matter',
};

function readBlock(state: State, blocks: readonly Block[], index: number): void {
  const block = blocks[index];
  if (!block || block.kind === 'blank') return;
  const aside = ASIDE[block.kind];
  if (aside !== undefined) frame(state, block, aside);
  else if (block.kind === 'heading') readHeading(state, block);
  else if (block.kind === 'row') readTableRow(state, blocks, index, block);
  else if (block.kind === 'code') goOn(state, block, FENCE.test(block.text) ? '' : block.text);
  else readWords(state, block, blocks[index - 1]?.kind === 'blank');
}

function readWords(state: State, block: Block, afterBlank: boolean): void {
  const lead = readLead(block.text);
  if (lead && isEntryLevel(state, block) && readLeading(state, block, lead)) return;
  readWithoutLead(state, block, afterBlank);
}

/** A time far from the margin of a list's entries, or in a line that goes on with one, is a detail of that entry. */
function isEntryLevel({ level, entries }: State, block: Block): boolean {
  if (level === null || level === ROW || entries.length === 0) return true;
  return block.kind === 'item'
    ? block.level <= level + FURTHEST
    : block.kind !== 'line' || block.level <= level;
}

/** Lists of lists: times on the second or third level are entries as well. */
const FURTHEST = 8;

/** The entries of a timeline, in the order of its lines. */
export function readEntries(blocks: readonly Block[]): TimelineLines {
  const state: State = {
    entries: [],
    frames: new Map(),
    loose: [],
    heading: null,
    zone: null,
    columns: null,
    foreign: false,
    durations: false,
    level: null,
  };
  for (const index of blocks.keys()) readBlock(state, blocks, index);
  const timed = state.entries.some(({ found }) => found !== null);
  const fenced = blocks.filter(({ kind }) => kind === 'code');
  if (!timed && fenced.some(({ text }) => readLead(text)?.time.clock)) {
    return readEntries(blocks.map(asPlain));
  }
  return state;
}

/** Some people fence their whole timeline. */
function asPlain(block: Block): Block {
  if (block.kind !== 'code') return block;
  return FENCE.test(block.text)
    ? { ...block, kind: 'rule' }
    : { ...block, kind: block.text.trim() === '' ? 'blank' : 'line', text: block.text.trim() };
}
