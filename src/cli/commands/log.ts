import { type Command, Option } from 'commander';
import type { Kind } from '../../incident/words.ts';
import {
  argumentText,
  type CommonOptions,
  openIncident,
  optionsOf,
  print,
  remark,
  withRecorder,
} from '../context.ts';
import { KIND_CHOICES } from '../options.ts';

interface LogOptions extends CommonOptions {
  readonly kind?: Kind;
  readonly at?: string;
  readonly reason?: string;
}

export function addLogCommand(program: Command): void {
  program
    .command('log')
    .description('write down an event; prints its number. The first one opens an incident.')
    .argument('<text>', 'what happened, or - for standard input')
    .addOption(new Option('--kind <kind>', 'what kind of event it is (default: note)').choices(KIND_CHOICES))
    .option('--at <time>', 'when it occurred (default: now)')
    .option('--reason <reason>', 'why it is entered late')
    .action(async (argument: string, _options: unknown, command: Command) => {
      const { kind, at, reason, ...common } = optionsOf<LogOptions>(command);
      const text = await argumentText(argument);
      await withRecorder(common, async (recorder) => {
        const incident = await openIncident(recorder, common);
        const logged = await recorder.call('event.log', { incident, text, kind, at, reason });
        if (incident === null) remark(`Opened incident ${logged.incident}.`);
        print(logged.event.label);
      });
    });
}
