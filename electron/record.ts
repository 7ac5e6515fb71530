import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { openRecorder, type Recorder } from '../src/recorder/recorder.ts';
import { systemClock } from '../src/recorder/system-clock.ts';
import { STYLES_FOLDER, WORKER } from './places.ts';

/** The same record as the command line's, from the bundle. */
export function openRecord(folder: string): Recorder {
  return openRecorder({
    folder,
    clock: systemClock,
    randomBytes,
    author: userInfo().username,
    styleFolders: [STYLES_FOLDER],
    workerUrl: WORKER,
  });
}
