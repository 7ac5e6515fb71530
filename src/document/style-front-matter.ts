import { type Document, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod/mini';
import { METRICS } from '../incident/views.ts';
import { ACTION_TYPES, HYPOTHESIS_STATES, KINDS, MILESTONES, STATUSES } from '../incident/words.ts';
import { MASKED_TYPES } from './secrets.ts';
import { badStyle, quoted } from './style-failure.ts';
import { DATE_PART, type TimeFormat } from './style-time.ts';
import { COLUMN_NAMES, ENGLISH, type Words } from './style-words.ts';

export interface FrontMatter {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly time: TimeFormat;
  /** What an unwritten section prints: a quiet note, or nothing, not even its heading. */
  readonly empty: 'note' | 'omit';
  /** What the style has no place for: printed under headings of its own, or, in an extract, only named. */
  readonly rest: 'print' | 'name';
  /** How Markdown writes the headings below the title: as headings, or as lines in bold. */
  readonly headings: 'real' | 'strong';
  /** Facts of the incident that the style prints as fields, with their labels. */
  readonly facts: readonly { readonly name: string; readonly label: string }[];
  readonly words: Words;
}

const NAME = /^[a-z][a-z0-9-]{0,63}$/;
const word = z.string();
const line = z.string().check(z.regex(/^\S(?:.*\S)?$/));
const yesOrNo = z.union([z.boolean(), z.enum(['yes', 'no'])]);
const labels = <const K extends readonly string[]>(keys: K) =>
  z.optional(z.partialRecord(z.enum(keys), word));

const words = z.partialRecord(
  z.enum(Object.keys(ENGLISH).filter((key) => typeof ENGLISH[key as keyof Words] === 'string')),
  word,
);

const schema = z.strictObject({
  name: z.string().check(z.regex(NAME)),
  title: line,
  description: line,
  language: z.string().check(z.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)),
  time: z.strictObject({
    clock: z.enum(['24h', '12h']),
    date: z.string().check(z.refine(isDateFormat)),
    seconds: yesOrNo,
    zone: z.optional(yesOrNo),
  }),
  empty: z.enum(['note', 'omit']),
  rest: z.optional(z.enum(['print', 'name'])),
  headings: z.optional(z.enum(['real', 'strong'])),
  facts: z.optional(z.record(z.string().check(z.regex(NAME)), line)),
  kinds: labels(KINDS),
  milestones: labels(MILESTONES),
  hypotheses: labels(HYPOTHESIS_STATES),
  actionTypes: labels(ACTION_TYPES),
  statuses: labels(STATUSES),
  phases: labels(MILESTONES),
  metrics: labels(METRICS),
  columns: labels(COLUMN_NAMES),
  masks: labels(MASKED_TYPES),
  sections: z.optional(z.record(z.string().check(z.regex(NAME)), line)),
  months: z.optional(z.array(line).check(z.length(12))),
  words: z.optional(words),
});
type Read = z.infer<typeof schema>;

/** What to write, for each field that can be wrong. */
const EXPECTED: Readonly<Record<string, string>> = {
  name: 'a name in lower-case letters, digits and hyphens',
  title: 'a title on one line',
  description: 'a description on one line',
  language: 'a language such as en or nb-NO',
  time: 'clock, date and seconds',
  'time.clock': '24h or 12h',
  'time.date': 'a date made of d, dd, m, mm, mon, month, yy and yyyy, such as dd.mm.yyyy',
  'time.seconds': 'yes or no',
  'time.zone': 'yes or no',
  empty: 'note or omit',
  rest: 'print or name',
  headings: 'real or strong',
  months: 'twelve names',
};

/**
 * Reads the front matter of a house style.
 *
 * @param yaml what stands between the two lines `---`; undefined if the file does not begin with it
 * @param file what to call the file in a message
 * @throws RecorderError `bad-input` with the line
 */
export function readFrontMatter(yaml: string | undefined, file: string): FrontMatter {
  if (yaml === undefined) {
    throw badStyle(
      file,
      1,
      'it does not begin with front matter.',
      'Begin the file with a line ---, then name, title, description, language, time and empty, then a line ---.',
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
  // The opening line `---` comes on top.
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error) {
    const [summary = ''] = error.message.split('\n');
    throw badStyle(
      file,
      lineOf(error.pos[0]),
      `the front matter is not YAML: ${summary.replace(/ at line.*$/, '')}.`,
      'Correct it; values with a colon or a # in them go between quotes.',
    );
  }
  const result = schema.safeParse(plainValue(document, file) ?? {});
  if (!result.success) throw refused(file, document, lineOf, result.error.issues[0]);
  return frontMatter(result.data);
}

/** Aliases are refused: nobody needs them here, and a few lines of them can fill any memory. */
function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw badStyle(file, 1, 'the front matter has an alias (*name).', 'Write the value itself.');
  }
}

function frontMatter(read: Read): FrontMatter {
  const { name, title, description, language, empty, rest = 'print', headings = 'real' } = read;
  const time = { ...read.time, seconds: isYes(read.time.seconds), zone: isYes(read.time.zone) };
  const facts = Object.entries(read.facts ?? {}).map(([fact, label]) => ({ name: fact, label }));
  const forms = { empty, rest, headings };
  return { name, title, description, language, time, ...forms, facts, words: wordsOf(read) };
}

const isYes = (answer: boolean | 'yes' | 'no' | undefined) => answer === true || answer === 'yes';

function wordsOf(read: Read): Words {
  return {
    ...ENGLISH,
    ...read.words,
    kinds: { ...ENGLISH.kinds, ...read.kinds },
    milestones: { ...ENGLISH.milestones, ...read.milestones },
    hypotheses: { ...ENGLISH.hypotheses, ...read.hypotheses },
    actionTypes: { ...ENGLISH.actionTypes, ...read.actionTypes },
    statuses: { ...ENGLISH.statuses, ...read.statuses },
    phases: { ...ENGLISH.phases, ...read.phases },
    metrics: { ...ENGLISH.metrics, ...read.metrics },
    columns: { ...ENGLISH.columns, ...read.columns },
    masks: { ...ENGLISH.masks, ...read.masks },
    sections: { ...ENGLISH.sections, ...read.sections },
    months: read.months ?? ENGLISH.months,
  };
}

function isDateFormat(format: string): boolean {
  const parts = new Set((format.match(DATE_PART) ?? []).map((part) => part.charAt(0)));
  return parts.size === 3 && /^[\s.,/-]*$/.test(format.replace(DATE_PART, ''));
}

function refused(
  file: string,
  document: Document,
  lineOf: (offset: number) => number,
  issue: z.core.$ZodIssue | undefined,
): Error {
  const path = issue?.path.map(String) ?? [];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const where = unknown === undefined ? path : [...path, unknown];
  const field = where.join('.');
  const value = document.getIn(where);
  const at = lineOf(offsetOf(document, where));
  if (unknown !== undefined || issue?.code === 'invalid_key') {
    return badStyle(
      file,
      at,
      `front matter knows no ${quoted(field)}.`,
      `Take it out, or correct its spelling.`,
    );
  }
  const expected = EXPECTED[field] ?? 'a text';
  if (value === undefined) {
    return badStyle(file, 1, `the front matter has no ${quoted(field)}.`, `Add ${field}: ${expected}.`);
  }
  return badStyle(file, at, `${quoted(String(value))} cannot be ${quoted(field)}.`, `Write ${expected}.`);
}

/** Where a value of the front matter begins; where its nearest parent does if it is missing. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}
