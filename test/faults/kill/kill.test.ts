import { expect, test } from 'vitest';
import { report } from '../support/report.ts';
import { tryKills } from './try.ts';

/** As many as fit; `npm run faults` has ten thousand. */
const KILLS = 30;
const LONG = 900_000;

test(
  'a process that is killed loses no line that it confirmed, and no draft that it kept',
  async (context) => {
    const tally = report(context, await tryKills(KILLS, 1));
    expect(tally.outcomes).toEqual({ whole: KILLS });
  },
  LONG,
);
