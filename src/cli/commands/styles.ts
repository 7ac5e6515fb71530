import type { Command } from 'commander';
import { optionsOf, print, withRecorder } from '../context.ts';
import { table } from '../text.ts';

export function addStylesCommand(program: Command): void {
  program
    .command('styles')
    .description('list the house styles')
    .action(async (_options: unknown, command: Command) => {
      await withRecorder(optionsOf(command), async (recorder) => {
        const styles = await recorder.call('style.list', {});
        print(table(styles.map(({ name, language, description }) => [name, language, description])));
      });
    });
}
