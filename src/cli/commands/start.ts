import type { Command } from 'commander';
import { type CommonOptions, optionsOf, print, withRecorder } from '../context.ts';

interface StartOptions extends CommonOptions {
  readonly severity?: string;
  readonly zone?: string;
  readonly at?: string;
}

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('open an incident; prints its id')
    .argument('[title]', 'what is wrong, in a few words')
    .option('--severity <severity>', 'for example SEV1')
    .option('--zone <zone>', 'the incident’s time zone, for example Europe/Oslo (default: the system’s)')
    .option('--at <time>', 'when it began (default: now)')
    .action(async (title: string | undefined, _options: unknown, command: Command) => {
      const { severity, zone, at, ...common } = optionsOf<StartOptions>(command);
      await withRecorder(common, async (recorder) => {
        const started = await recorder.call('incident.start', { title, severity, zone, at });
        print(started.incident);
      });
    });
}
