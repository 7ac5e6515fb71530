import { backUp } from '../backing-up.ts';
import { decodeBase64 } from '../base64.ts';
import type { Handlers } from '../handler.ts';
import { asideIn, dismissRecovery, takeBack } from '../recovering.ts';

/** What an export can have, and more than any has. */
const MOST_BYTES = 384 * 1024 * 1024;

/** Backups of the record, and what is had back from them. */
export const backupHandlers = {
  'backup.make': (context) => backUp(context),

  'backup.list': ({ backups, folder }) => backups.run('backup.list', { folder }),

  'backup.problem': ({ safety }) => safety.problem,

  'record.compare': ({ desk }, { data }) =>
    desk.run('export.check', { bytes: decodeBase64(data, MOST_BYTES) }),

  'recovery.offer'({ store, backups, folder }) {
    const aside = asideIn(store.settings());
    return aside === null ? null : backups.run('recovery.offer', { folder, aside });
  },

  async 'recovery.take'({ store, backups, folder }) {
    const aside = asideIn(store.settings());
    if (aside === null) return { incidents: [] };
    return takeBack(store, await backups.run('recovery.read', { folder, aside: aside.folder }));
  },

  'recovery.dismiss': ({ store }) => dismissRecovery(store),
} satisfies Partial<Handlers>;
