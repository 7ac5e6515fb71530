import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SOURCE = fileURLToPath(new URL('shim.c', import.meta.url));

/** Why a test of the disk is left out. */
export const NO_SHIM = 'needs Linux and a C compiler (cc), to see what a process writes';

/**
 * Compiles the library that watches a process write.
 * @returns its path; undefined where it cannot be had
 */
export function compiledShim(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const version = createHash('sha256').update(readFileSync(SOURCE)).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `incident-recorder-shim-${process.getuid?.() ?? 0}`);
  const path = join(folder, `${version}.so`);
  if (existsSync(path)) return path;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const fresh = `${path}.${process.pid}`;
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', fresh, SOURCE, '-lpthread'], { stdio: 'pipe' });
    renameSync(fresh, path);
    return path;
  } catch {
    return undefined;
  }
}

/** Where a watched process writes, and where what it wrote is written down. */
export interface Watched {
  readonly shim: string;
  /** Everything below it is watched. */
  readonly root: string;
  /** What is written here tells the shim which calls are to fail. */
  readonly control?: string;
  /** Every change of a file, in order. */
  readonly trace?: string;
}

function environmentOf({ shim, root, control, trace }: Watched): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_OPTIONS: '',
    LD_PRELOAD: shim,
    FAULTS_ROOT: root,
    ...(control === undefined ? {} : { FAULTS_CONTROL: control }),
    ...(trace === undefined ? {} : { FAULTS_TRACE: trace }),
  };
}

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs a script to its end under the shim. @returns what it printed */
export async function runWatched(watched: Watched, script: URL, args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [fileURLToPath(script), ...args], {
    env: environmentOf(watched),
    maxBuffer: MOST_OUTPUT,
  });
  return stdout;
}

/** Starts a script under the shim, for a test that ends it. */
export function startWatched(watched: Watched, script: URL, args: readonly string[]) {
  return spawn(process.execPath, [fileURLToPath(script), ...args], {
    env: environmentOf(watched),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
