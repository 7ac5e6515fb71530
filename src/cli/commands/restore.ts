import type { Command } from 'commander';
import { dataFolder } from '../../recorder/data-folder.ts';
import { restoreRecord } from '../../recorder/restoring.ts';
import { systemClock } from '../../recorder/system-clock.ts';
import { type CommonOptions, optionsOf, print } from '../context.ts';
import { counted } from './backup.ts';

export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('put a backup in the place of the record; what was there is set aside, never deleted')
    .argument('[file]', 'the backup (default: the newest that verifies)')
    .action((file: string | undefined, _options: unknown, command: Command) => {
      const { data } = optionsOf<CommonOptions>(command);
      const { from, aside } = restoreRecord(dataFolder(data), file, systemClock.now());
      print(
        `Restored ${from.path}: ${counted(from.incidents, 'incident')}, ${counted(from.changes, 'change')}.`,
      );
      if (aside !== null) print(`What was there before lies in ${aside}.`);
    });
}
