import type { Command } from 'commander';
import { type CommonOptions, chosenIncident, optionsOf, withRecorder } from '../context.ts';

interface StrikeOptions extends CommonOptions {
  readonly reason: string;
}

export function addStrikeCommand(program: Command): void {
  program
    .command('strike')
    .description('strike an event through; it keeps its number and stays readable')
    .argument('<number>', 'the event’s number')
    .requiredOption('--reason <reason>', 'why')
    .action(async (event: string, _options: unknown, command: Command) => {
      const { reason, ...common } = optionsOf<StrikeOptions>(command);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        await recorder.call('event.strike', { incident, event, reason });
      });
    });
}
