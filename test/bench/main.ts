import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDurable } from './durable.ts';
import { benchExport } from './export.ts';
import { printResults } from './result.ts';

/** `npm run bench`: figures and ratios of one run, on the screen and as JSON. */

const RESULTS = new URL('../../bench-results/', import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-bench-'));
try {
  const results = [
    ...(await benchDurable(join(folder, 'durable'))),
    ...(await benchExport(join(folder, 'export'))),
  ];
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
