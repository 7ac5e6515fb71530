import { Command, Option } from 'commander';
import { addActionCommand } from './commands/action.ts';
import { addAmendCommand } from './commands/amend.ts';
import { addBackupCommand } from './commands/backup.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addExportCommand } from './commands/export.ts';
import { addHandoverCommand } from './commands/handover.ts';
import { addImportCommand } from './commands/import.ts';
import { addListCommand } from './commands/list.ts';
import { addLogCommand } from './commands/log.ts';
import { addMarkCommand } from './commands/mark.ts';
import { addMetricsCommand } from './commands/metrics.ts';
import { addRestoreCommand } from './commands/restore.ts';
import { addSearchCommand } from './commands/search.ts';
import { addSectionCommand } from './commands/section.ts';
import { addServeCommand } from './commands/serve.ts';
import { addShowCommand } from './commands/show.ts';
import { addStartCommand } from './commands/start.ts';
import { addStrikeCommand } from './commands/strike.ts';
import { addStylesCommand } from './commands/styles.ts';
import { addVerifyCommand } from './commands/verify.ts';

const TIMES = `
TIME is what a person writes: 14:32, -5m, ~18:30, 12:26–12:40, yesterday 23:10, 2022-04-20 11:28 or ISO 8601.
A text of - is read from standard input.`;

const ADD_COMMANDS = [
  addStartCommand,
  addLogCommand,
  addMarkCommand,
  addAmendCommand,
  addStrikeCommand,
  addSectionCommand,
  addActionCommand,
  addListCommand,
  addShowCommand,
  addSearchCommand,
  addExportCommand,
  addImportCommand,
  addStylesCommand,
  addVerifyCommand,
  addBackupCommand,
  addRestoreCommand,
  addMetricsCommand,
  addHandoverCommand,
  addServeCommand,
  addDemoCommand,
];

/** The `incident` command: every subcommand, each with the options that all of them take. */
export function createProgram(): Command {
  const program = new Command('incident')
    .description('Records an outage as it happens and turns the record into the postmortem.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(usageText(text)) })
    .addHelpText('after', TIMES);
  for (const add of ADD_COMMANDS) add(program);
  for (const command of [program, ...program.commands]) addCommonOptions(command.exitOverride());
  return program;
}

/** What the parser says of a wrong usage, as one sentence like every other failure. */
function usageText(text: string): string {
  const wrong = text
    .replace(/^error: /, '')
    .trim()
    .replaceAll('\n', ' ')
    .replace(/\.$/, '');
  return `incident: ${wrong}: see incident --help\n`;
}

/** They may stand before the subcommand or after it. */
function addCommonOptions(command: Command): void {
  command
    .addOption(
      new Option(
        '--incident <id>',
        'the incident, by any unambiguous beginning of its id (default: the open one)',
      ),
    )
    .addOption(
      new Option('--data <dir>', 'the data folder (default: INCIDENT_RECORDER_HOME, else the system’s)'),
    )
    .addOption(new Option('--author <name>', 'for whom this is written (default: the system’s user)'));
}
