import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What writes, and what brings in the most of the program. */
const COMMANDS = [
  ['start', 'Checkout errors'],
  ['log', '/detected told by team B'],
  ['export', '--format', 'md'],
  ['backup'],
  ['verify'],
];

test('the command line works where there is no network at all', ({ skip }) => {
  if (!works('unshare', ['-n', 'true'])) skip('needs the right to make a network namespace (unshare -n)');
  const folder = temporaryFolder();
  for (const command of COMMANDS) {
    execFileSync('unshare', ['-n', process.execPath, MAIN, ...command], {
      env: { ...process.env, INCIDENT_RECORDER_HOME: folder },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
});

test('the command line connects to nothing', ({ skip }) => {
  if (!works('strace', ['-V'])) skip('needs strace, to see every connection that is tried');
  const folder = temporaryFolder();
  const trace = join(folder, 'trace');
  for (const command of COMMANDS) {
    execFileSync(
      'strace',
      ['-f', '-A', '-qq', '-e', 'trace=connect,sendto', '-o', trace, process.execPath, MAIN, ...command],
      { env: { ...process.env, INCIDENT_RECORDER_HOME: join(folder, 'data') }, stdio: 'ignore' },
    );
  }
  expect(existsSync(trace)).toBe(true);
  const connections = readFileSync(trace, 'utf8').match(/AF_INET6?[^\n]*/g) ?? [];
  expect(connections).toEqual([]);
});
