/** The words of the record. One meaning each, in code, screens and documents. */

export const KINDS = [
  'note',
  'symptom',
  'hypothesis',
  'decision',
  'action',
  'escalation',
  'update',
  'milestone',
] as const;
export type Kind = (typeof KINDS)[number];

/** In the order in which an outage usually passes them. */
export const MILESTONES = [
  'impact-started',
  'detected',
  'acknowledged',
  'declared',
  'mitigated',
  'recovered',
  'resolved',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const HYPOTHESIS_STATES = ['open', 'confirmed', 'ruled-out'] as const;
export type HypothesisState = (typeof HYPOTHESIS_STATES)[number];

/** The sections every house style knows. A style may name others: any lower-case, hyphenated name is one. */
export const SECTIONS = [
  'summary',
  'impact',
  'root-cause',
  'resolution',
  'went-well',
  'went-wrong',
  'got-lucky',
  'mitigations',
  'supporting',
] as const;

export const ACTION_TYPES = ['prevent', 'mitigate', 'process', 'other'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** How far an incident has come, told by its milestones. */
export const STATUSES = ['investigating', 'mitigated', 'recovered', 'resolved'] as const;
export type Status = (typeof STATUSES)[number];

/** Who does what while an incident runs. `experts` may name several people. */
export const ROLES = ['commander', 'scribe', 'communications', 'experts'] as const;
export type Role = (typeof ROLES)[number];
