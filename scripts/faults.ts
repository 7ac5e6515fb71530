import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tryBadDisk } from '../test/faults/bad-disk/try.ts';
import { compiledShim, NO_SHIM } from '../test/faults/disk/shim.ts';
import { tryKills } from '../test/faults/kill/try.ts';
import { tryExport, tryRecord } from '../test/faults/power-loss/try.ts';
import { tryDamage } from '../test/faults/rot/try.ts';
import { tableOf } from '../test/faults/support/table.ts';
import { addTo, type Tally } from '../test/faults/support/tally.ts';

/**
 * `npm run faults [scale]`: the long runs. What is done is kept in bench-results/faults.json, so that a run that was
 * stopped goes on where it was; one that ended begins anew. A scale of 0.01 tries a hundredth of everything.
 */
const FOLDER = new URL('../bench-results/', import.meta.url);
const FILE = new URL('faults.json', FOLDER);
const TABLE = new URL('faults.md', FOLDER);

interface Part {
  readonly name: string;
  /** How many tries in all, and in each step, after which the run can be stopped. */
  readonly all: number;
  readonly step: number;
  readonly run: (count: number, seed: number, shim: string | undefined) => Promise<Tally> | Tally;
  readonly needsShim: boolean;
}

const withShim = (shim: string | undefined): string => {
  if (shim === undefined) throw new Error(NO_SHIM);
  return shim;
};

const PARTS: readonly Part[] = [
  {
    name: 'power-record',
    all: 240_000,
    step: 1_000,
    needsShim: true,
    run: (images, seed, shim) => tryRecord({ shim: withShim(shim), seed, steps: 5 + (seed % 40), images }),
  },
  {
    name: 'power-export',
    all: 10_000,
    step: 1_000,
    needsShim: true,
    run: (images, seed, shim) => tryExport({ shim: withShim(shim), seed, steps: 80, images }),
  },
  { name: 'kill', all: 10_000, step: 50, needsShim: false, run: tryKills },
  {
    name: 'bad-disk',
    all: 1,
    step: 1,
    needsShim: true,
    run: (_count, _seed, shim) => tryBadDisk(withShim(shim), 200),
  },
  {
    name: 'flips',
    all: 10_000,
    step: 250,
    needsShim: false,
    run: (count, seed) => tryDamage('one bit flipped', count, seed),
  },
  {
    name: 'cut-off',
    all: 1_000,
    step: 250,
    needsShim: false,
    run: (count, seed) => tryDamage('cut off', count, seed),
  },
  {
    name: 'zeroes',
    all: 1_000,
    step: 250,
    needsShim: false,
    run: (count, seed) => tryDamage('a page of zeroes', count, seed),
  },
];

interface State {
  begun: string;
  ended: string | null;
  scale: number;
  /** By part: how many steps are done, and what came of them. */
  readonly parts: Record<string, { steps: number; tally: Tally }>;
}

const scale = Number(process.argv[2] ?? 1);
if (!(scale > 0 && scale <= 1)) throw new Error('The scale is a number above 0, and 1 for all of it.');
const shim = compiledShim();
const state = resumed();

for (const part of PARTS) await runPart(part);
state.ended = new Date().toISOString();
keep();
const table = `${tableOf(
  Object.values(state.parts).map(({ tally }) => tally),
  state.ended,
)}\n`;
writeFileSync(TABLE, table);
process.stdout.write(`\n${table}`);
if (Object.values(state.parts).some(({ tally }) => tally.harmed > 0)) process.exitCode = 1;

async function runPart({ name, all, step, run, needsShim }: Part): Promise<void> {
  if (needsShim && shim === undefined) {
    process.stdout.write(`${name}: left out; it ${NO_SHIM}\n`);
    return;
  }
  const wanted = Math.max(1, Math.ceil(all * scale));
  const size = Math.min(step, wanted);
  const steps = Math.ceil(wanted / size);
  for (let done = state.parts[name]?.steps ?? 0; done < steps; done += 1) {
    progress(name, done, steps);
    const tally = await run(size, done + 1, shim);
    const before = state.parts[name]?.tally;
    state.parts[name] = { steps: done + 1, tally: before === undefined ? tally : addTo(before, tally) };
    keep();
  }
  progress(name, steps, steps);
  process.stdout.write('\n');
}

function progress(name: string, done: number, steps: number): void {
  const width = 40;
  const filled = Math.round((width * done) / steps);
  const bar = '█'.repeat(filled).padEnd(width, '·');
  process.stdout.write(`\r${name.padEnd(14)} ${bar} ${Math.round((100 * done) / steps)} %`);
}

function resumed(): State {
  const fresh: State = { begun: new Date().toISOString(), ended: null, scale, parts: {} };
  if (!existsSync(FILE)) return fresh;
  const before: State = JSON.parse(readFileSync(FILE, 'utf8'));
  return before.ended === null && before.scale === scale ? before : fresh;
}

function keep(): void {
  mkdirSync(FOLDER, { recursive: true });
  const fresh = new URL('faults.json.new', FOLDER);
  writeFileSync(fresh, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(fresh, FILE);
}
