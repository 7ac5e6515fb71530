import { type Backup, listBackups, makeBackup } from '../store/backup.ts';
import type { Salvaged } from '../store/salvage.ts';
import type { ReadableStore } from '../store/store.ts';
import { readRecoverable, recoveryOffer } from './recovering.ts';
import type { ExportAgreement, RecoveryOffer } from './results.ts';

interface InFolder {
  readonly folder: string;
}

/** Work on the whole record that may take long: done in a thread of its own, like the rest in work.ts. */
export const safetyWork = {
  'record.back-up': (_bench: unknown, { folder, now }: InFolder & { readonly now: number }): Backup =>
    makeBackup(folder, now),

  'backup.list': (_bench: unknown, { folder }: InFolder): Backup[] => listBackups(folder),

  'recovery.offer': (
    _bench: unknown,
    { folder, aside }: InFolder & { readonly aside: { readonly folder: string; readonly at: number } },
  ): RecoveryOffer => recoveryOffer(folder, aside),

  'recovery.read': (_bench: unknown, { folder, aside }: InFolder & { readonly aside: string }): Salvaged[] =>
    readRecoverable(folder, aside),

  /** Whether an exported file agrees with the record. */
  async 'export.check'(
    { store }: { readonly store: ReadableStore },
    { bytes }: { readonly bytes: Uint8Array },
  ): Promise<ExportAgreement[]> {
    const { checkExport } = await import('./export-check.ts');
    return checkExport(store, bytes);
  },
} as const;
