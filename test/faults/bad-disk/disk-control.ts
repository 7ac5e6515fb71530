import { closeSync, openSync, writeSync } from 'node:fs';
import { constants } from 'node:os';

/** Which calls fail: those that write, that sync, that open for writing, that name (rename, link, unlink, mkdir), or all. */
export type Calls = 'write' | 'sync' | 'open' | 'name' | 'all';

/** What a disk answers that is broken, full, over quota, read-only, or not ours. */
export const ERRORS = ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS', 'EACCES'] as const;
export type DiskError = (typeof ERRORS)[number];

/** The other end of shim.c, in the process that it watches. */
export interface DiskControl {
  /** Lets `count` calls fail from the k-th on (-1: all of them), on files with `part` in their names. */
  fail(calls: Calls, k: number, count: number, error: DiskError, part?: string): void;
  clear(): void;
}

export function openControl(path: string): DiskControl {
  const tell = (text: string): void => {
    const handle = openSync(path, 'w');
    writeSync(handle, text);
    closeSync(handle);
  };
  return {
    fail: (calls, k, count, error, part = '') =>
      tell(`${calls} ${k} ${count} ${constants.errno[error]} ${part}`),
    clear: () => tell('clear'),
  };
}
