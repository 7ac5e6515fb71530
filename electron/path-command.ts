import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { RecorderError } from '../src/failure.ts';

/** By this a file is known to be ours, and may be written again. */
const MARK = 'Written by Incident Recorder.';

export interface Installation {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The program that was started; inside an AppImage the image itself. */
  readonly program: string;
}

/**
 * Puts `incident` where a terminal finds it: a script of two lines that calls the installed program.
 *
 * @returns what to tell the person
 * @throws RecorderError `exists` if another program has that name there, `read-only` if nothing can be written there
 */
export function installCommand(installation: Installation): string {
  const { file, text } = commandFile(installation);
  const there = readIfThere(file);
  if (there !== null && !there.includes(MARK)) {
    throw new RecorderError(
      'exists',
      `Another program is already called ${file}.`,
      'Move it away and try again.',
    );
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: 0o755 });
  } catch (cause) {
    const hint = 'Make the folder writable and try again.';
    throw new RecorderError('read-only', `${file} cannot be written.`, hint, { cause });
  }
  const path = installation.env.PATH ?? installation.env.Path ?? '';
  const found = path.split(delimiter).includes(dirname(file));
  const next = found
    ? 'Type “incident --help” in a new terminal.'
    : `Add ${dirname(file)} to your PATH to use it.`;
  return `The command is in ${file}. ${next}`;
}

function commandFile({ platform, env, home, program }: Installation): { file: string; text: string } {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA ?? join(home, 'AppData/Local');
    // This folder is on the PATH of every account.
    const file = join(local, 'Microsoft/WindowsApps/incident.cmd');
    return { file, text: `@rem ${MARK}\r\n@"${program.replaceAll('%', '%%')}" --cli -- %*\r\n` };
  }
  const quoted = `'${program.replaceAll("'", `'\\''`)}'`;
  return {
    file: join(home, '.local/bin/incident'),
    text: `#!/bin/sh\n# ${MARK}\nexec ${quoted} --cli -- "$@"\n`,
  };
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
