import { type Command, Option } from 'commander';
import { ACTION_TYPES, type ActionType } from '../../incident/words.ts';
import { argumentText, type CommonOptions, chosenIncident, optionsOf, withRecorder } from '../context.ts';

interface ActionOptions extends CommonOptions {
  readonly owner?: string;
  readonly due?: string;
  readonly link?: string;
  readonly type?: ActionType;
}

export function addActionCommand(program: Command): void {
  program
    .command('action')
    .description('add an action item')
    .argument('<text>', 'what is to be done, or - for standard input')
    .option('--owner <name>', 'who does it')
    .option('--due <date>', 'by when, YYYY-MM-DD')
    .option('--link <url>', 'its ticket')
    .addOption(new Option('--type <type>', 'what it is for').choices(ACTION_TYPES))
    .action(async (argument: string, _options: unknown, command: Command) => {
      const { owner, due, link, type, ...common } = optionsOf<ActionOptions>(command);
      const text = await argumentText(argument);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        await recorder.call('action.add', { incident, text, owner, due, link, type });
      });
    });
}
