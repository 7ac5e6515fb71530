import { openClaims } from '../page/claims.ts';
import type { Reading } from '../page/page.ts';
import { type Entry, newEntry } from '../timeline/entry.ts';
import { NO_HINTS } from '../timeline/hints.ts';
import { type FoundTime, flat } from '../times/found-time.ts';
import { scanTime } from '../times/scan.ts';
import { unreadable } from './refusals.ts';

/** Chats and logs as JSON: a list of messages, or an object a line. */

type Fields = Readonly<Record<string, unknown>>;

const TIMES = [
  'ts',
  '@timestamp',
  'timestamp',
  'time',
  'datetime',
  'dateTime',
  'date',
  'created_at',
  'createdAt',
  'create_at',
  'createdDateTime',
  'eventTime',
  'lastTimestamp',
  'firstTimestamp',
  '__REALTIME_TIMESTAMP',
  '_SOURCE_REALTIME_TIMESTAMP',
  'asctime',
  'when',
  't',
];
const TEXTS = [
  'text',
  'message',
  'msg',
  'MESSAGE',
  'content',
  'body',
  'log',
  'event',
  'description',
  'note',
  'reason',
  'title',
];
const PEOPLE = [
  'user_profile',
  'author',
  'sender',
  'from',
  'user',
  'username',
  'user_name',
  'nick',
  'logger',
  'service',
  'SYSLOG_IDENTIFIER',
  'host',
  'hostname',
];
const NAMES = [
  'real_name',
  'display_name',
  'displayName',
  'name',
  'nickname',
  'username',
  'user',
  'content',
  'text',
  'body',
];
/** Where lists of messages are kept in an export. */
const LISTS = ['messages', 'items', 'events', 'entries', 'logs', 'records', 'data', 'posts', 'hits', 'value'];

const DEEPEST = 400;

/** Brackets that stand in each other; counted, because nesting that is deep enough ends a parser. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.){0,1000000}"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return null;
  for (const name of LISTS) {
    const list = listIn(value[name]);
    if (list) return list;
  }
  return null;
}

/** Seconds, or a thousand or a million parts of them, since 1970. */
function epochMs(value: number): number | null {
  for (const scale of [1_000, 1, 1 / 1_000, 1 / 1_000_000]) {
    const ms = value * scale;
    if (ms > 631_152_000_000 && ms < 4_102_444_800_000) return Math.round(ms);
  }
  return null;
}

function epochTime(text: string, epoch: number): FoundTime {
  const nothing = { date: null, day: null, clock: null, zone: null, until: null, sinceStart: null } as const;
  return { ...nothing, text, start: 0, end: text.length, approximate: false, openEnd: false, epoch };
}

/** A time of a message: a number since 1970, as such or as text, or a time as people write it. */
function timeIn(value: unknown): FoundTime | null {
  const isCount =
    typeof value === 'number' || (typeof value === 'string' && /^\d{9,19}(?:\.\d+)?$/.test(value));
  const epoch = isCount ? epochMs(Number(value)) : null;
  if (epoch !== null) return epochTime(String(value), epoch);
  const found = typeof value === 'string' ? scanTime(flat(value.trim()), 0) : null;
  return found && (found.clock ?? found.date) ? found : null;
}

function timeOf(fields: Fields): FoundTime | null {
  for (const name of TIMES) {
    const found = timeIn(fields[name]);
    if (found) return found;
  }
  return null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (!isFields(value)) return '';
  for (const name of NAMES) {
    const found = nameOf(value[name]);
    if (found !== '') return found;
  }
  return '';
}

function firstOf(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const found = nameOf(fields[name]);
    if (found !== '') return found;
  }
  return '';
}

/** Slack's marks for people, channels and links, as they are read. */
function withoutMarks(text: string): string {
  return text
    .replace(/<@[^<>|]+\|([^<>]+)>/g, '@$1')
    .replace(/<@([^<>]+)>/g, '@$1')
    .replace(/<#[^<>|]*\|([^<>]+)>/g, '#$1')
    .replace(/<!(\w+)[^<>]*>/g, '@$1')
    .replace(/<(https?:[^<>|\s]+)\|([^<>]+)>/g, '[$2]($1)')
    .replace(/<(https?:[^<>|\s]+)>/g, '$1')
    .replace(/&(amp|lt|gt);/g, (_whole, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '');
}

function entryOf(value: unknown, line: number): Entry | null {
  if (!isFields(value)) return null;
  const found = timeOf(value);
  const text = withoutMarks(firstOf(value, TEXTS));
  if (!found || text === '') return null;
  return newEntry(line, found, { text: text.split('\n'), who: firstOf(value, PEOPLE) || null, spoken: true });
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

/** Whether a text is JSON, or an object a line. */
export function isJson(text: string): boolean {
  return (
    /^\s*[[{]/.test(text) && (parsed(text) !== undefined || /^\s*\{.*\}\s*$/m.test(text.slice(0, 20_000)))
  );
}

/**
 * Reads messages out of JSON. A line of the source is a message.
 * @throws RecorderError if it holds no list of messages with times
 */
export function readJson(name: string, text: string): Reading {
  if (depthOf(text) > DEEPEST) throw unreadable(name, `is nested more than ${DEEPEST} deep`);
  const whole = parsed(text);
  const list = whole === undefined ? null : (listIn(whole) ?? [whole]);
  const values = list ?? text.split('\n').map(parsed);
  const lines = list ? list.map(shown) : text.replace(/\n+$/, '').split('\n');
  const claims = openClaims();
  const entries = values.slice(0, lines.length).flatMap((value, line) => {
    const entry = entryOf(value, line);
    if (entry) claims.claim(line, 'event');
    return entry ?? [];
  });
  if (entries.length === 0) throw unreadable(name, 'is JSON, but holds no messages with times');
  return {
    lines,
    entries,
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
