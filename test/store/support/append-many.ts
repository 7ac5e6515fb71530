import { randomBytes } from 'node:crypto';
import { systemClock } from '../../../src/recorder/system-clock.ts';
import { openStore } from '../../../src/store/open.ts';
import { eventDraft } from './stores.ts';

/** A process of its own that logs lines to an incident: `append-many.ts FOLDER INCIDENT NAME COUNT`. */
const [folder = '', incident = '', name = '', count = '0'] = process.argv.slice(2);

const store = openStore(folder, { clock: systemClock, randomBytes });
for (let number = 1; number <= Number(count); number += 1) {
  store.append(incident, name, [eventDraft(`${name} ${number}`, { text: `line ${number} of ${name}` })]);
}
store.close();
