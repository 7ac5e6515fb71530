import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { RecorderError } from '../failure.ts';

/** One file of the built screen. */
export interface Asset {
  readonly file: string;
  readonly mediaType: string;
  /** Its name changes with its content. */
  readonly immutable: boolean;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** The bundler puts the files that it names by their content into this folder, and no others. */
const NAMED_BY_CONTENT = '/assets/';

/** @throws RecorderError if the folder does not hold a built screen. */
export function checkBuilt(folder: string): void {
  if (existsSync(join(folder, 'index.html'))) return;
  const message = `The screen has not been built: ${folder} has no index.html.`;
  throw new RecorderError('not-found', message, 'Run `npm run build`.');
}

/** A URL's path as it is meant; one that is no valid encoding stays as it is, and names no file. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The file for a URL's path. The path is looked up among the files that are there and never becomes a path on
 * the disk, so nothing outside the folder can be named; symbolic links are not followed.
 *
 * @param path decoded, beginning with a slash.
 */
export async function findAsset(folder: string, path: string): Promise<Asset | undefined> {
  const wanted = path === '/' ? '/index.html' : path;
  for await (const name of filesIn(folder, '')) {
    if (name !== wanted) continue;
    const mediaType = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream';
    return { file: join(folder, name), mediaType, immutable: name.startsWith(NAMED_BY_CONTENT) };
  }
  return undefined;
}

async function* filesIn(folder: string, prefix: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    const name = `${prefix}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, name);
    else if (entry.isFile()) yield name;
  }
}
