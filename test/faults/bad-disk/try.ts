import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWatched } from '../disk/shim.ts';
import type { Tally } from '../support/tally.ts';

const WORKLOAD = new URL('workload.ts', import.meta.url);

/** Lets the k-th call of the disk fail, for k = 1 … `most`, while the record is written, backed up, migrated, exported. */
export async function tryBadDisk(shim: string, most: number): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-disk-'));
  const [root, control] = [join(folder, 'root'), join(folder, 'control')];
  mkdirSync(root);
  try {
    return JSON.parse(await runWatched({ shim, root, control }, WORKLOAD, [root, control, `${most}`]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
