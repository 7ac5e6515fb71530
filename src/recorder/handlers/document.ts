import { encodeBase64 } from '../base64.ts';
import type { Handlers } from '../handler.ts';

/** Documents. They are built and written in the worker. */
export const documentHandlers = {
  'style.list': ({ desk }, input) => desk.run('style.list', input),

  'document.preview': ({ desk }, input) => desk.run('document.preview', input),

  async 'document.export'({ desk }, input) {
    const { bytes, ...file } = await desk.run('document.export', input);
    return { ...file, data: encodeBase64(bytes) };
  },

  'document.clipboard': ({ desk }, input) => desk.run('document.clipboard', input),

  'incident.picture': ({ desk }, input) => desk.run('incident.picture', input),

  handover: ({ desk, clock }, { incident }) => desk.run('handover', { incident, now: clock.now() }),
} satisfies Partial<Handlers>;
