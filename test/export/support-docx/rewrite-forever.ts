import { writeFileAtomically } from '../../../src/export/atomic-file.ts';

/** Run by itself until it is killed: replaces a file by versions that are each of one letter and one length. */
const [path = '', length = '0'] = process.argv.slice(2);
for (let version = 0; ; version += 1) {
  const letter = String.fromCharCode(0x61 + (version % 26));
  await writeFileAtomically(path, letter.repeat(Number(length)), { overwrite: true });
}
