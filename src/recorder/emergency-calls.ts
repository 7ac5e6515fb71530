import { RecorderError } from '../failure.ts';
import type { InputOf, OperationName } from './contract.ts';
import { isEmergency, keepInEmergency } from './emergency.ts';
import type { Context } from './handler.ts';

/**
 * What becomes of a line that the record refused because it cannot be written: it goes to the emergency journal. The
 * call fails all the same, for the line is not recorded; sending it again with its id records it once.
 * @returns the failure to tell
 */
export function keptInEmergency(
  { folder, clock, newId }: Pick<Context, 'folder' | 'clock' | 'newId'>,
  name: OperationName,
  input: unknown,
  error: RecorderError,
): RecorderError {
  if ((name !== 'line.log' && name !== 'event.log') || !isEmergency(error)) return error;
  const line = input as InputOf<'line.log'> | InputOf<'event.log'>;
  const at = clock.now();
  const id = line.id ?? newId();
  try {
    const said = { ...line, id, firstKeyAt: line.firstKeyAt ?? at };
    const path = keepInEmergency(folder, { id, at, operation: name, input: said });
    return withHint(
      error,
      `The line is kept in ${path} and will be offered once the record can be written. ${error.hint}`,
    );
  } catch {
    return error;
  }
}

function withHint({ code, message, cause }: RecorderError, hint: string): RecorderError {
  return new RecorderError(code, message, hint, { cause });
}
