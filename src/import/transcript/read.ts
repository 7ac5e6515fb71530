import { openClaims } from '../page/claims.ts';
import { slotOf } from '../page/headings.ts';
import type { Reading } from '../page/page.ts';
import { type DateHeading, type Entry, newEntry } from '../timeline/entry.ts';
import { NO_HINTS } from '../timeline/hints.ts';
import { dateIn } from '../timeline/table.ts';
import { type FoundTime, flat } from '../times/found-time.ts';
import { readLead } from '../times/lead.ts';
import { scanTime, scanTimes } from '../times/scan.ts';
import { clusterRow, isClusterHeader } from './cluster-events.ts';
import { withoutEscapes } from './escapes.ts';
import { isName, readSaid } from './said.ts';

/** A chat that was copied, a log, or what a terminal showed: who said what and when, line by line. */

interface State {
  readonly entries: Entry[];
  readonly frames: Map<number, string>;
  heading: DateHeading | null;
  /** A shell's history has the time of a command on the line before it. */
  pending: { readonly found: FoundTime; readonly line: number } | null;
  cluster: boolean;
}

const SCRIPT = /^Script (?:started|done) on (.+?)(?: \[.*\])?$/;
const PROMPT = /^(?:\[?[\w.-]+@[\w.-]+[^$#%>]{0,80}\]?)?\s?[$#%❯➜]\s+(?=\S)/u;
const BASH_TIME = /^#(1\d{9})$/;
const ZSH_TIME = /^: (1\d{9}):\d+;(.*)$/;
const ASIDE =
  /^-- .* --$|^-- (?:Logs|Journal) begins? |^(?:Today|Yesterday|New|NEW|Edited|\d+ repl(?:y|ies)|Last reply.*|View thread)$/;

function add(
  state: State,
  line: number,
  found: FoundTime | null,
  text: string,
  who: string | null = null,
): void {
  const entry = newEntry(line, found, {
    text: text === '' ? [] : [text],
    who,
    heading: state.heading,
    spoken: true,
  });
  state.entries.push(entry);
}

function epochTime(seconds: string): FoundTime | null {
  return scanTime(seconds, 0);
}

function readHistory(state: State, line: number, text: string): boolean {
  const bash = BASH_TIME.exec(text)?.[1];
  const found = bash === undefined ? null : epochTime(bash);
  if (found) {
    state.pending = { found, line };
    state.frames.set(line, 'time of the next command');
    return true;
  }
  if (state.pending) {
    add(state, line, state.pending.found, text);
    state.pending = null;
    return true;
  }
  const [, seconds = '', command = ''] = ZSH_TIME.exec(text) ?? [];
  const time = seconds === '' ? null : epochTime(seconds);
  if (time) add(state, line, time, command);
  return time !== null;
}

function readSession(state: State, line: number, text: string): boolean {
  const started = SCRIPT.exec(text);
  if (!started) return false;
  const lead = readLead(started[1] ?? '');
  const [within] = scanTimes(flat(started[1] ?? ''));
  const found = lead?.time ?? within ?? null;
  add(state, line, found, text);
  if (found?.date) state.heading = { date: found.date, text };
  return true;
}

/** The line that chat programs put between two days. */
function readDay(state: State, line: number, text: string): boolean {
  const words = text
    .replace(/^[-–—=* ]+|[-–—=* ]+$/g, '')
    .replace(/^(?:log (?:opened|started|closed)|day changed(?: to)?|session (?:start|close)):?\s+/i, '');
  const lead = /\d/.test(words) && words.length < 60 ? readLead(words) : null;
  if (!lead?.time.date || lead.rest !== '' || (lead.time.clock && words === text)) return false;
  state.heading = dateIn(words) ?? state.heading;
  state.frames.set(line, 'date of what follows');
  return true;
}

/** Where a time has a line of its own, the name stands in the line above, which is then no part of what was said before. */
function nameAbove(state: State, lines: readonly string[], line: number): string | null {
  const above = lines[line - 1]?.trim() ?? '';
  if (!isName(above)) return null;
  const last = state.entries.at(-1);
  if (last?.lines.at(-1) === line - 1) {
    last.lines.pop();
    last.text.pop();
  }
  state.frames.set(line - 1, 'who said what follows');
  return above;
}

/** `[21.05.2024 15:02] Helle Madsen` with the words below: where nearly all messages begin so, that is who said them. */
function withHeads(entries: readonly Entry[]): readonly Entry[] {
  const headed = (entry: Entry) =>
    entry.who === null && entry.text.length > 1 && FULL_NAME.test(entry.text[0] ?? '');
  const count = entries.filter(headed).length;
  if (count < 2 || count < entries.length * NEARLY_ALL) return entries;
  return entries.map((entry) => {
    const [who = '', ...text] = entry.text;
    return headed(entry) ? { ...entry, who, text } : entry;
  });
}

const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
const NEARLY_ALL = 0.8;

function readLine(state: State, lines: readonly string[], line: number, now: number): void {
  const text = withoutEscapes(lines[line] ?? '').trim();
  if (text === '') return;
  if (isClusterHeader(text)) {
    state.cluster = true;
    state.frames.set(line, 'titles of the columns');
    return;
  }
  const row = state.cluster ? clusterRow(line, text, now) : null;
  if (row) {
    state.entries.push(row);
    return;
  }
  if (readHistory(state, line, text) || readSession(state, line, text) || readDay(state, line, text)) return;
  const said = readSaid(text);
  if (said) {
    const above = said.who === null && said.text === '' ? nameAbove(state, lines, line) : null;
    add(state, line, said.time, said.text, said.who ?? above);
    return;
  }
  const last = state.entries.at(-1);
  if (ASIDE.test(text)) state.frames.set(line, 'a line of the program');
  else if (PROMPT.test(text)) add(state, line, null, text.replace(PROMPT, '$ '));
  else if (last) {
    last.lines.push(line);
    last.text.push(text);
  }
}

/** Reads a chat, a log or a terminal's record. A line without a time goes on with what stands above it. */
export function readTranscript(lines: readonly string[], now: number): Reading {
  const state: State = { entries: [], frames: new Map(), heading: null, pending: null, cluster: false };
  for (const line of lines.keys()) readLine(state, lines, line, now);
  const claims = openClaims();
  for (const [line, as] of state.frames) claims.claim(line, as);
  for (const { lines: own } of state.entries) for (const line of own) claims.claim(line, 'event');
  return {
    lines,
    entries: withHeads(state.entries),
    hints: NO_HINTS,
    title: null,
    severity: null,
    facts: {},
    sections: [],
    actions: [],
    durations: [],
    claims,
  };
}

const SAMPLE = 400;
/** Of the lines of a chat, at least this share begins a message. */
const LEAST_SHARE = 0.2;

function isMarked(line: string): boolean {
  return (
    /^#{1,6} \S/.test(line) ||
    /^\s*\|.*\|\s*$/.test(line) ||
    /^\s*[-*+] /.test(line) ||
    (line.length < 60 && slotOf(line) !== null && /^[^a-z]/.test(line))
  );
}

/** Whether lines are a chat, a log or a terminal's record rather than a document. */
export function isTranscript(lines: readonly string[]): boolean {
  const sample = lines
    .slice(0, SAMPLE)
    .map((line) => withoutEscapes(line).trim())
    .filter((line) => line !== '');
  const [first = ''] = sample;
  if (SCRIPT.test(first) || isClusterHeader(first) || BASH_TIME.test(first) || ZSH_TIME.test(first))
    return true;
  if (sample.some(isMarked)) return false;
  const said = sample.flatMap((line) => readSaid(line) ?? []);
  const named = said.filter(
    ({ who, text, time }) =>
      who !== null || FULL_NAME.test(text) || time.clock?.precision === 'exact' || time.epoch !== null,
  );
  return said.length >= 2 && said.length >= sample.length * LEAST_SHARE && named.length * 2 >= said.length;
}
