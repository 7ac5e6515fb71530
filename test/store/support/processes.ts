import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = fileURLToPath(new URL('append-many.ts', import.meta.url));

/** Lets another process log lines. Rejects with what it wrote to stderr if it fails. */
export async function appendFromAnotherProcess(
  folder: string,
  incident: string,
  name: string,
  count: number,
): Promise<void> {
  await run(process.execPath, [SCRIPT, folder, incident, name, String(count)]);
}
