import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder for its owner's eyes only; its name, and those that lead to it, survive a power cut. */
export function makePrivateFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // What is in a folder is only as durable as the names that lead to it.
  for (let at = folder; at.length >= dirname(first).length; at = dirname(at)) {
    syncFolder(at);
    if (at === dirname(at)) break;
  }
}

/** Makes the names in a folder survive a power cut. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder and keeps its names durable by itself.
  if (process.platform === 'win32') return;
  sync(folder, 'r');
}

/** Makes the bytes of a file survive a power cut. */
export function syncFile(path: string): void {
  sync(path, 'r+');
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

/** Takes a file away after something failed, which must stay the failure that is told. */
export function tidyAway(path: string): void {
  try {
    removeIfThere(path);
  } catch {
    // The next backup takes away what is left unfinished.
  }
}

/** Gives a file a second name; where there are no hard links, a copy of it gets that name. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
    syncFile(to);
  }
}
