import type { ImportPlan } from '../../import/types.ts';
import { decodeBase64 } from '../base64.ts';
import { findIncident } from '../find.ts';
import type { CheckedInput, Context, Handlers } from '../handler.ts';
import { recordPlan } from '../importing.ts';

/** The most bytes of one file; what can be read of them is for the reader to say. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What was written elsewhere: documents, chats, logs and tables. */
export const importHandlers = {
  'import.read': (context, input) => readPlan(context, input),

  async 'import.record'(context, { incident, ...input }) {
    const into = incident === undefined ? null : findIncident(context.store, incident).id;
    return recordPlan(context, await readPlan(context, input), into);
  },
} satisfies Partial<Handlers>;

async function readPlan(context: Context, input: CheckedInput<'import.read'>): Promise<ImportPlan> {
  const { files, zone, date, choices = {} } = input;
  const sources = files.map(({ name, data }) => ({
    name: baseName(name),
    bytes: decodeBase64(data, MOST_BYTES),
  }));
  const now = context.clock.now();
  const chosen = { ...choices, zone: zone ?? choices.zone, date: date ?? choices.date };
  const { plan } = await context.desk.run('import.read', {
    files: sources,
    context: { now, zone: context.defaultZone(), choices: chosen },
  });
  return plan;
}

/** Without folders, which say more about its owner's disk than about the file. */
function baseName(name: string): string {
  return name.split(/[\\/]/).at(-1)?.trim() || 'file';
}
