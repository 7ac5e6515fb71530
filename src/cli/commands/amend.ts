import { type Command, Option } from 'commander';
import { RecorderError } from '../../failure.ts';
import type { Kind } from '../../incident/words.ts';
import { argumentText, type CommonOptions, chosenIncident, optionsOf, withRecorder } from '../context.ts';
import { KIND_CHOICES } from '../options.ts';

interface AmendOptions extends CommonOptions {
  readonly text?: string;
  readonly at?: string;
  readonly kind?: Kind;
  readonly reason?: string;
}

export function addAmendCommand(program: Command): void {
  program
    .command('amend')
    .description('correct an event; what it said before stays in the record')
    .argument('<number>', 'the event’s number')
    .option('--text <text>', 'what it should say, or - for standard input')
    .option('--at <time>', 'when it really occurred')
    .addOption(new Option('--kind <kind>', 'what kind of event it is').choices(KIND_CHOICES))
    .option('--reason <reason>', 'why')
    .action(async (event: string, _options: unknown, command: Command) => {
      const { text, at, kind, reason, ...common } = optionsOf<AmendOptions>(command);
      if (text === undefined && at === undefined && kind === undefined) {
        throw new RecorderError(
          'bad-input',
          'Nothing to amend was given.',
          'Say what to change with --text, --at or --kind.',
        );
      }
      const newText = text === undefined ? undefined : await argumentText(text);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        await recorder.call('event.amend', { incident, event, text: newText, at, kind, reason });
      });
    });
}
