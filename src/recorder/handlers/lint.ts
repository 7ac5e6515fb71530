import type { Handlers } from '../handler.ts';

/** What may be wrong or missing in what was recorded. */
export const lintHandlers = {
  'incident.lint': ({ desk }, input) => desk.run('incident.lint', input),
} satisfies Partial<Handlers>;
