import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { RecorderError } from '../../failure.ts';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';

interface ImportOptions extends ReadOptions {
  readonly dryRun?: boolean;
}

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('take in incidents that were exported as JSON; nothing is ever taken twice')
    .argument('<file...>', 'the files')
    .option('--dry-run', 'only say what would be taken')
    .option('--json', 'as JSON')
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const { dryRun, json, ...common } = optionsOf<ImportOptions>(command);
      await withRecorder(common, async (recorder) => {
        const reports = [];
        for (const path of paths) {
          const data = (await readSource(path)).toString('base64');
          const { incidents } = await recorder.call('record.import', { data, dryRun });
          reports.push(...incidents.map((incident) => ({ file: path, ...incident })));
        }
        if (json) print(printedJson(reports));
        else for (const { id, title, added } of reports) print(`${id}  ${added} changes  ${title}`);
      });
    });
}

async function readSource(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new RecorderError(
      'not-found',
      `The file ${path} cannot be read.`,
      'Check its name and its permissions.',
      { cause: error },
    );
  }
}
