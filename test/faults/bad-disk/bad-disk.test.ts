import { expect, test } from 'vitest';
import { compiledShim, NO_SHIM } from '../disk/shim.ts';
import { report } from '../support/report.ts';
import { tryBadDisk } from './try.ts';

/** The k-th call fails, up to this k; `npm run faults` goes to two hundred. */
const MOST = 60;
const LONG = 900_000;

test(
  'whichever call of the disk fails, what is refused is recorded exactly once when it is sent again',
  async (context) => {
    const shim = compiledShim() ?? context.skip(NO_SHIM);
    const tally = report(context, await tryBadDisk(shim, MOST));
    expect(tally.outcomes).toEqual({
      'record: whole': expect.any(Number),
      'backup: whole': expect.any(Number),
      'migrate: whole': expect.any(Number),
      'export: whole': expect.any(Number),
    });
  },
  LONG,
);
