import type { Metric } from '../../src/incident/views.ts';
import type { ActionType, HypothesisState, Kind, Milestone, Role, Status } from '../../src/incident/words.ts';

/** The words of the record as the screen writes them. */

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  note: 'Note',
  symptom: 'Symptom',
  hypothesis: 'Hypothesis',
  decision: 'Decision',
  action: 'Action',
  escalation: 'Escalation',
  update: 'Update',
  milestone: 'Milestone',
};

export const MILESTONE_WORDS: Readonly<Record<Milestone, string>> = {
  'impact-started': 'Impact started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  declared: 'Declared',
  mitigated: 'Mitigated',
  recovered: 'Recovered',
  resolved: 'Resolved',
};

export const HYPOTHESIS_WORDS: Readonly<Record<HypothesisState, string>> = {
  open: 'open',
  confirmed: 'confirmed',
  'ruled-out': 'ruled out',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  investigating: 'investigating',
  mitigated: 'mitigated',
  recovered: 'recovered',
  resolved: 'resolved',
};

export const METRIC_WORDS: Readonly<Record<Metric['name'], string>> = {
  detect: 'Detect',
  acknowledge: 'Acknowledge',
  mitigate: 'Mitigate',
  recover: 'Recover',
  resolve: 'Resolve',
  downtime: 'Downtime',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  commander: 'Commander',
  scribe: 'Scribe',
  communications: 'Communications',
  experts: 'Experts',
};

export const ACTION_TYPE_WORDS: Readonly<Record<ActionType, string>> = {
  prevent: 'Prevent',
  mitigate: 'Mitigate',
  process: 'Process',
  other: 'Other',
};

export const UNTITLED = 'Untitled incident';

/** What a line of the log is called: a milestone by its own name. */
export const kindWord = (kind: Kind, milestone: Milestone | null): string =>
  milestone === null ? KIND_WORDS[kind] : MILESTONE_WORDS[milestone];
