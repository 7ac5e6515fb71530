import type { Command } from 'commander';
import { dataFolder } from '../../recorder/data-folder.ts';
import { checkStyle, copyStyle } from '../../recorder/own-styles.ts';
import { type CommonOptions, optionsOf, print, remark, withRecorder } from '../context.ts';
import { table } from '../text.ts';

interface StylesOptions extends CommonOptions {
  readonly check?: string;
  readonly copy?: string;
  readonly output?: string;
}

export function addStylesCommand(program: Command): void {
  program
    .command('styles')
    .description('list the house styles, check one, or start one of your own')
    .option('--check <file>', 'say what is wrong with a house style, and in which line')
    .option('--copy <name>', 'start a house style of your own from this one')
    .option('-o, --output <file>', 'where to copy it (default: the styles of the data folder)')
    .action(async (_options: unknown, command: Command) => {
      const options = optionsOf<StylesOptions>(command);
      if (options.check !== undefined) await check(options.check);
      else if (options.copy !== undefined) {
        print(await copyStyle(dataFolder(options.data), options.copy, options.output ?? null));
      } else await list(options);
    });
}

async function list(options: CommonOptions): Promise<void> {
  await withRecorder(options, async (recorder) => {
    const styles = await recorder.call('style.list', {});
    print(table(styles.map(({ name, language, description }) => [name, language, description])));
  });
}

async function check(file: string): Promise<void> {
  const { name, title, without } = await checkStyle(file);
  print(`${name}: “${title}” is a good house style.`);
  if (without.length > 0) {
    const places = without.map((directive) => `::${directive}`).join(', ');
    remark(`It has no ${places}: what would stand there is printed under a heading of its own.`);
  }
}
