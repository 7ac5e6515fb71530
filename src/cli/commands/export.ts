import { type Command, Option } from 'commander';
import { writeFileAtomically } from '../../export/atomic-file.ts';
import { RecorderError } from '../../failure.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../recorder/contract.ts';
import { agrees } from '../ask.ts';
import { type CommonOptions, chosenIncident, optionsOf, withRecorder } from '../context.ts';

interface ExportOptions extends CommonOptions {
  readonly format: ExportFormat;
  readonly style?: string;
  readonly redact?: boolean;
  readonly output: string;
  readonly force?: boolean;
}

const STANDARD_OUTPUT = '-';

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the incident as a document or as data')
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--style <name>', 'the house style (see `incident styles`)')
    .option('--redact', 'replace people by aliases and mask secrets')
    .option('-o, --output <file>', 'where to; - is standard output', STANDARD_OUTPUT)
    .option('--force', 'replace the file if there is one')
    .action(async (_options: unknown, command: Command) => {
      const { format, style, redact, output, force, ...common } = optionsOf<ExportOptions>(command);
      refuseBinaryOnTerminal(format, output);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        const file = await recorder.call('document.export', { incident, format, style, redact });
        await deliver(Buffer.from(file.data, 'base64'), output, force ?? false);
      });
    });
}

function refuseBinaryOnTerminal(format: ExportFormat, output: string): void {
  if (format !== 'docx' || output !== STANDARD_OUTPUT || !process.stdout.isTTY) return;
  throw new RecorderError(
    'bad-input',
    'A DOCX file is not for a terminal.',
    'Say where to write it, for example with -o postmortem.docx.',
  );
}

async function deliver(bytes: Uint8Array, output: string, force: boolean): Promise<void> {
  if (output === STANDARD_OUTPUT) {
    process.stdout.write(bytes);
    return;
  }
  try {
    await writeFileAtomically(output, bytes, { overwrite: force });
  } catch (error) {
    const taken = error instanceof RecorderError && error.code === 'exists';
    if (!taken || !(await agrees(`${output} exists. Replace it?`))) throw error;
    await writeFileAtomically(output, bytes, { overwrite: true });
  }
}
