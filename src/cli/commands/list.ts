import type { Command } from 'commander';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson, summaryJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { incidentTable } from '../text.ts';

export function addListCommand(program: Command): void {
  program
    .command('list')
    .description('list the incidents, the last touched first')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { json, ...common } = optionsOf<ReadOptions>(command);
      await withRecorder(common, async (recorder) => {
        const incidents = await recorder.call('incident.list', {});
        if (json) print(printedJson(incidents.map(summaryJson)));
        else if (incidents.length > 0) print(incidentTable(incidents));
      });
    });
}
