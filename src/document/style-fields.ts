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
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
