import { writeFileAtomically } from '../../../src/export/atomic-file.ts';

/** Run by itself: twenty writers want one new name at once. Prints how many were told that they have it. */
const [path = ''] = process.argv.slice(2);
const racers = Array.from({ length: 20 }, (_, index) =>
  writeFileAtomically(path, `racer ${index}`, { overwrite: false }),
);
const results = await Promise.allSettled(racers);
process.stdout.write(String(results.filter(({ status }) => status === 'fulfilled').length));
