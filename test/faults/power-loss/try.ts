import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWatched } from '../disk/shim.ts';
import { readTrace } from '../disk/trace.ts';
import { count, type Tally, tallyOf } from '../support/tally.ts';
import { harmOfExport } from './export-check.ts';
import { type Cut, cutsOf } from './images.ts';
import { harmOf } from './record-check.ts';

/** One in so many images is verified to the last hash and word; each is opened and held to what was acknowledged. */
const THOROUGH = 10;

interface Try {
  readonly shim: string;
  readonly seed: number;
  /** How much the process does before it ends. */
  readonly steps: number;
  /** Of how many images. */
  readonly images: number;
}

/** The power goes while a scribe works. @param level `normal`: with commits that are not synced */
export function tryRecord(options: Try, level: 'full' | 'normal' = 'full'): Promise<Tally> {
  let tried = 0;
  return tryWorkload(options, 'record-workload.ts', [level], 'Power lost while recording', (cut) => {
    tried += 1;
    return harmOf(cut, tried % THOROUGH === 0);
  });
}

/** The power goes while a document is exported again. */
export function tryExport(options: Try): Promise<Tally> {
  return tryWorkload(options, 'export-workload.ts', [], 'Power lost while exporting', harmOfExport);
}

async function tryWorkload(
  { shim, seed, steps, images }: Try,
  script: string,
  rest: readonly string[],
  what: string,
  harm: (cut: Cut) => string | null,
): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-power-'));
  const [root, trace] = [join(folder, 'root'), join(folder, 'trace')];
  const tally = tallyOf(what, 'images of a disk');
  try {
    await runWatched({ shim, root, trace }, new URL(script, import.meta.url), [
      root,
      `${seed}`,
      `${steps}`,
      ...rest,
    ]);
    for (const cut of cutsOf(readTrace(readFileSync(trace)), images, seed)) {
      const found = harm(cut);
      count(tally, found ?? 'whole', found !== null);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tally;
}
