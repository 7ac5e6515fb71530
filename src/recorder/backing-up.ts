import { RecorderError } from '../failure.ts';
import { backupFolder, backupsIn, unfinishedIn } from '../store/backup-files.ts';
import type { Repeat } from './clock-watching.ts';
import { asFailure, asRecorderError } from './failures.ts';
import type { Context } from './handler.ts';
import type { BackupView } from './results.ts';

/** While an incident runs. Milliseconds. */
const HOUR = 3_600_000;
/** How long closing waits for its backup. Milliseconds. */
const PATIENCE = 10_000;

export interface BackupKeeper {
  /** No more backups but a last one, for which it waits, though not for long. */
  stop(): Promise<void>;
}

/** Makes a backup in a thread of its own; see `makeBackup`. */
export function backUp({ backups, folder, clock }: Context): Promise<BackupView> {
  return backups.run('record.back-up', { folder, now: clock.now() });
}

/**
 * What was purged goes from the backups, too: a new one takes the place of those that still say it.
 * @throws RecorderError if that cannot be done now; the purge itself stands, and the next backup does it
 */
export async function forgetInBackups(context: Context): Promise<void> {
  const { folder } = context;
  if (backupsIn(folder).length + unfinishedIn(folder).length === 0) return;
  try {
    await backUp(context);
  } catch (error) {
    const { code } = asRecorderError(error);
    throw new RecorderError(
      code,
      `It is purged and on record, but the backups in ${backupFolder(folder)} still hold it.`,
      'Make room on the disk and make a backup: those that hold it go then.',
      { cause: error },
    );
  }
}

/**
 * Makes a backup now, every hour while an incident runs, and when it is stopped. One that fails is told to whoever asks
 * (`backup.problem`), since it may be the first sign of a damaged record, and tried again the next time.
 */
export function keepBackups(context: Context, repeat: Repeat): BackupKeeper {
  const attempt = async (): Promise<void> => {
    try {
      await backUp(context);
      context.safety.problem = null;
    } catch (error) {
      context.safety.problem = asFailure(error);
    }
  };
  let last = attempt();
  const isRunning = (): boolean => context.store.summaries().some(({ endedAt }) => endedAt === null);
  const end = repeat(HOUR, () => {
    if (isRunning()) last = last.then(attempt);
  });
  return {
    async stop() {
      end();
      const patience = Promise.withResolvers<void>();
      const timer = setTimeout(patience.resolve, PATIENCE);
      await Promise.race([last.then(attempt), patience.promise]);
      clearTimeout(timer);
    },
  };
}
