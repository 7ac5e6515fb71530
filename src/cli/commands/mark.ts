import { Argument, type Command } from 'commander';
import { MILESTONES, type Milestone } from '../../incident/words.ts';
import {
  argumentText,
  type CommonOptions,
  chosenIncident,
  optionsOf,
  print,
  withRecorder,
} from '../context.ts';

interface MarkOptions extends CommonOptions {
  readonly at?: string;
  readonly reason?: string;
}

export function addMarkCommand(program: Command): void {
  program
    .command('mark')
    .description('mark a milestone; prints the number of its event')
    .addArgument(new Argument('<milestone>', 'which one').choices(MILESTONES))
    .argument('[text]', 'what happened, or - for standard input', '')
    .option('--at <time>', 'when it was reached (default: now)')
    .option('--reason <reason>', 'why it is entered late')
    .action(async (milestone: Milestone, argument: string, _options: unknown, command: Command) => {
      const { at, reason, ...common } = optionsOf<MarkOptions>(command);
      const text = await argumentText(argument);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        const logged = await recorder.call('event.log', {
          incident,
          text,
          kind: 'milestone',
          milestone,
          at,
          reason,
        });
        print(logged.event.label);
      });
    });
}
