import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeFileAtomically } from '../../export/atomic-file.ts';
import type { BackupView } from '../../recorder/contract.ts';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { table } from '../text.ts';

interface BackupOptions extends ReadOptions {
  readonly list?: boolean;
  readonly to?: string;
  readonly force?: boolean;
}

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('make a verified backup of the whole record; prints where it is')
    .option('--to <file>', 'also copy it to this file')
    .option('--force', 'replace that file')
    .option('--list', 'only list the backups there are')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { list, to, force = false, json, ...common } = optionsOf<BackupOptions>(command);
      await withRecorder(common, async (recorder) => {
        if (list) return show(await recorder.call('backup.list', {}), json);
        const backup = await recorder.call('backup.make', {});
        if (to === undefined) return show([backup], json);
        const path = resolve(to);
        await writeFileAtomically(path, await readFile(backup.path), { overwrite: force });
        show([{ ...backup, path }], json);
      });
    });
}

function show(backups: readonly BackupView[], json = false): void {
  if (json) print(printedJson(backups));
  else print(backups.length === 0 ? 'There is no backup yet.' : backupTable(backups));
}

function backupTable(backups: readonly BackupView[]): string {
  const rows = backups.map(({ path, at, incidents, changes }) => [
    new Date(at).toISOString(),
    counted(incidents, 'incident'),
    counted(changes, 'change'),
    path,
  ]);
  return table(rows);
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
