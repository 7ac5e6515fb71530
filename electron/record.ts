import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { openRecorder, type Recorder } from '../src/recorder/recorder.ts';
import { systemClock } from '../src/recorder/system-clock.ts';

/** The same record as the command line's. */
export function openRecord(folder: string): Recorder {
  return openRecorder({
    folder,
    clock: systemClock,
    randomBytes,
    author: userInfo().username,
    setAside: true,
  });
}
