import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** What is built, each with the file that a build writes and with what it is made of. */
const TARGETS = {
  renderer: { product: 'dist/renderer/index.html', sources: ['renderer', 'src', 'package-lock.json'] },
  electron: { product: 'dist/electron/main.js', sources: ['electron', 'src', 'package-lock.json'] },
};
export type Target = keyof typeof TARGETS;

/** Whether it is there and no source of it is newer. */
export function isBuilt(target: Target, root = ROOT): boolean {
  const { product, sources } = TARGETS[target];
  const built = statSync(join(root, product), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((source) => newest(join(root, source)) <= built);
}

/** Builds it unless it is built. What the bundler says goes to standard error. @returns whether it is there now. */
export function ensureBuilt(target: Target): boolean {
  if (isBuilt(target)) return true;
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', target, '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

/** A folder changes when something is added to it or taken from it, so its own time counts too. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stats.mtimeMs, ...inside);
}
