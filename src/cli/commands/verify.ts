import type { Command } from 'commander';
import { RecorderError } from '../../failure.ts';
import type { ExportAgreement } from '../../recorder/contract.ts';
import type { Recorder } from '../../recorder/recorder.ts';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';
import { counted } from './backup.ts';
import { readSource } from './import.ts';

const FOUND_PROBLEMS = 3;

interface VerifyOptions extends ReadOptions {
  readonly export?: string;
}

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check every hash, number and reference of the record; exits with 3 if something is wrong')
    .option('--export <file>', 'only tell whether this exported file still matches the record')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { json, incident, export: file, ...common } = optionsOf<VerifyOptions>(command);
      await withRecorder(common, (recorder) =>
        file === undefined ? verify(recorder, incident, json) : compare(recorder, file, json),
      );
    });
}

async function verify(recorder: Recorder, incident: string | undefined, json = false): Promise<void> {
  const findings = await recorder.call('record.verify', { incident });
  if (json) print(printedJson(findings));
  else if (findings.length === 0) print('The record is whole.');
  else for (const finding of findings) print(`${finding.incident}  ${finding.where}  ${finding.message}`);
  if (findings.length > 0) process.exitCode = FOUND_PROBLEMS;
}

async function compare(recorder: Recorder, file: string, json = false): Promise<void> {
  const data = (await readSource(file)).toString('base64');
  const heads = await recorder.call('record.compare', { data }).catch((error) => {
    // An export that does not hold in itself is a finding, and no failure to look.
    if (error instanceof RecorderError && error.code === 'damaged') process.exitCode = FOUND_PROBLEMS;
    throw error;
  });
  if (json) print(printedJson(heads));
  else for (const head of heads) print(agreementText(head));
  if (heads.some(({ incident }) => incident === null)) process.exitCode = FOUND_PROBLEMS;
}

function agreementText({ hash, incident, title, since }: ExportAgreement): string {
  if (incident === null) return `${hash}  The record has no such change: the file does not match it.`;
  const later = since === 0 ? 'nothing was recorded since' : `${counted(since, 'change')} recorded since`;
  return `${hash}  ${title === '' ? '(no title)' : title}: the file matches the record; ${later}.`;
}
