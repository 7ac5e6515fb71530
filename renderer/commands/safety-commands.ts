import { count } from '../look/count.ts';
import type { Screen } from '../shell/screen.ts';
import { attempt } from './attempt.ts';
import type { Command } from './command.ts';

/** What is decided about a damaged record, about lines that were kept beside it, and about backups. */
export function safetyCommands(screen: Screen): Command[] {
  const { client, safety } = screen;
  const command = (id: string, name: string, work: () => Promise<string>): Command => {
    const run = (): void =>
      void attempt(screen, async () => {
        const done = await work();
        await Promise.all([safety.load(), screen.refresh()]);
        return done;
      });
    return { id, name, group: 'Safety', keys: [], scope: 'anywhere', run };
  };
  return [
    command('backup-now', 'Back the record up now', async () => {
      const { path } = await client.call('backup.make', {});
      return `Backed up and verified: ${path}`;
    }),
    command('recovery-take', 'Damaged record: have back what can be had', async () => {
      const { incidents } = await client.call('recovery.take', {});
      return `${count(incidents.length, 'incident')} came back.`;
    }),
    command('recovery-dismiss', 'Damaged record: leave it where it lies', async () => {
      await client.call('recovery.dismiss', {});
      return 'It stays where it lies.';
    }),
    command('emergency-recover', 'Lines kept beside the record: record them', async () => {
      const recovered = await client.call('emergency.recover', {});
      return `${count(recovered.count, 'line')} recorded.`;
    }),
    command('emergency-dismiss', 'Lines kept beside the record: not wanted', async () => {
      await client.call('emergency.dismiss', {});
      return 'They stay in a file beside the record, and are not asked about again.';
    }),
  ];
}
