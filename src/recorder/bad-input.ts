import { RecorderError } from '../failure.ts';

/** What somebody asked for that cannot be done as it was asked. */
export function badInput(message: string, hint: string): RecorderError {
  return new RecorderError('bad-input', message, hint);
}
