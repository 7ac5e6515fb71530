import type { Block } from './blocks.ts';
import { bareText, readLabel } from './plain.ts';

/** What a document says of itself under a label: its date, its severity, who wrote it. */
export type LabelName =
  | 'title'
  | 'date'
  | 'start'
  | 'end'
  | 'duration'
  | 'severity'
  | 'zone'
  | 'authors'
  | 'status'
  | 'services';

export interface LabelFound {
  readonly name: LabelName;
  /** Of a fact, as its author named it. */
  readonly label: string;
  readonly value: string;
  readonly line: number;
}

const WORDS: Readonly<Record<LabelName, readonly string[]>> = {
  title: [
    'title',
    'incident',
    'incident title',
    'incident name',
    'name',
    'subject',
    'postmortem',
    'post-mortem',
    'post mortem',
    'postmortem report',
    'incident report',
    'tittel',
    'titel',
  ],
  date: ['date', 'incident date', 'date of incident', 'date of the incident', 'day', 'dato', 'datum', 'when'],
  start: [
    'start',
    'started',
    'start time',
    'started at',
    'began',
    'incident start',
    'outage start',
    'start of incident',
    'start of outage',
    'impact start',
    'from',
    't0',
    't-0',
    'incident began',
    'beginn',
    'startet',
  ],
  end: [
    'end',
    'ended',
    'end time',
    'ended at',
    'incident end',
    'outage end',
    'end of incident',
    'impact end',
    'until',
    'ende',
    'slutt',
    'resolved at',
  ],
  duration: [
    'duration',
    'total duration',
    'outage duration',
    'incident duration',
    'downtime',
    'total downtime',
    'length',
    'varighet',
    'dauer',
    'time to resolve',
    'ttr',
  ],
  severity: [
    'severity',
    'sev',
    'priority',
    'severity level',
    'incident severity',
    'level',
    'alvorlighet',
    'schweregrad',
  ],
  zone: ['timezone', 'time zone', 'tz', 'zone', 'tidssone', 'zeitzone'],
  authors: [
    'author',
    'authors',
    'written by',
    'prepared by',
    'postmortem owner',
    'postmortem author',
    'report author',
    'forfatter',
    'forfattere',
    'autor',
    'autoren',
  ],
  status: ['status', 'postmortem status', 'state'],
  services: [
    'service',
    'services',
    'affected service',
    'affected services',
    'service affected',
    'services affected',
    'component',
    'components',
    'system',
    'systems',
    'affected systems',
  ],
};

const NAMES = new Map(
  Object.entries(WORDS).flatMap(([name, words]) => words.map((word) => [word, name as LabelName] as const)),
);

/** A label of two cells, or before a colon; null for any other line, and for a label without a value. */
export function readLabelled(block: Block): LabelFound | null {
  const [first = '', second = '', ...others] = block.cells;
  const pair = block.kind === 'row' && others.every((cell) => cell === '');
  const found = pair ? { label: bareText(first), content: second } : readLabel(block.text);
  const label = found?.label ?? '';
  const name = NAMES.get(label.toLowerCase().replace(/:$/, '').trim());
  const value = bareText(found?.content ?? '');
  return name === undefined || value === '' ? null : { name, label, value, line: block.line };
}

/** `SEV1`, `P2`, `Critical`: short enough to be a severity. */
export function severityOf(value: string): string | null {
  const short = /^(?:sev(?:erity)?[- ]?)?([0-5])\b/i.exec(value)?.[1];
  if (short !== undefined && !/^p/i.test(value)) return `SEV${short}`;
  const words = value.replace(/\s*[([].*$/, '').trim();
  return words.length > 0 && words.length <= 24 ? words : null;
}
