import { randomBytes } from 'node:crypto';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { systemClock } from '../../src/recorder/system-clock.ts';

/** A program of its own that logs some lines to an incident: `second-process.ts <folder> <incident> <line>…` */
const [, , folder = '', incident = '', ...lines] = process.argv;
const recorder = openRecorder({ folder, clock: systemClock, randomBytes, author: 'bo' });
for (const line of lines) {
  const { event } = await recorder.call('line.log', { incident, line, firstKeyAt: null });
  process.stdout.write(`${event.label}\n`);
}
await recorder.close();
