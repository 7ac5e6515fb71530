import type { Command } from 'commander';
import { chosenIncident, optionsOf, print, withRecorder } from '../context.ts';

export function addHandoverCommand(program: Command): void {
  program
    .command('handover')
    .description('one page for the next scribe: what is open, decided, ruled out, and the last number')
    .action(async (_options: unknown, command: Command) => {
      const common = optionsOf(command);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        print((await recorder.call('handover', { incident })).text.trimEnd());
      });
    });
}
