import { type FileHandle, link, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFailure } from './file-failure.ts';

/** A file system that has no hard links says so with one of these: FAT, exFAT, some network shares. */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** What a system answers that cannot, or need not, flush a folder: Windows, some network shares. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF']);

let written = 0;

/** A string is written as UTF-8. */
type Content = Uint8Array | string;

/**
 * Writes a file so that, whatever happens, its path holds either what it held before or all of `content`:
 * a temporary file beside it, fsync, rename, fsync of the folder. A failure leaves no temporary file behind;
 * only a process that is killed does.
 *
 * A symbolic link is followed, so that it stays one. A device or a pipe has no content to keep and is written
 * to as it stands. A new file gets the permissions that the umask allows, a replaced one keeps its own.
 *
 * @param overwrite Whether a file that is there already may be replaced. If not, two writers that race for
 *   one path never replace each other's file: one of them gets `exists`.
 * @throws RecorderError `exists`, `not-found` (no such folder), `read-only`, `disk-full`, `too-large` or
 *   `bad-input` (a folder, or a name that no file can have).
 */
export async function writeFileAtomically(
  path: string,
  content: Content,
  options: { readonly overwrite: boolean },
): Promise<void> {
  try {
    const target = await followed(path);
    const before = await kindOf(target);
    if (before.kind === 'stream') return await writeInto(target, content);
    if (before.kind === 'file' && !options.overwrite) throw withCode('EEXIST');
    await replaceFile(target, content, before.mode, options.overwrite);
  } catch (error) {
    throw writeFailure(path, error);
  }
}

async function replaceFile(
  target: string,
  content: Content,
  mode: number | null,
  overwrite: boolean,
): Promise<void> {
  const folder = dirname(target);
  const temporary = await createTemporary(folder, mode);
  try {
    await fill(temporary.handle, content, mode);
    if (overwrite) await rename(temporary.path, target);
    else await publishNew(temporary.path, target);
  } catch (error) {
    await unlink(temporary.path).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

async function followed(path: string): Promise<string> {
  if (path === '') throw withCode('EINVAL');
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path;
    throw error;
  }
}

type Before = { kind: 'nothing'; mode: null } | { kind: 'file'; mode: number } | { kind: 'stream' };

async function kindOf(target: string): Promise<Before> {
  try {
    const found = await stat(target);
    if (found.isDirectory()) throw withCode('EISDIR');
    return found.isFile() ? { kind: 'file', mode: found.mode & 0o777 } : { kind: 'stream' };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { kind: 'nothing', mode: null };
    throw error;
  }
}

/** Its name does not grow with the target's, which may already be as long as a name can be. */
async function createTemporary(
  folder: string,
  mode: number | null,
): Promise<{ path: string; handle: FileHandle }> {
  for (;;) {
    written += 1;
    const path = join(folder, `.incident-recorder-${process.pid}-${written}.tmp`);
    try {
      // A replaced file may be private: its successor is, from the first byte.
      return { path, handle: await open(path, 'wx', mode === null ? 0o666 : 0o600) };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

async function fill(handle: FileHandle, content: Content, mode: number | null): Promise<void> {
  try {
    await handle.writeFile(content);
    // Some file systems know no permissions; there the stricter ones of the temporary file do no harm.
    if (mode !== null) await handle.chmod(mode).catch(() => undefined);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the file its name only if nothing has that name, in one step of the file system. */
async function publishNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (!NO_HARD_LINKS.has(codeOf(error))) throw error;
    return claimAndRename(temporary, target);
  }
  await unlink(temporary);
}

/** Without hard links the name is taken by an empty file first, which then is nobody's but ours to replace. */
async function claimAndRename(temporary: string, target: string): Promise<void> {
  await (await open(target, 'wx')).close();
  try {
    await rename(temporary, target);
  } catch (error) {
    await unlink(target).catch(() => undefined);
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error;
  }
}

async function writeInto(target: string, content: Content): Promise<void> {
  const handle = await open(target, 'w');
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
