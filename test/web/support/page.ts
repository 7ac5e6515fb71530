import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = {
  'index.html':
    '<!doctype html><title>A small screen</title><script type="module" src="/assets/a-1.js"></script>',
  'assets/a-1.js': 'document.body.dataset.ready = "yes";',
  'assets/plex-2.woff2': 'not really a font',
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'notes.unknown': 'x',
};

/** A folder as the bundler leaves it, but small: what is tested here is who gets which file. */
export function smallScreen(files: Readonly<Record<string, string>> = FILES): string {
  const folder = join(temporaryFolder(), 'screen');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
