import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('./recorder-process.ts', import.meta.url));

export interface KillableRecorder {
  readonly address: string;
  /** As a crash would: without a word. */
  kill(): Promise<void>;
}

/** A recorder and its server in a process of their own. */
export async function killableRecorder(folder: string, port = 0): Promise<KillableRecorder> {
  const child = spawn(process.execPath, [SCRIPT, folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(kill);
  const [address] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { address, kill };
}
