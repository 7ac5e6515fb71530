import { CommanderError } from 'commander';
import { RecorderError } from '../failure.ts';
import { failureText } from './failure-text.ts';
import { createProgram } from './program.ts';

/** Exit codes: 0 done, 1 failed, 2 wrong usage; `verify` sets 3 itself when it found problems. */
const FAILED = 1;
const WRONG_USAGE = 2;

/** A time or a word that cannot be read was typed wrongly; everything else went wrong later. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  const mistyped =
    error instanceof RecorderError && (error.code === 'bad-time' || error.code === 'bad-input');
  return mistyped ? WRONG_USAGE : FAILED;
}

/** Does what the command line says, and sets the exit code. */
export async function run(): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await createProgram().parseAsync();
  } catch (error) {
    process.exitCode ??= exitCodeOf(error);
    // Commander has printed its own errors.
    if (error instanceof RecorderError) process.stderr.write(`incident: ${failureText(error)}\n`);
    else if (!(error instanceof CommanderError)) throw error;
  }
}
