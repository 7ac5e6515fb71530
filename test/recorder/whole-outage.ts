import { randomBytes } from 'node:crypto';
import { EXPORT_FORMATS } from '../../src/recorder/contract.ts';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { systemClock } from '../../src/recorder/system-clock.ts';

/** A program of its own that records an outage and writes it in every format: `whole-outage.ts <folder>` */
const [, , folder = ''] = process.argv;
const recorder = openRecorder({ folder, clock: systemClock, randomBytes, author: 'anna' });
const line = (incident: string | null, text: string) =>
  recorder.call('line.log', { incident, line: text, firstKeyAt: null });
const { incident } = await line(null, '/detected @-10m told by B');
await line(incident, '/hyp the disk is full');
await line(incident, '/resolved');
await recorder.call('section.write', { incident, name: 'summary', text: 'It was **slow**.' });
const formats = [];
// A PDF is printed by a browser of the machine, which need not have one.
for (const format of EXPORT_FORMATS.filter((format) => format !== 'pdf')) {
  const { data } = await recorder.call('document.export', { incident, format });
  if (data.length > 0) formats.push(format);
}
const { events } = await recorder.call('event.list', { incident });
const findings = await recorder.call('record.verify', {});
await recorder.close();
process.stdout.write(JSON.stringify({ events: events.length, formats, findings }));
