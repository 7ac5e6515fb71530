import type { Handlers } from '../handler.ts';

/** Where an incident stands, and how it compares with others. Told in the worker, since it reads all events. */
export const statusHandlers = {
  'status.update': ({ desk }, input) => desk.run('status.update', input),

  'metrics.list': ({ desk }, input) => desk.run('metrics.list', input),
} satisfies Partial<Handlers>;
