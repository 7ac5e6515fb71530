import { Worker } from 'node:worker_threads';
import { type Failure, RecorderError } from '../failure.ts';
import { asRecorderError } from './failures.ts';
import type { Work, WorkInput, WorkName, WorkResult } from './work.ts';

/** What the worker needs to stand on its own. */
export interface WorkPlace {
  readonly folder: string;
  readonly styleFolders: readonly string[];
}

export interface WorkRequest {
  readonly id: number;
  readonly name: WorkName;
  readonly input: WorkInput<WorkName>;
}

export type WorkReply =
  | { readonly id: number; readonly ok: true; readonly value: WorkResult<WorkName> }
  | { readonly id: number; readonly ok: false; readonly failure: Failure };

/** Takes work that would keep keys waiting and has it done in a thread of its own. */
export interface WorkDesk {
  run<N extends keyof Work>(name: N, input: WorkInput<N>): Promise<WorkResult<N>>;
  /** Ends the thread; work that is still under way fails. */
  close(): Promise<void>;
}

interface Pending {
  readonly resolve: (value: never) => void;
  readonly reject: (error: RecorderError) => void;
}

/**
 * Starts the thread with the first piece of work and keeps it for the next; an idle one keeps no process
 * alive. One that dies fails what it was at, and the next piece of work starts another.
 */
export function openWorkDesk(place: WorkPlace, entry: URL): WorkDesk {
  const pending = new Map<number, Pending>();
  let worker: Worker | undefined;
  let lastId = 0;

  const failAll = (error: RecorderError): void => {
    worker = undefined;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };

  const start = (): Worker => {
    const started = new Worker(entry, { workerData: place });
    started.on('message', (reply: WorkReply) => {
      const waiting = pending.get(reply.id);
      pending.delete(reply.id);
      if (pending.size === 0) started.unref();
      if (reply.ok) waiting?.resolve(reply.value as never);
      else waiting?.reject(new RecorderError(reply.failure.code, reply.failure.message, reply.failure.hint));
    });
    started.on('error', (error) => failAll(asRecorderError(error)));
    started.on('exit', () => {
      if (worker === started) failAll(died());
    });
    return started;
  };

  return {
    run(name, input) {
      return new Promise((resolve, reject) => {
        worker ??= start();
        lastId += 1;
        pending.set(lastId, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: lastId, name, input } satisfies WorkRequest);
      });
    },
    async close() {
      const closing = worker;
      failAll(closed());
      await closing?.terminate();
    },
  };
}

function closed(): RecorderError {
  return new RecorderError(
    'conflict',
    'The recorder was closed before this was done.',
    'Open it and do it again.',
  );
}

function died(): RecorderError {
  return new RecorderError(
    'internal',
    'The thread for long work ended before this was done.',
    'Do it again.',
  );
}
