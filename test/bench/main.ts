import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBundle } from './bundle.ts';
import { benchDurable } from './durable.ts';
import { benchExport } from './export.ts';
import { benchImport } from './import.ts';
import { benchLarge } from './large.ts';
import { type BenchResult, printResults } from './result.ts';
import { benchScreen } from './screen.ts';

/** `npm run bench [part ...]`: figures and ratios of one run, on the screen and as JSON. */
const PARTS: Readonly<Record<string, (folder: string) => BenchResult[] | Promise<BenchResult[]>>> = {
  durable: benchDurable,
  import: benchImport,
  export: benchExport,
  bundle: benchBundle,
  screen: benchScreen,
  large: benchLarge,
};

/** Takes ten minutes to write a million events; without a part, all others are run. */
const ON_REQUEST = ['large'];

const RESULTS = new URL('../../bench-results/', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-bench-'));
try {
  const wanted = process.argv.slice(2);
  const results: BenchResult[] = [];
  for (const [name, bench] of Object.entries(PARTS)) {
    const isWanted = wanted.length === 0 ? !ON_REQUEST.includes(name) : wanted.includes(name);
    if (isWanted) results.push(...(await bench(join(folder, name))));
  }
  printResults(results);
  mkdirSync(RESULTS, { recursive: true });
  const machine = {
    node: process.version,
    platform: process.platform,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
  };
  const path = new URL('bench.json', RESULTS);
  writeFileSync(path, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
