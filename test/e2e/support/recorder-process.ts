import { randomBytes } from 'node:crypto';
import { openRecorder } from '../../../src/recorder/recorder.ts';
import { systemClock } from '../../../src/recorder/system-clock.ts';
import { serve } from '../../../src/web/serve.ts';

// A recorder in a process of its own, so that a test can kill it. Tells its address on standard output.
const [folder = '', port = '0'] = process.argv.slice(2);
const recorder = openRecorder({
  folder,
  clock: systemClock,
  randomBytes: (count) => randomBytes(count),
  author: 'Kari Nordmann',
});
const shell = await serve(recorder, { port: Number(port) });
process.stdout.write(`${shell.address}\n`);
