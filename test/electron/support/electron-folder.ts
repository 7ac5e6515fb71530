import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By this Electron's fuses are found in its binary (github.com/electron/fuses). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Makes an empty folder one in the shape of an unpacked Electron for Linux. Its binary does nothing, but has fuses as a real one does.
 * @param fuses as Electron 45 ships them: nine, `1` for on and `0` for off
 */
export function electronFolder(folder: string, fuses = '101100011'): string {
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
  mkdirSync(join(folder, 'locales'));
  for (const language of ['de', 'en-US', 'nb'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), language);
  mkdirSync(join(folder, 'resources'));
  return folder;
}
