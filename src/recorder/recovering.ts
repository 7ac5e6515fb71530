import * as z from 'zod/mini';
import { namedAttachments } from '../export/json.ts';
import { RecorderError } from '../failure.ts';
import type { Change } from '../incident/change.ts';
import { newestGoodBackup } from '../store/backup.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { recordPath } from '../store/folder.ts';
import { openStore } from '../store/open.ts';
import { setAside } from '../store/recovery.ts';
import { type Salvaged, salvage } from '../store/salvage.ts';
import type { WritableStore } from '../store/store.ts';
import type { ImportReport, RecoveryOffer } from './results.ts';

const SETTING = 'set-aside';
const settingSchema = z.object({ folder: z.string(), at: z.number() });

/**
 * Opens the record. One that is damaged is set aside, with nothing deleted, and a new one begun: whoever has an outage
 * on their hands must be able to write now. What can be had back is offered; see `recoveryOffer`.
 * @throws RecorderError read-only, disk-full, newer, conflict
 */
export function openOrSetAside(folder: string, environment: StoreEnvironment): WritableStore {
  try {
    return openStore(folder, environment);
  } catch (error) {
    if (!(error instanceof RecorderError) || error.code !== 'damaged') throw error;
    const at = environment.clock.now();
    const aside = setAside(folder, at);
    const store = openStore(folder, environment);
    store.putSetting(SETTING, { folder: aside, at });
    return store;
  }
}

/** Where the damaged record was set aside to, unless the person has dealt with it. */
export function asideIn(settings: Readonly<Record<string, unknown>>): { folder: string; at: number } | null {
  const read = settingSchema.safeParse(settings[SETTING]);
  return read.success ? read.data : null;
}

/** What there is to have back of a record that was set aside. */
export function recoveryOffer(folder: string, aside: { folder: string; at: number }): RecoveryOffer {
  const { changes } = salvage(recordPath(aside.folder));
  return {
    aside: aside.folder,
    at: aside.at,
    backup: newestGoodBackup(folder) ?? null,
    readable: { incidents: new Set(changes.map(({ incident }) => incident)).size, changes: changes.length },
  };
}

/** What can be had back: the newest good backup, and what the damaged record holds beyond it. */
export function readRecoverable(folder: string, aside: string): Salvaged[] {
  const backup = newestGoodBackup(folder);
  return [...(backup === undefined ? [] : [salvage(backup.path)]), salvage(recordPath(aside))];
}

/** Takes in what can be had back, incident by incident; what was recorded meanwhile stays. */
export function takeBack(store: WritableStore, sources: readonly Salvaged[]): ImportReport {
  const added = new Map<string, number>();
  for (const source of sources) {
    for (const [incident, changes] of Map.groupBy(source.changes, (change) => change.incident)) {
      added.set(incident, (added.get(incident) ?? 0) + takeIncident(store, changes, source));
    }
    for (const { incident, text } of source.drafts) {
      const isKnown = incident === null || store.summary(incident) !== undefined;
      if (isKnown && store.draft(incident) === null) store.saveDraft(incident, { text, firstKeyAt: null });
    }
  }
  store.putSetting(SETTING, null);
  const incidents = [...added].map(([id, count]) => ({
    id,
    title: store.summary(id)?.title ?? '',
    added: count,
  }));
  return { incidents };
}

/** @returns how many changes were new; none if the two copies disagree, for then the one on record stays */
function takeIncident(store: WritableStore, changes: readonly Change[], { attachments }: Salvaged): number {
  try {
    return store.transaction(() => {
      const merged = store.merge(changes);
      const named = new Set(merged.length === 0 ? [] : namedAttachments(merged));
      for (const { sha256, bytes } of attachments) if (named.has(sha256)) store.putAttachment(bytes);
      return merged.length;
    });
  } catch (error) {
    if (error instanceof RecorderError && ['conflict', 'damaged', 'bad-input'].includes(error.code)) return 0;
    throw error;
  }
}

/** The person does not want it, or has it back already. */
export function dismissRecovery(store: WritableStore): void {
  store.putSetting(SETTING, null);
}
