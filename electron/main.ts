import { commandWords, runCommandLine } from './command-line.ts';

// Electron gets ready only after this file has run to its end: what is awaited here must not wait for that.
const words = commandWords(process.argv);
if (words === null) await import('./desktop.ts');
else await runCommandLine(words);
