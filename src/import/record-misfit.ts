import { RecorderError } from '../failure.ts';

/** A record file of which something is wrong: nothing of it is taken. */
export function misfit(what: string): RecorderError {
  return new RecorderError(
    'damaged',
    `The record in the file does not hold: ${what}.`,
    'Export it again where it came from; nothing was imported.',
  );
}
