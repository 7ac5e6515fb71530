import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Image } from './power-cut.ts';

/** In memory, where there is such a place: whoever opens thousands of images must not wait for a disk. */
const PLACE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Makes the files of an image, hands the folder to `work`, and takes them away again. */
export function withImage<T>(image: Image, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(PLACE, 'incident-recorder-image-'));
  try {
    for (const [path, bytes] of image) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, bytes, { mode: 0o600 });
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tells images apart; two that it does not tell apart are taken for one. */
export function fingerprint(image: Image): string {
  return [...image]
    .map(([path, bytes]) => `${path} ${bytes.length} ${crc32(bytes)}`)
    .toSorted()
    .join('\n');
}
