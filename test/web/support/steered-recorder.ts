import { RecorderError } from '../../../src/failure.ts';
import type { ChangeNotice, RecorderClient } from '../../../src/recorder/contract.ts';

/** A recorder whose every answer the test gives itself, when it wants to. */
export interface SteeredRecorder extends RecorderClient {
  /** The calls that arrived. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  /** Calls wait until `release` from here on. */
  hold(): void;
  release(): void;
  /** Tells every listener. */
  notify(notice: ChangeNotice): void;
  readonly listeners: number;
}

/** Answers each call with its own input; `undo` fails as the contract says that operations fail. */
export function steeredRecorder(): SteeredRecorder {
  const calls: { name: string; input: unknown }[] = [];
  const listeners = new Set<(notice: ChangeNotice) => void>();
  let gate: PromiseWithResolvers<void> | undefined;
  return {
    calls,
    async call(name, input) {
      calls.push({ name, input });
      await gate?.promise;
      if (name === 'undo') throw new RecorderError('not-found', 'No such incident.', 'Look at the list.');
      return input as never;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold() {
      gate = Promise.withResolvers();
    },
    release() {
      gate?.resolve();
      gate = undefined;
    },
    notify(notice) {
      for (const listener of listeners) listener(notice);
    },
    get listeners() {
      return listeners.size;
    },
  };
}
