import { checkInput } from '../check-input.ts';
import {
  clearEmergency,
  type EmergencyEntry,
  emergencyLine,
  putEmergencyAway,
  readEmergency,
} from '../emergency.ts';
import type { Context, Handlers } from '../handler.ts';
import { eventHandlers } from './event.ts';
import { lineHandlers } from './line.ts';

/** Lines that were kept outside the record while it could not be written. */
export const emergencyHandlers = {
  'emergency.list': (context) => missing(context).map(emergencyLine),

  'emergency.recover'(context) {
    const lines = missing(context);
    const failures = lines.flatMap((line) => failureOf(() => log(context, line)));
    // A line that cannot be logged keeps none of the others from it, and the journals stay.
    if (failures.length > 0) throw failures[0];
    clearEmergency(context.folder);
    return { count: lines.length };
  },

  'emergency.dismiss': ({ folder, clock }) => putEmergencyAway(folder, clock.now()),
} satisfies Partial<Handlers>;

/** What is not on record yet: the person may have sent a line again. */
function missing({ store, folder }: Context): EmergencyEntry[] {
  return readEmergency(folder).filter(({ id }) => !store.hasChange(id.toLowerCase()));
}

/** Its times are read as of the moment at which it was typed. */
function log(at: Context, { operation, input, at: now }: EmergencyEntry): void {
  const context = { ...at, clock: { ...at.clock, now: () => now } };
  if (operation === 'line.log') lineHandlers['line.log'](context, checkInput('line.log', input as never));
  else eventHandlers['event.log'](context, checkInput('event.log', input as never));
}

function failureOf(work: () => void): unknown[] {
  try {
    work();
    return [];
  } catch (error) {
    return [error];
  }
}
