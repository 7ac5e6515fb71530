import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openRecorder, type Recorder, type RecorderOptions } from '../../src/recorder/recorder.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Wednesday 20 April 2022, 11:28:04 in Oslo. */
export const START = Date.UTC(2022, 3, 20, 9, 28, 4);
export const ZONE = 'Europe/Oslo';

export interface Opened {
  readonly recorder: Recorder;
  readonly clock: TestClock;
  readonly folder: string;
}

/** The same numbers in every run: what is tested must not hang on luck. */
export function countedBytes(seed: string): (count: number) => Uint8Array {
  let calls = 0;
  return (count) => {
    calls += 1;
    return createHash('sha512').update(`${seed} ${calls}`).digest().subarray(0, count);
  };
}

/** A real recorder with the test's clock. Whoever opens it closes it. */
export async function openBare(
  options: Partial<RecorderOptions> & { readonly folder: string },
  seed = 'first',
): Promise<Opened> {
  const clock = testClock(START);
  const recorder = openRecorder({ clock, randomBytes: countedBytes(seed), author: 'anna', ...options });
  await recorder.call('setting.put', { key: 'zone', value: ZONE });
  return { recorder, clock, folder: options.folder };
}

/** A real recorder, on a folder of its own if none is given, closed when the test is done. */
export async function openTest(options: Partial<RecorderOptions> = {}, seed = 'first'): Promise<Opened> {
  const opened = await openBare({ folder: temporaryFolder(), ...options }, seed);
  onTestFinished(() => opened.recorder.close());
  return opened;
}
