import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../../src/export/atomic-file.ts';
import { randomFrom } from '../support/random.ts';
import { ACKNOWLEDGED } from './expected.ts';
import { exported } from './export-check.ts';

/** Exports one document again and again, each time with other words: `export-workload.ts ROOT SEED STEPS`. */
const [root = '', seed = '1', steps = '20'] = process.argv.slice(2);

const random = randomFrom(Number(seed));
const folder = join(root, 'data');

function tell(what: object): void {
  appendFileSync(join(root, ACKNOWLEDGED), `${JSON.stringify(what)}\n`);
}

mkdirSync(folder, { recursive: true });
writeFileSync(join(root, ACKNOWLEDGED), '');
for (let version = 1; version <= Number(steps); version += 1) {
  tell({ will: version });
  await writeFileAtomically(join(folder, 'postmortem.md'), exported(version, random), { overwrite: true });
  tell({ done: version });
}
