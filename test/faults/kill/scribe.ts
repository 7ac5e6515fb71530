import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openRecorder } from '../../../src/recorder/recorder.ts';
import { systemClock } from '../../../src/recorder/system-clock.ts';

/**
 * A scribe who never stops, until the process is killed: `scribe.ts FOLDER NAME`. Says on standard output, line by line,
 * what is about to be recorded (`?`) and what is (`!`).
 */
const [folder = '', name = ''] = process.argv.slice(2);
const STANDARD_OUTPUT = 1;

const say = (text: string): void => {
  writeSync(STANDARD_OUTPUT, `${text}\n`);
};

const recorder = openRecorder({ folder, clock: systemClock, randomBytes, author: 'anna' });
const current = await recorder.call('incident.current', { any: true });
const incident =
  current?.id ?? (await recorder.call('incident.start', { title: 'Checkout errors' })).incident;
say('ready');
for (let number = 1; ; number += 1) {
  const text = `${name} ${number}`;
  say(`?draft ${text}`);
  await recorder.call('draft.save', { incident, text, firstKeyAt: 1 });
  say(`!draft ${text}`);
  say(`?line ${text}`);
  await recorder.call('line.log', { incident, line: text, firstKeyAt: null });
  say(`!line ${text}`);
}
