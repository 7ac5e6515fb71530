import { expect, test } from 'vitest';
import { compiledShim, NO_SHIM } from '../disk/shim.ts';
import { report } from '../support/report.ts';
import { addTo, tallyOf } from '../support/tally.ts';
import { tryExport, tryRecord } from './try.ts';

const WORKLOADS = 16;
const IMAGES = 625;
/** Ten thousand records are opened, however slow the machine. */
const LONG = 900_000;

test(
  'no power cut takes what was acknowledged, tears a transaction or leaves a record that cannot be opened',
  async (context) => {
    const shim = compiledShim() ?? context.skip(NO_SHIM);
    const all = tallyOf('Power lost while recording', 'images of a disk');
    for (let seed = 1; seed <= WORKLOADS; seed += 1) {
      addTo(all, await tryRecord({ shim, seed, steps: 5 + 2 * seed, images: IMAGES }));
    }
    report(context, all);
    expect(all.outcomes).toEqual({ whole: all.tried });
    expect(all.tried).toBeGreaterThan(0.9 * WORKLOADS * IMAGES);
  },
  LONG,
);

test('the same power cuts take what was acknowledged where commits are not synced, so these tests can fail', async ({
  skip,
}) => {
  const shim = compiledShim() ?? skip(NO_SHIM);
  const { outcomes, tried } = await tryRecord({ shim, seed: 1, steps: 40, images: 300 }, 'normal');
  expect(outcomes.lost).toBeGreaterThan(tried / 10);
});

test('no power cut leaves half a document, or an older one than was exported', async (context) => {
  const shim = compiledShim() ?? context.skip(NO_SHIM);
  const tally = report(context, await tryExport({ shim, seed: 1, steps: 40, images: 600 }));
  expect(tally.outcomes).toEqual({ whole: tally.tried });
  expect(tally.tried).toBeGreaterThan(200);
});
