/** What a process did to its disk, call by call, as shim.c writes it down. */
export type DiskCall =
  | { readonly op: 'create' | 'sync' | 'sync-folder' | 'unlink' | 'mkdir'; readonly path: string }
  | { readonly op: 'write'; readonly path: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly op: 'truncate'; readonly path: string; readonly size: number }
  | { readonly op: 'rename' | 'link'; readonly path: string; readonly to: string };

const HEADER = 32;
const OPS = [
  '',
  'create',
  'write',
  'truncate',
  'sync',
  'sync-folder',
  'unlink',
  'rename',
  'link',
  'mkdir',
] as const;

/** Reads a whole trace. The last call of a process that was killed may be cut off, and is then left out. */
export function readTrace(trace: Buffer): DiskCall[] {
  const calls: DiskCall[] = [];
  let at = 0;
  while (at + HEADER <= trace.length) {
    const op = OPS[trace.readUInt32LE(at)] ?? '';
    const pathLength = trace.readUInt32LE(at + 4);
    const otherLength = trace.readUInt32LE(at + 8);
    const offset = Number(trace.readBigInt64LE(at + 16));
    const length = Number(trace.readBigInt64LE(at + 24));
    const names = at + HEADER;
    const data = names + pathLength + otherLength;
    at = data + length;
    if (at > trace.length) break;
    const path = trace.toString('utf8', names, names + pathLength);
    const to = trace.toString('utf8', names + pathLength, data);
    calls.push(callOf(op, path, to, offset, trace.subarray(data, at)));
  }
  return calls;
}

function callOf(op: (typeof OPS)[number], path: string, to: string, offset: number, bytes: Buffer): DiskCall {
  switch (op) {
    case 'write':
      return { op, path, offset, bytes };
    case 'truncate':
      return { op, path, size: offset };
    case 'rename':
    case 'link':
      return { op, path, to };
    case '':
      throw new Error('The trace holds a call that nobody knows.');
    default:
      return { op, path };
  }
}
