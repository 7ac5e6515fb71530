import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectForWriting } from '../../../src/store/connection.ts';
import { prepareFolder } from '../../../src/store/folder.ts';
import { openStore } from '../../../src/store/open.ts';
import type { WritableStore } from '../../../src/store/store.ts';
import { writableStoreOn } from '../../../src/store/writable-store.ts';
import { below, randomFrom } from '../support/random.ts';
import { environment, eventDraft, INCIDENT, openedDraft, SCRIBE } from '../support/store.ts';
import { ACKNOWLEDGED, type Expected, NOTHING } from './expected.ts';

/**
 * A scribe at work, in a process of its own: `record-workload.ts ROOT SEED STEPS full|normal`. It keeps the record in
 * ROOT/data and writes to ROOT/acknowledged, line by line, what it is about to record and what it was told is recorded.
 * With `normal` it does what the store refuses to do: it commits without syncing.
 */
const [root = '', seed = '1', steps = '100', level = 'full'] = process.argv.slice(2);

const random = randomFrom(Number(seed));
const folder = join(root, 'data');
const from = environment(seed);
let expected: Expected = NOTHING;

function open(): WritableStore {
  if (level === 'full') return openStore(folder, from);
  const db = connectForWriting(prepareFolder(folder));
  db.pragma('synchronous = NORMAL');
  return writableStoreOn(db, from);
}

function tell(what: object): void {
  appendFileSync(join(root, ACKNOWLEDGED), `${JSON.stringify(what)}\n`);
}

function text(): string {
  return `line ${'x'.repeat(below(random() < 0.1 ? 20_000 : 200, random))}`;
}

/** Says what is about to be recorded, records it, and says that it is. */
function recorded(change: Partial<Expected>, work: () => void): void {
  expected = { ...expected, ...change };
  tell({ will: expected });
  work();
  tell({ done: expected });
}

/** One to four events in one transaction: all of them are recorded, or none. */
function log(store: WritableStore): void {
  const count = random() < 0.7 ? 1 : 1 + below(4, random);
  const drafts = Array.from({ length: count }, (_, index) =>
    eventDraft(`event ${expected.events + index + 1}`, text()),
  );
  recorded({ events: expected.events + count }, () => {
    store.append(INCIDENT, SCRIBE, drafts);
  });
}

function keepDraft(store: WritableStore): void {
  const draft = text();
  recorded({ draft }, () => store.saveDraft(INCIDENT, { text: draft, firstKeyAt: 1 }));
}

function attach(store: WritableStore): void {
  const bytes = from.randomBytes(1 + below(60_000, random));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  recorded({ attachments: [...expected.attachments, sha256] }, () => {
    store.putAttachment(bytes);
  });
}

function purge(store: WritableStore): void {
  const event = `event ${1 + below(expected.events, random)}`;
  if (expected.events === 0 || expected.purged.includes(event)) return;
  recorded({ purged: [...expected.purged, event].toSorted() }, () => {
    store.purge(INCIDENT, SCRIBE, [`${event}`], 'a drill');
  });
}

mkdirSync(root, { recursive: true });
writeFileSync(join(root, ACKNOWLEDGED), '');
let store = open();
recorded({ opened: true }, () => {
  store.append(INCIDENT, SCRIBE, [openedDraft()]);
});
for (let step = 1; step <= Number(steps); step += 1) {
  const chance = random();
  if (chance < 0.7) log(store);
  else if (chance < 0.9) keepDraft(store);
  else if (chance < 0.94) attach(store);
  else if (chance < 0.97) purge(store);
  else {
    store.close();
    store = open();
  }
}
store.close();
