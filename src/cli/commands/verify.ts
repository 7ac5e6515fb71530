import type { Command } from 'commander';
import { optionsOf, print, withRecorder } from '../context.ts';
import { printedJson } from '../json.ts';
import type { ReadOptions } from '../options.ts';

const FOUND_PROBLEMS = 3;

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check every hash, number and reference of the record; exits with 3 if something is wrong')
    .option('--json', 'as JSON')
    .action(async (_options: unknown, command: Command) => {
      const { json, incident, ...common } = optionsOf<ReadOptions>(command);
      await withRecorder(common, async (recorder) => {
        const findings = await recorder.call('record.verify', { incident });
        if (json) print(printedJson(findings));
        else if (findings.length === 0) print('The record is whole.');
        else
          for (const finding of findings) print(`${finding.incident}  ${finding.where}  ${finding.message}`);
        if (findings.length > 0) process.exitCode = FOUND_PROBLEMS;
      });
    });
}
