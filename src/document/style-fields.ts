import { MILESTONES } from '../incident/words.ts';

/** The fields that every house style can print without declaring them. */
export const FIELD_NAMES = [
  'title',
  'severity',
  'status',
  'authors',
  'date',
  'started',
  'ended',
  'duration',
  'zone',
  'commander',
  'scribe',
  'communications',
  'experts',
  'events',
  'chain-head',
  'last-update',
  'next-update',
  'time-to-detect',
  'time-to-acknowledge',
  'time-to-mitigate',
  'time-to-recover',
  'time-to-resolve',
  'downtime',
  ...MILESTONES,
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
