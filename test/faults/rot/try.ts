import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RecorderError } from '../../../src/failure.ts';
import { recordPath } from '../../../src/store/folder.ts';
import { openStore } from '../../../src/store/open.ts';
import type { ReadableStore } from '../../../src/store/store.ts';
import { withImage } from '../disk/image.ts';
import { below, randomFrom } from '../support/random.ts';
import { environment, eventDraft, INCIDENT, openedDraft, SCRIBE } from '../support/store.ts';
import { count, type Tally, tallyOf } from '../support/tally.ts';

const EVENTS = 40;
const PAGE = 4096;
const NAME = 'record.sqlite3';

/** What a record was before it rotted, and what a reader sees of it. */
interface Original {
  readonly bytes: Buffer;
  readonly seen: unknown;
}

/** What can befall a file that lies on a disk for years. */
export const DAMAGES = {
  'one bit flipped': (bytes, random) => {
    const at = below(bytes.length, random);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8, random)), at);
    return bytes;
  },
  'cut off': (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  'a page of zeroes': (bytes, random) => {
    const page = below(bytes.length / PAGE, random) * PAGE;
    return bytes.fill(0, page, page + PAGE);
  },
  /** Rows and indexes both have it, and then they disagree. */
  'an id altered': (bytes, random) => {
    const places: number[] = [];
    for (let at = bytes.indexOf(INCIDENT); at >= 0; at = bytes.indexOf(INCIDENT, at + 1)) places.push(at);
    bytes.write('f', (places[below(places.length, random)] ?? 0) + INCIDENT.length - 1);
    return bytes;
  },
} as const satisfies Record<string, (bytes: Buffer, random: () => number) => Buffer>;

export type Damage = keyof typeof DAMAGES;

/** Damages copies of one record, each in another place, and looks whether anything is altered in silence. */
export function tryDamage(damage: Damage, times: number, seed: number): Tally {
  const original = makeOriginal();
  const random = randomFrom(seed);
  const tally = tallyOf(`File damaged: ${damage}`, 'damaged files');
  for (let time = 0; time < times; time += 1) {
    const bytes = DAMAGES[damage](Buffer.from(original.bytes), random);
    const outcome = outcomeOf(bytes, original.seen);
    count(tally, outcome, outcome === 'silent');
  }
  return tally;
}

function makeOriginal(): Original {
  const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-rot-'));
  try {
    const store = openStore(folder, environment('rot'));
    const events = Array.from({ length: EVENTS }, (_, index) =>
      eventDraft(`event ${index}`, `told by team ${index}`),
    );
    store.append(INCIDENT, SCRIBE, [openedDraft(), ...events]);
    store.putAttachment(Buffer.alloc(10_000, 'picture'));
    const seen = seenIn(store);
    store.close();
    return { bytes: readFileSync(recordPath(folder)), seen };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Outcome = 'refused' | 'named' | 'harmless' | 'silent';

/** Refused when opened, named by verification, or nothing that anybody reads has changed. Anything else is silent. */
function outcomeOf(bytes: Buffer, seen: unknown): Outcome {
  return withImage(new Map([[NAME, bytes]]), (folder) => {
    let store: ReadableStore;
    try {
      store = openStore(folder, environment('after'));
    } catch (error) {
      return error instanceof RecorderError && bytes.length > 0 ? 'refused' : 'silent';
    }
    try {
      return readingOf(store, seen);
    } finally {
      store.close();
    }
  });
}

function readingOf(store: ReadableStore, seen: unknown): Outcome {
  try {
    if (store.verify().length > 0) return 'named';
    return isDeepStrictEqual(seenIn(store), seen) ? 'harmless' : 'silent';
  } catch (error) {
    return error instanceof RecorderError && error.code === 'damaged' ? 'refused' : 'silent';
  }
}

function seenIn(store: ReadableStore): unknown {
  return {
    summaries: store.summaries(),
    view: store.view(INCIDENT),
    changes: store.changes(INCIDENT),
    found: store.search('team', 100),
  };
}
