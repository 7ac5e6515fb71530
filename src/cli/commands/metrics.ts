import type { Command } from 'commander';
import { duration } from '../../time/format.ts';
import { chosenIncident, optionsOf, print, withRecorder } from '../context.ts';
import { metricJson, printedJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { table } from '../text.ts';

export function addMetricsCommand(program: Command): void {
  program
    .command('metrics')
    .description('how long detection, mitigation and repair took')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { json, ...common } = optionsOf<ReadOptions>(command);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        const { metrics } = await recorder.call('incident.get', { incident });
        if (json) {
          print(printedJson(metrics.map(metricJson)));
          return;
        }
        const rows = metrics.map(({ name, from, to, milliseconds, problem }) => [
          name,
          milliseconds === null ? '—' : duration(milliseconds),
          problem ?? `${from} to ${to}`,
        ]);
        print(table(rows));
      });
    });
}
