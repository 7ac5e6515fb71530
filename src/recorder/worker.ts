import { parentPort, workerData } from 'node:worker_threads';
import { openReadableStore } from '../store/open.ts';
import { asFailure } from './failures.ts';
import { openStyleShelf } from './styles.ts';
import { type WorkBench, work } from './work.ts';
import type { WorkPlace, WorkReply, WorkRequest } from './work-desk.ts';

/**
 * The thread that does long work. It has a connection of its own that SQLite keeps from writing, and knows of
 * the thread that keys go to only the messages of work-desk.ts.
 */

const { folder, styleFolders } = workerData as WorkPlace;
let bench: WorkBench | undefined;

parentPort?.on('message', async (request: WorkRequest) => {
  const reply = await done(request);
  // Bytes change hands rather than being copied.
  parentPort?.postMessage(reply, reply.ok && 'bytes' in reply.value ? [reply.value.bytes.buffer] : []);
});

async function done({ id, name, input }: WorkRequest): Promise<WorkReply> {
  try {
    bench ??= { store: openReadableStore(folder), styles: openStyleShelf(styleFolders) };
    return { id, ok: true, value: await work[name](bench, input as never) };
  } catch (error) {
    return { id, ok: false, failure: asFailure(error) };
  }
}
