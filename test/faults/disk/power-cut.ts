import { below } from '../support/random.ts';
import type { DiskCall } from './trace.ts';

/** The files that a power cut left, by path. */
export type Image = ReadonlyMap<string, Buffer>;

/**
 * What became of what was written but not synced: nothing of it reached the disk, all, some of
 * it, some with one write torn at its sectors, or some of it as zeroes.
 */
export const FATES = ['none', 'all', 'some', 'torn', 'zeroes'] as const;
export type Fate = (typeof FATES)[number];

const SECTOR = 512;

type Write = Extract<DiskCall, { op: 'write' | 'truncate' }>;
type Naming = { readonly path: string; readonly file: File | null };

/** A file is what its name leads to: it keeps its bytes when it is renamed. */
interface File {
  readonly isFolder: boolean;
  durable: Buffer;
  unsynced: Write[];
}

/**
 * A disk that loses what was not synced. Bytes are durable once their file was synced, names once their folder was;
 * until then each write may or may not have reached the disk, in any order, while names reach it in theirs.
 */
export class FailingDisk {
  readonly #live = new Map<string, File>();
  readonly #durable = new Map<string, File>();
  #namings: Naming[] = [];

  /** Takes in one call. */
  apply(call: DiskCall): void {
    switch (call.op) {
      case 'write':
      case 'truncate':
        this.#live.get(call.path)?.unsynced.push(call);
        break;
      case 'sync':
        this.#sync(call.path);
        break;
      case 'sync-folder':
        this.#syncFolder(call.path);
        break;
      case 'create':
        this.#put(call.path, empty(false));
        break;
      case 'mkdir':
        this.#put(call.path, empty(true));
        break;
      case 'unlink':
        this.#gone(call.path);
        break;
      case 'rename':
        this.#put(call.to, this.#file(call.path));
        this.#gone(call.path);
        break;
      case 'link':
        this.#put(call.to, this.#file(call.path));
        break;
    }
  }

  /** How many writes and names are not durable yet. */
  get unsynced(): number {
    const writes = [...new Set(this.#live.values())].map(({ unsynced }) => unsynced.length);
    return writes.reduce((all, count) => all + count, this.#namings.length);
  }

  /** What a power cut leaves now. @param random gives numbers from 0 to below 1 */
  cut(fate: Fate, random: () => number): Image {
    const kept =
      fate === 'none' ? 0 : fate === 'all' ? this.#namings.length : below(this.#namings.length + 1, random);
    const names = new Map(this.#durable);
    for (const naming of this.#namings.slice(0, kept)) rename(names, naming);
    const reached = [...names].filter(([path, file]) => !file.isFolder && isReached(path, names));
    const bytes = new Map(reached.map(([, file]) => [file, bytesOf(file, fate, random)]));
    return new Map(reached.map(([path, file]) => [path, bytes.get(file) ?? file.durable]));
  }

  #file(path: string): File {
    const file = this.#live.get(path);
    if (file === undefined) throw new Error(`Nothing was seen to make ${path}.`);
    return file;
  }

  #put(path: string, file: File): void {
    this.#live.set(path, file);
    this.#namings.push({ path, file });
  }

  #gone(path: string): void {
    this.#live.delete(path);
    this.#namings.push({ path, file: null });
  }

  #sync(path: string): void {
    const file = this.#live.get(path);
    if (file === undefined) return;
    file.durable = written(file.durable, file.unsynced);
    file.unsynced = [];
  }

  #syncFolder(folder: string): void {
    const isIn = ({ path }: Naming): boolean => folderOf(path) === folder;
    for (const naming of this.#namings) if (isIn(naming)) rename(this.#durable, naming);
    this.#namings = this.#namings.filter((naming) => !isIn(naming));
  }
}

function empty(isFolder: boolean): File {
  return { isFolder, durable: Buffer.alloc(0), unsynced: [] };
}

/** A file is lost with the name of a folder that leads to it. */
function isReached(path: string, names: ReadonlyMap<string, File>): boolean {
  const folder = folderOf(path);
  return folder === '' || (names.has(folder) && isReached(folder, names));
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function rename(names: Map<string, File>, naming: Naming): void {
  if (naming.file === null) names.delete(naming.path);
  else names.set(naming.path, naming.file);
}

function bytesOf({ durable, unsynced }: File, fate: Fate, random: () => number): Buffer {
  if (fate === 'none' || unsynced.length === 0) return durable;
  if (fate === 'all') return written(durable, unsynced);
  const torn = fate === 'torn' ? below(unsynced.length, random) : -1;
  return written(
    durable,
    unsynced.flatMap((write, index) => {
      if (fate === 'zeroes') return random() < 0.5 ? zeroed(write) : write;
      if (index === torn) return sectorsOf(write, random);
      return random() < 0.5 ? write : [];
    }),
  );
}

/** A file system may have made the room and not have filled it. */
function zeroed(write: Write): Write {
  return write.op === 'write' ? { ...write, bytes: Buffer.alloc(write.bytes.length) } : write;
}

/** Some of the sectors of a write; a disk keeps no order among them. */
function sectorsOf(write: Write, random: () => number): Write[] {
  if (write.op !== 'write') return [write];
  const { offset, bytes } = write;
  const sectors: Write[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + SECTOR - ((offset + at) % SECTOR));
    if (random() < 0.5) sectors.push({ ...write, offset: offset + at, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return sectors;
}

function written(before: Buffer, writes: readonly Write[]): Buffer {
  if (writes.length === 0) return before;
  const size = writes.reduce(sizeAfter, before.length);
  const most = writes.reduce(
    (most, write) => Math.max(most, sizeAfter(0, write)),
    Math.max(before.length, size),
  );
  const bytes = Buffer.alloc(most);
  before.copy(bytes);
  for (const write of writes) {
    if (write.op === 'write') write.bytes.copy(bytes, write.offset);
    else bytes.fill(0, write.size);
  }
  return bytes.subarray(0, size);
}

function sizeAfter(size: number, write: Write): number {
  return write.op === 'truncate' ? write.size : Math.max(size, write.offset + write.bytes.length);
}
