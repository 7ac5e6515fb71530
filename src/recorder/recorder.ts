import { join } from 'node:path';
import { RecorderError } from '../failure.ts';
import { cleanText } from '../incident/clean-text.ts';
import { openStore } from '../store/open.ts';
import { uuidV7 } from '../store/uuid.ts';
import type { Clock } from '../time/instant.ts';
import { type BackupKeeper, keepBackups } from './backing-up.ts';
import { checkInput, isOperation } from './check-input.ts';
import { type Repeat, repeatWithTimer, watchClock } from './clock-watching.ts';
import {
  contract,
  type InputOf,
  type OperationName,
  type RecorderClient,
  type ResultOf,
} from './contract.ts';
import { defaultZone } from './default-zone.ts';
import { keptInEmergency } from './emergency-calls.ts';
import { asRecorderError } from './failures.ts';
import type { Context } from './handler.ts';
import { handlers } from './handlers.ts';
import { quoted } from './quoted.ts';
import { openOrSetAside } from './recovering.ts';
import { BUILT_IN_STYLES, openStyleShelf } from './styles.ts';
import { watchStore } from './watch.ts';
import { openWorkDesk } from './work-desk.ts';

export interface RecorderOptions {
  /** The data folder; it is made if it is not there. */
  readonly folder: string;
  readonly clock: Clock;
  readonly randomBytes: (count: number) => Uint8Array;
  /** For whom this process writes. */
  readonly author: string;
  /** Where house styles come from; those in the data folder's `styles` stand over them. */
  readonly styleFolders?: readonly string[] | undefined;
  /** What runs in the thread for long work, where the shell is bundled and it is not beside this file. */
  readonly workerUrl?: URL | undefined;
  /**
   * Whether a damaged record is set aside so that a new one can begin. For shells that stay open: they offer to have back
   * what can be had (`recovery.offer`).
   */
  readonly setAside?: boolean | undefined;
  /** How the clock is looked at again and again; a timer, if none is given. */
  readonly repeat?: Repeat | undefined;
}

export interface Recorder extends RecorderClient {
  /**
   * From now on, notes in every running incident when the computer's clock is moved and when it slept. For shells
   * that stay open; asking again changes nothing.
   */
  watchClock(): void;
  /** From now on, keeps backups: one now, one an hour while an incident runs, one when it closes. For shells, too. */
  keepBackups(): void;
  /** Lets go of the record. Work that is under way fails; what was confirmed is safe. */
  close(): Promise<void>;
}

const WORKER = new URL('./worker.ts', import.meta.url);

/**
 * Opens the record in a data folder: the application, as every shell has it.
 *
 * @throws RecorderError if the record cannot be opened: `read-only`, `disk-full`, `damaged`, `newer`.
 */
export function openRecorder(options: RecorderOptions): Recorder {
  const { folder, clock, randomBytes, styleFolders = [BUILT_IN_STYLES], workerUrl = WORKER } = options;
  const environment = { clock, randomBytes };
  const store = options.setAside ? openOrSetAside(folder, environment) : openStore(folder, environment);
  const shelf = [...styleFolders, join(folder, 'styles')];
  const context: Context = {
    store,
    clock,
    author: cleanText(options.author),
    newId: () => uuidV7(clock.now(), randomBytes(10)),
    defaultZone: () => defaultZone(store),
    styles: openStyleShelf(shelf),
    desk: openWorkDesk({ folder, styleFolders: shelf }, workerUrl),
    backups: openWorkDesk({ folder, styleFolders: shelf }, workerUrl),
    safety: { problem: null },
    folder,
  };
  const watch = watchStore(store);
  let stopClock: (() => void) | undefined;
  let keeper: BackupKeeper | undefined;
  let open = true;

  async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
    try {
      if (!open) throw closed();
      if (!isOperation(name)) throw unknownOperation(name);
      const result = await handlers[name](context, checkInput(name, input));
      if (contract[name].kind === 'command' && open) watch.look();
      return result;
    } catch (error) {
      throw keptInEmergency(context, name, input, asRecorderError(error));
    }
  }

  return {
    call,
    subscribe(listener) {
      if (!open) throw closed();
      return watch.subscribe(listener);
    },
    watchClock() {
      if (!open) throw closed();
      stopClock ??= watchClock(context, options.repeat ?? repeatWithTimer);
    },
    keepBackups() {
      if (!open) throw closed();
      keeper ??= keepBackups(context, options.repeat ?? repeatWithTimer);
    },
    async close() {
      if (!open) return;
      open = false;
      stopClock?.();
      watch.close();
      await keeper?.stop();
      await Promise.all([context.desk.close(), context.backups.close()]);
      store.close();
    },
  };
}

function unknownOperation(name: string): RecorderError {
  return new RecorderError(
    'bad-input',
    `The recorder has no operation ${quoted(String(name))}.`,
    'Check its name in the contract.',
  );
}

function closed(): RecorderError {
  return new RecorderError('conflict', 'The recorder is closed.', 'Open it again.');
}
