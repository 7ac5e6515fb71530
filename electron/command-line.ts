import { COMMAND_LINE } from './places.ts';

/**
 * The words of a command line that the installed program is to do as `incident`, after `--cli` and, so that Chromium takes
 * none of them for its own, `--`. Null: it is to open its window.
 */
export function commandWords(argv: readonly string[]): readonly string[] | null {
  const at = argv.indexOf('--cli');
  if (at < 0) return null;
  const words = argv.slice(at + 1);
  return words[0] === '--' ? words.slice(1) : words;
}

/** Does what the words say and ends the process. Nothing of the desktop is loaded. */
export async function runCommandLine(words: readonly string[]): Promise<void> {
  // Its parser takes a packaged Electron to have no script among its words.
  const script = process.versions.electron !== undefined && !process.defaultApp ? [] : ['incident'];
  process.argv = [process.execPath, ...script, ...words];
  await import(COMMAND_LINE.href);
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  process.exit(process.exitCode ?? 0);
}

/** Into a pipe everything is written later; ending the process would cut it off. */
function flushed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => resolve());
  });
}
