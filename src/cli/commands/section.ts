import type { Command } from 'commander';
import {
  argumentText,
  type CommonOptions,
  chosenIncident,
  optionsOf,
  print,
  withRecorder,
} from '../context.ts';

interface SectionOptions extends CommonOptions {
  readonly heading?: string;
}

export function addSectionCommand(program: Command): void {
  program
    .command('section')
    .description('write a section of the document, in Markdown; without a text, print it')
    .argument('<name>', 'for example summary, impact or root-cause')
    .argument('[text]', 'what it says, or - for standard input')
    .option('--heading <heading>', 'a heading of your own, instead of the house style’s')
    .action(async (name: string, argument: string | undefined, _options: unknown, command: Command) => {
      const { heading, ...common } = optionsOf<SectionOptions>(command);
      const text = argument === undefined ? undefined : await argumentText(argument);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        if (text !== undefined) {
          await recorder.call('section.write', { incident, name, text, heading });
          return;
        }
        const { sections } = await recorder.call('incident.get', { incident });
        print(sections.find((section) => section.name === name)?.text ?? '');
      });
    });
}
