import type { MetricName } from '../incident/views.ts';
import type { ActionType, HypothesisState, Kind, Milestone, Status } from '../incident/words.ts';
import type { MaskedType } from './secrets.ts';

/** Every word that a document prints beside what the record and the template say. */
export interface Words {
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly milestones: Readonly<Record<Milestone, string>>;
  readonly hypotheses: Readonly<Record<HypothesisState, string>>;
  readonly actionTypes: Readonly<Record<ActionType, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  /** What the time after each milestone is called in the picture of the timeline. */
  readonly phases: Readonly<Record<Milestone, string>>;
  readonly metrics: Readonly<Record<MetricName, string>>;
  readonly columns: Readonly<Record<ColumnName, string>>;
  readonly sections: Readonly<Record<string, string>>;
  readonly masks: Readonly<Record<MaskedType, string>>;
  /** January to December. */
  readonly months: readonly string[];
  readonly am: string;
  readonly pm: string;
  /** Between a milestone's label and the event's text, and between a bullet's time and its text. */
  readonly labelSeparator: string;
  readonly timeSeparator: string;
  readonly untitled: string;
  readonly timeline: string;
  readonly actions: string;
  readonly exhibits: string;
  readonly exhibit: string;
  readonly lateEntry: string;
  readonly struck: string;
  readonly done: string;
  readonly notDone: string;
  readonly notWritten: string;
  readonly noEvents: string;
  readonly noActions: string;
  readonly unknown: string;
  readonly unknownTime: string;
  readonly ongoing: string;
  readonly redacted: string;
  readonly nothing: string;
  readonly people: string;
  readonly pictures: string;
  readonly person: string;
  readonly pictureLeftOut: string;
  readonly eventCount: string;
  readonly busiest: string;
  readonly untimed: string;
  readonly decidedBy: string;
  readonly because: string;
  readonly refused: string;
  readonly reviewAt: string;
  readonly promisedFor: string;
  readonly kept: string;
  readonly keptLate: string;
  readonly settledAfter: string;
  readonly leftOut: string;
}

export const COLUMN_NAMES = [
  'time',
  'event',
  'number',
  'author',
  'action',
  'type',
  'owner',
  'link',
  'due',
  'metric',
  'duration',
  'between',
] as const;
export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What a house style prints where its front matter does not say otherwise. */
export const ENGLISH: Words = {
  kinds: {
    note: 'Note',
    symptom: 'Symptom',
    hypothesis: 'Hypothesis',
    decision: 'Decision',
    action: 'Action',
    escalation: 'Escalation',
    update: 'Update',
    milestone: 'Milestone',
  },
  milestones: {
    'impact-started': 'Impact started',
    detected: 'Detected',
    acknowledged: 'Acknowledged',
    declared: 'Incident declared',
    mitigated: 'Mitigated',
    recovered: 'Recovered',
    resolved: 'Resolved',
  },
  hypotheses: {
    open: 'hypothesis, open',
    confirmed: 'hypothesis, confirmed',
    'ruled-out': 'hypothesis, ruled out',
  },
  actionTypes: { prevent: 'prevent', mitigate: 'mitigate', process: 'process', other: 'other' },
  statuses: {
    investigating: 'Investigating',
    mitigated: 'Mitigated',
    recovered: 'Recovered',
    resolved: 'Resolved',
  },
  phases: {
    'impact-started': 'Unnoticed',
    detected: 'Noticed',
    acknowledged: 'Being looked at',
    declared: 'Being fixed',
    mitigated: 'Mitigated',
    recovered: 'Recovered',
    resolved: 'Over',
  },
  metrics: {
    detect: 'Time to detect',
    acknowledge: 'Time to acknowledge',
    mitigate: 'Time to mitigate',
    recover: 'Time to recover',
    resolve: 'Time to resolve',
    downtime: 'Downtime',
  },
  columns: {
    time: 'Time',
    event: 'Event',
    number: '#',
    author: 'By',
    action: 'Action item',
    type: 'Type',
    owner: 'Owner',
    link: 'Link',
    due: 'Due',
    metric: 'Measure',
    duration: 'Duration',
    between: 'From and to',
  },
  sections: {
    summary: 'Summary',
    impact: 'Impact',
    'root-cause': 'Root cause',
    resolution: 'Resolution',
    'went-well': 'What went well',
    'went-wrong': 'What went wrong',
    'got-lucky': 'Where we got lucky',
    mitigations: 'Mitigations',
    supporting: 'Supporting information',
  },
  masks: {
    'private-key': 'private keys',
    'aws-key': 'AWS keys',
    token: 'tokens',
    jwt: 'JSON web tokens',
    'connection-string': 'connection strings',
    password: 'passwords and secrets',
    'card-number': 'card numbers',
    'e-mail': 'e-mail addresses',
    'ip-address': 'IP addresses',
  },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  am: 'a.m.',
  pm: 'p.m.',
  labelSeparator: ' – ',
  timeSeparator: ' – ',
  untitled: 'Untitled incident',
  timeline: 'Timeline',
  actions: 'Action items',
  exhibits: 'Exhibits',
  exhibit: 'Exhibit',
  lateEntry: 'late entry',
  struck: 'struck',
  done: 'done',
  notDone: 'open',
  notWritten: 'Not written yet.',
  noEvents: 'No events yet.',
  noActions: 'No action items yet.',
  unknown: '—',
  unknownTime: '—',
  ongoing: 'ongoing',
  redacted: 'Redacted copy. Masked or left out:',
  nothing: 'nothing',
  people: 'people under aliases',
  pictures: 'pictures',
  person: 'Person',
  pictureLeftOut: 'picture left out',
  eventCount: 'Events',
  busiest: 'Busiest',
  untimed: 'Events at an unknown time',
  decidedBy: 'decided by',
  because: 'because',
  refused: 'not chosen',
  reviewAt: 'to be looked at again',
  promisedFor: 'promised for',
  kept: 'kept',
  keptLate: 'kept late,',
  settledAfter: 'settled after',
  leftOut: 'In the record, but not in this document:',
};
