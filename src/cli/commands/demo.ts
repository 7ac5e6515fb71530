import type { Command } from 'commander';
import { optionsOf, print, withRecorder } from '../context.ts';

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('record a finished sample outage to look at, once; prints its id')
    .action(async (_options: unknown, command: Command) => {
      await withRecorder(optionsOf(command), async (recorder) => {
        const { incident } = await recorder.call('incident.demo', {});
        print(incident);
      });
    });
}
