import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const script = (name: string) => join(import.meta.dirname, name);

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' ');

/** The shell command that writes `length` letters `n` to a path and prints `done`, or the code of the failure. */
export function writing(path: string, length: number, existing: 'replace' | 'keep'): string {
  return quoted([process.execPath, script('write-file.ts'), path, String(length), existing]);
}

export interface Conditions {
  /** Shell commands before the writer starts, such as `ulimit -f 8`. */
  readonly before?: string;
  /** What the writer runs under: `strace …`, `unshare -m`. */
  readonly under?: readonly string[];
  readonly user?: number;
}

/** Does so in a process of its own, and returns what was printed. */
export function writeElsewhere(
  path: string,
  length: number,
  existing: 'replace' | 'keep',
  { before = ':', under = [], user }: Conditions = {},
): string {
  const shell = ['sh', '-c', `${before} && exec ${writing(path, length, existing)}`];
  const [program = 'sh', ...words] = [...under, ...shell];
  const result = spawnSync(program, words, {
    encoding: 'utf8',
    // One thread, so that strace counts all calls of one kind together.
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', UV_THREADPOOL_SIZE: '1' },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  return result.stdout || `no answer: ${result.stderr}`;
}

/** Whether a command can be run here at all. */
export function works(program: string, ...words: string[]): boolean {
  return spawnSync(program, words, { stdio: 'ignore' }).status === 0;
}

/** Whether somebody else can run the writer: a checkout in root's own home is closed to them. */
export function worksFor(user: number): boolean {
  if (process.getuid?.() !== 0) return false;
  const flags = ['--check', script('write-file.ts')];
  return spawnSync(process.execPath, flags, { stdio: 'ignore', uid: user, gid: user }).status === 0;
}
