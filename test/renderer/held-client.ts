import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { ScreenClient } from '../../renderer/client/client.ts';
import { CallFailed } from '../../renderer/client/failure.ts';
import { newId } from '../../renderer/client/new-id.ts';
import type { Environment } from '../../renderer/shell/environment.ts';
import type { Failure, OperationName } from '../../src/recorder/contract.ts';
import { openRecorder } from '../../src/recorder/recorder.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A real recorder behind a line that the test can hold up or cut. */
export interface HeldClient extends ScreenClient {
  readonly clock: TestClock;
  readonly environment: Environment;
  /** The calls that were made, by name. */
  readonly calls: OperationName[];
  /** From now on calls of this name wait; what comes back lets the first that waits go on. */
  hold(name: OperationName): () => Promise<void>;
  /** The next call of this name fails; with `after`, only its answer is lost and the recorder has done it. */
  failNext(name: OperationName, failure: Failure, after?: boolean): void;
}

export const START = Date.UTC(2022, 3, 20, 9, 28, 4);

export function heldClient(): HeldClient {
  const clock = testClock(START);
  const recorder = openRecorder({
    folder: temporaryFolder(),
    clock,
    randomBytes: (count) => randomBytes(count),
    author: 'Kari Nordmann',
  });
  onTestFinished(() => recorder.close());
  const calls: OperationName[] = [];
  const held = new Map<OperationName, (() => void)[]>();
  const failing = new Map<OperationName, { failure: Failure; after: boolean }>();

  return {
    clock,
    calls,
    environment: {
      now: () => clock.now(),
      zone: () => 'Europe/Oslo',
      newId: () => newId(clock.now(), randomBytes(10)),
      hand: {
        download: () => 'in the downloads',
        copy: async (content) => void (await content),
        copyText: async (text) => void (await text),
        textOf: (base64) => base64,
        base64Of: async (file) => Buffer.from(await file.arrayBuffer()).toString('base64'),
        isPicture: async () => true,
        choosePictures: () => undefined,
      },
    },
    async call(name, input) {
      calls.push(name);
      const waiting = held.get(name);
      if (waiting !== undefined) await new Promise<void>((resolve) => waiting.push(resolve));
      const fails = failing.get(name);
      failing.delete(name);
      if (fails?.after === false) throw new CallFailed(fails.failure);
      const result = await recorder.call(name, input);
      if (fails !== undefined) throw new CallFailed(fails.failure);
      return result;
    },
    subscribe: (listener) => recorder.subscribe(listener),
    hold(name) {
      const waiting: (() => void)[] = [];
      held.set(name, waiting);
      return async () => {
        waiting.shift()?.();
        await new Promise((resolve) => setTimeout(resolve));
      };
    },
    failNext: (name, failure, after = false) => void failing.set(name, { failure, after }),
  };
}
