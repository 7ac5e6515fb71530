import { writeFileAtomically } from '../../../src/export/atomic-file.ts';
import { RecorderError } from '../../../src/failure.ts';

/** Run by itself: path, length, and `replace` or `keep`. Prints `done`, or the code of the failure. */
const [path = '', length = '0', existing] = process.argv.slice(2);
try {
  await writeFileAtomically(path, 'n'.repeat(Number(length)), { overwrite: existing === 'replace' });
  process.stdout.write('done');
} catch (error) {
  process.stdout.write(error instanceof RecorderError ? error.code : String(error));
}
