import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { RecorderError } from '../../failure.ts';
import type { ImportPlan, ImportReport } from '../../recorder/contract.ts';
import type { Recorder } from '../../recorder/recorder.ts';
import { optionsOf, print, remark, withRecorder } from '../context.ts';
import { importJson, importLines, remarks } from '../import-text.ts';
import { printedJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';

interface ImportOptions extends ReadOptions {
  readonly dryRun?: boolean;
  readonly zone?: string;
  readonly date?: string;
}

/** What became of one file. */
export interface Imported extends ImportReport {
  readonly file: string;
  /** Null for a record, which is taken as it is. */
  readonly plan: ImportPlan | null;
}

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      'take in postmortems, chats, logs and tables, or records that were exported as JSON; nothing is taken twice',
    )
    .argument('<file...>', 'the files: Markdown, text, HTML, DOCX, CSV or JSON')
    .option('--zone <zone>', 'where times are meant that name no zone')
    .option('--date <yyyy-mm-dd>', 'the day of the first time that has none')
    .option('--dry-run', 'only say what would be taken, line by line')
    .option('--json', 'as JSON')
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const { dryRun = false, json, zone, date, incident, ...common } = optionsOf<ImportOptions>(command);
      await withRecorder(common, async (recorder) => {
        const imported: Imported[] = [];
        for (const path of paths) {
          imported.push(await importFile(recorder, path, { zone, date, incident, dryRun }));
        }
        if (json) print(printedJson(imported.flatMap(importJson)));
        else for (const one of imported) printImported(one, dryRun);
      });
    });
}

interface Asked {
  readonly zone: string | undefined;
  readonly date: string | undefined;
  readonly incident: string | undefined;
  readonly dryRun: boolean;
}

async function importFile(
  recorder: Recorder,
  path: string,
  { zone, date, incident, dryRun }: Asked,
): Promise<Imported> {
  const bytes = await readSource(path);
  const data = bytes.toString('base64');
  if (isRecord(bytes)) {
    return { file: path, plan: null, ...(await recorder.call('record.import', { data, dryRun })) };
  }
  const input = { files: [{ name: basename(path), data }], zone, date };
  const plan = await recorder.call('import.read', input);
  if (dryRun) return { file: path, plan, incidents: [] };
  return { file: path, plan, ...(await recorder.call('import.record', { ...input, incident })) };
}

/** Of this program's own JSON, this stands near the beginning. */
const RECORD_MARK = '"incident-recorder/record"';
const MARK_WITHIN = 4096;

function isRecord(bytes: Buffer): boolean {
  return bytes.subarray(0, MARK_WITHIN).includes(RECORD_MARK);
}

function printImported(imported: Imported, dryRun: boolean): void {
  for (const line of importLines(imported, dryRun)) print(line);
  for (const line of remarks(imported)) remark(line);
}

export async function readSource(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new RecorderError(
      'not-found',
      `The file ${path} cannot be read.`,
      'Check its name and its permissions.',
      { cause: error },
    );
  }
}
