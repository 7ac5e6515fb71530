import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type BenchResult, result } from './result.ts';

const ASSETS = new URL('../../dist/renderer/assets/', import.meta.url);
/** What a browser parses; fonts are compressed already and loaded beside. */
const CODE = /\.(?:js|css)$/;

/** The screen's code as it travels, with everything that is loaded later. Kilobytes (1000 bytes). */
export function benchBundle(): BenchResult[] {
  const bytes = readdirSync(ASSETS)
    .filter((name) => CODE.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, ASSETS)), { level: 9 }).length, 0);
  return [result('renderer, gzip, kB', bytes / 1_000, null, '<= 350')];
}
