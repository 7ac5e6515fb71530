import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { text as readAll } from 'node:stream/consumers';
import type { Command } from 'commander';
import { RecorderError } from '../failure.ts';
import { dataFolder } from '../recorder/data-folder.ts';
import { openRecorder, type Recorder } from '../recorder/recorder.ts';
import { systemClock } from '../recorder/system-clock.ts';

/** The options that every command takes. */
export interface CommonOptions {
  readonly incident?: string;
  readonly data?: string;
  readonly author?: string;
}

/**
 * Opens the record for one command and closes it again, whatever the command does.
 * @param setAside see `openRecorder`
 */
export async function withRecorder<T>(
  options: CommonOptions,
  work: (recorder: Recorder) => Promise<T>,
  { setAside = false }: { readonly setAside?: boolean } = {},
): Promise<T> {
  const recorder = openRecorder({
    folder: dataFolder(options.data),
    clock: systemClock,
    randomBytes,
    author: options.author ?? userInfo().username,
    setAside,
  });
  try {
    return await work(recorder);
  } finally {
    await recorder.close();
  }
}

/** The options of a command, those given before its name included. */
export function optionsOf<T extends CommonOptions>(command: Command): T {
  return command.optsWithGlobals<T>();
}

/** The open incident that was last touched, if any. */
export async function openIncident(recorder: Recorder, options: CommonOptions): Promise<string | null> {
  if (options.incident !== undefined) return options.incident;
  return (await recorder.call('incident.current', {}))?.id ?? null;
}

/**
 * The incident that a command is about: the one named, else the open one that was last touched, else (the
 * outage is over and its document is being written) the last touched of all.
 */
export async function chosenIncident(recorder: Recorder, options: CommonOptions): Promise<string> {
  const chosen =
    (await openIncident(recorder, options)) ?? (await recorder.call('incident.current', { any: true }))?.id;
  if (chosen === undefined) {
    throw new RecorderError(
      'not-found',
      'Nothing is recorded yet.',
      'Open an incident with `incident start`.',
    );
  }
  return chosen;
}

/** An argument's text; `-` stands for standard input, whose last line break is not part of the text. */
export async function argumentText(argument: string): Promise<string> {
  return argument === '-' ? (await readAll(process.stdin)).replace(/\r?\n$/, '') : argument;
}

/** What was asked for goes to standard output, and nothing else does. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What a person should know but a script did not ask for. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}
