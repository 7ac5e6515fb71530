import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LATEST } from '../../../src/store/migrations/all.ts';
import { openStore } from '../../../src/store/open.ts';
import { environment, INCIDENT, record } from './stores.ts';

/** Keeps a record of the latest version for the tests of all later ones. Run once, before a version is released. */
const folder = mkdtempSync(join(tmpdir(), 'incident-recorder-freeze-'));
const store = openStore(folder, environment());
record(store, ['Told by team B', 'Restarted the queue']);
store.saveDraft(INCIDENT, { text: 'half a li', firstKeyAt: 1 });
store.putSetting('theme', 'dark');
store.close();
const name = `${String(LATEST).padStart(3, '0')}.sqlite3`;
copyFileSync(join(folder, 'record.sqlite3'), fileURLToPath(new URL(`../frozen/${name}`, import.meta.url)));
rmSync(folder, { recursive: true });
