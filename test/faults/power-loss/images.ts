import { fingerprint } from '../disk/image.ts';
import { FATES, FailingDisk, type Fate, type Image } from '../disk/power-cut.ts';
import type { DiskCall } from '../disk/trace.ts';
import { below, randomFrom } from '../support/random.ts';
import { ACKNOWLEDGED } from './expected.ts';

/** A moment at which the power goes. */
export interface Cut {
  readonly image: Image;
  readonly fate: Fate;
  /** What the process had been told is recorded, in lines, when it happened. */
  readonly acknowledged: string;
}

const UNIMPORTANT = /-shm$/;

/**
 * Different images that power cuts could leave, spread over all that a process did to its disk. The index of the log is
 * left out: nothing of it is ever relied on after a power cut.
 * @param count of images; fewer come if there are no more
 */
export function* cutsOf(calls: readonly DiskCall[], count: number, seed: number): Generator<Cut> {
  const random = randomFrom(seed);
  const disk = new FailingDisk();
  const seen = new Set<string>();
  let acknowledged = Buffer.alloc(0);
  for (const [index, call] of calls.entries()) {
    if (call.path === ACKNOWLEDGED) {
      if (call.op === 'write') acknowledged = Buffer.concat([acknowledged, call.bytes]);
      continue;
    }
    if (UNIMPORTANT.test(call.path)) continue;
    disk.apply(call);
    const due = Math.ceil((count * (index + 1)) / calls.length) - seen.size;
    for (let tried = 0; tried < due; tried += 1) {
      const fate = FATES[below(FATES.length, random)] ?? 'none';
      const image = disk.cut(fate, random);
      const known = fingerprint(image);
      if (seen.has(known)) continue;
      seen.add(known);
      yield { image, fate, acknowledged: acknowledged.toString() };
    }
  }
}
