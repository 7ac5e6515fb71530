import { type Failure, RecorderError } from '../failure.ts';

/**
 * Any thrown value as the one error that leaves the core. What the disk or the database refuses, the store
 * has said in plain words already; whatever else comes here is a defect, and stays the error's `cause`.
 */
export function asRecorderError(error: unknown): RecorderError {
  if (error instanceof RecorderError) return error;
  return new RecorderError(
    'internal',
    'Something went wrong inside the recorder; what was recorded before is safe.',
    'Look whether it was done, and do it again if not; if it fails again, report what you did.',
    { cause: error },
  );
}

/** Any thrown value as plain data, to cross a boundary. */
export function asFailure(error: unknown): Failure {
  const { code, message, hint } = asRecorderError(error);
  return { code, message, hint };
}
