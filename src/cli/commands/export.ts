import { type Command, Option } from 'commander';
import { writeFileAtomically } from '../../export/atomic-file.ts';
import { RecorderError } from '../../failure.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../recorder/contract.ts';
import { agrees } from '../ask.ts';
import { type CommonOptions, chosenIncident, optionsOf, remark, withRecorder } from '../context.ts';

interface ExportOptions extends CommonOptions {
  readonly format: ExportFormat;
  readonly style?: string;
  readonly redact?: boolean;
  readonly redactAddresses?: boolean;
  readonly bom?: boolean;
  readonly output: string;
  readonly force?: boolean;
}

const STANDARD_OUTPUT = '-';
const BINARY: readonly ExportFormat[] = ['docx', 'pdf', 'png'];

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('write the incident as a document or as data')
    .addOption(new Option('--format <format>', 'what to write').choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--style <name>', 'the house style (see `incident styles`)')
    .option('--redact', 'replace people by aliases and mask secrets')
    .option('--redact-addresses', 'redact, and mask the addresses of private networks too')
    .option('--bom', 'begin CSV with a byte-order mark, for spreadsheets that need one')
    .option('-o, --output <file>', 'where to; - is standard output', STANDARD_OUTPUT)
    .option('--force', 'replace the file if there is one')
    .action(async (_options: unknown, command: Command) => {
      const { output, force, bom, ...asked } = optionsOf<ExportOptions>(command);
      const { format, style, redact, redactAddresses, ...common } = asked;
      refuseBinaryOnTerminal(format, output);
      await withRecorder(common, async (recorder) => {
        const incident = await chosenIncident(recorder, common);
        const order = { incident, format, style, redact, redactAddresses, byteOrderMark: bom };
        const file = await recorder.call('document.export', order);
        if (file.note !== undefined) remark(file.note);
        await deliver(Buffer.from(file.data, 'base64'), output, force ?? false);
      });
    });
}

function refuseBinaryOnTerminal(format: ExportFormat, output: string): void {
  if (!BINARY.includes(format) || output !== STANDARD_OUTPUT || !process.stdout.isTTY) return;
  throw new RecorderError(
    'bad-input',
    `A ${format.toUpperCase()} file is not for a terminal.`,
    `Say where to write it, for example with -o postmortem.${format}.`,
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
