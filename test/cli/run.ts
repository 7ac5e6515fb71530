import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real `incident` command on a data folder. */
export function incident(
  folder: string,
  args: readonly string[],
  options: { input?: string | Buffer; environment?: Record<string, string>; cwd?: string } = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, INCIDENT_RECORDER_HOME: folder, ...options.environment },
    cwd: options.cwd,
  });
  child.stdin.on('error', () => {
    // The command may end without having read what it was given.
  });
  child.stdin.end(options.input ?? '');
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code,
        stdout: Buffer.concat(output).toString('utf8'),
        stderr: Buffer.concat(errors).toString('utf8'),
      });
    });
  });
}
