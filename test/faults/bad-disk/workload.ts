import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { writeFileAtomically } from '../../../src/export/atomic-file.ts';
import { RecorderError } from '../../../src/failure.ts';
import { listBackups, makeBackup } from '../../../src/store/backup.ts';
import { recordPath } from '../../../src/store/folder.ts';
import { APPLICATION_ID } from '../../../src/store/identity.ts';
import { MIGRATIONS } from '../../../src/store/migrations/all.ts';
import { openReadableStore, openStore } from '../../../src/store/open.ts';
import type { WritableStore } from '../../../src/store/store.ts';
import { environment, eventDraft, INCIDENT, openedDraft, SCRIBE } from '../support/store.ts';
import { count, tallyOf } from '../support/tally.ts';
import { type Calls, type DiskError, ERRORS, openControl } from './disk-control.ts';

/**
 * Everything that writes, on a disk of which one call fails: `workload.ts ROOT CONTROL MOST`. The k-th call fails, for
 * k = 1 … MOST; then the disk is well again and the same thing is done once more. Prints a tally as JSON.
 */
const [root = '', control = '', most = '50'] = process.argv.slice(2);

const LINES = 12;
const disk = openControl(control);
const tally = tallyOf('A call of the disk failed', 'failures');

/** Does it, however the disk fails; what it throws must be in plain words. */
function attempt(work: () => void): 'done' | 'refused' {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof RecorderError && error.code !== 'damaged') return 'refused';
    throw error;
  }
}

/** Logs lines and drafts while the k-th call fails; whatever was refused is sent once more with the same id. */
function recording(folder: string, fail: () => void): string | null {
  let store = openStore(folder, environment('bad disk'));
  try {
    fail();
    for (let line = 1; line <= LINES; line += 1) {
      const draft = eventDraft(`line ${line}`, 'x'.repeat(line * 100));
      const log = (): void => {
        store.append(INCIDENT, SCRIBE, [draft]);
        store.saveDraft(INCIDENT, { text: `draft ${line}`, firstKeyAt: 1 });
      };
      const first = attempt(log);
      if (first === 'refused') disk.clear();
      if (first === 'refused' && attempt(log) !== 'done') {
        // A connection may have to be made anew after its log could not be synced.
        store.close();
        store = openStore(folder, environment('bad disk'));
        log();
      }
    }
    return harmIn(store) ?? afterReopening(store, folder);
  } finally {
    disk.clear();
    store.close();
  }
}

function harmIn(store: WritableStore): string | null {
  const ids = store.events(INCIDENT).map(({ id }) => id);
  const expected = Array.from({ length: LINES }, (_, index) => `line ${index + 1}`);
  if (JSON.stringify(ids) !== JSON.stringify(expected)) return 'not exactly once';
  return store.verify().length > 0 ? 'corrupt' : null;
}

function afterReopening(store: WritableStore, folder: string): string | null {
  store.close();
  const again = openStore(folder, environment('bad disk'));
  try {
    return harmIn(again);
  } finally {
    again.close();
  }
}

/** A backup is there whole, or is not there. */
function backingUp(folder: string, fail: () => void): string | null {
  const store = openStore(folder, environment('bad disk'));
  try {
    fail();
    attempt(() => makeBackup(folder, 1_000));
    disk.clear();
    makeBackup(folder, 2_000);
    return listBackups(folder).length > 0 && store.verify().length === 0 ? null : 'corrupt';
  } finally {
    disk.clear();
    store.close();
  }
}

/** A record of an older version is opened: afterwards it is the old one or the new one. */
function migrating(folder: string, fail: () => void): string | null {
  mkdirSync(folder, { recursive: true });
  const db = new Sqlite(recordPath(folder));
  for (const migration of MIGRATIONS.slice(0, 3)) migration.up(db);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 30');
  db.close();
  fail();
  attempt(() => openStore(folder, environment('bad disk')).close());
  disk.clear();
  openStore(folder, environment('bad disk')).close();
  const store = openReadableStore(folder);
  try {
    return store.verify().length === 0 ? null : 'corrupt';
  } finally {
    store.close();
  }
}

const template = join(root, 'template');
const made = openStore(template, environment('template'));
made.append(INCIDENT, SCRIBE, [openedDraft()]);
made.close();

function tryEach(
  name: string,
  k: number,
  calls: Calls,
  work: (folder: string, fail: () => void) => string | null,
): void {
  const error: DiskError = ERRORS[k % ERRORS.length] ?? 'EIO';
  const sticky = k % 7 === 0 ? -1 : 1;
  const folder = join(root, name);
  if (name !== 'migrate') cpSync(template, folder, { recursive: true });
  const harm = harmOr(() => work(folder, () => disk.fail(calls, k, sticky, error)));
  count(tally, harm === null ? `${name}: whole` : `${name}: ${harm} (${calls} ${k} ${error})`, harm !== null);
  rmSync(folder, { recursive: true, force: true });
}

function harmOr(work: () => string | null): string | null {
  try {
    return work();
  } catch (error) {
    disk.clear();
    return error instanceof Error ? error.message : String(error);
  }
}

/** The file is what it was, or what it should become. */
async function exporting(k: number): Promise<void> {
  const path = join(root, 'postmortem.md');
  await writeFileAtomically(path, 'before', { overwrite: true });
  disk.fail('all', k, 1, ERRORS[k % ERRORS.length] ?? 'EIO');
  const failed = await writeFileAtomically(path, 'after', { overwrite: true }).then(
    () => false,
    (error) => error instanceof RecorderError,
  );
  disk.clear();
  const text = existsSync(path) ? readFileSync(path, 'utf8') : 'nothing';
  const isWhole = text === 'after' || (failed && text === 'before');
  count(tally, isWhole ? 'export: whole' : `export: ${text} (${k})`, !isWhole);
}

for (let k = 1; k <= Number(most); k += 1) {
  tryEach('record', k, 'write', recording);
  if (k <= 2 * LINES + 2) tryEach('record', k, 'sync', recording);
  if (k <= 40) tryEach('backup', k, 'all', backingUp);
  if (k <= 40) tryEach('migrate', k, 'all', migrating);
  if (k <= 8) await exporting(k);
}
process.stdout.write(JSON.stringify(tally));
