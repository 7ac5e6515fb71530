import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RecorderError } from '../failure.ts';
import { cleanText } from '../incident/clean-text.ts';
import { openStore } from '../store/open.ts';
import { uuidV7 } from '../store/uuid.ts';
import type { Clock } from '../time/instant.ts';
import { checkInput, isOperation } from './check-input.ts';
import {
  contract,
  type InputOf,
  type OperationName,
  type RecorderClient,
  type ResultOf,
} from './contract.ts';
import { defaultZone } from './default-zone.ts';
import { asRecorderError } from './failures.ts';
import type { Context } from './handler.ts';
import { handlers } from './handlers.ts';
import { quoted } from './quoted.ts';
import { openStyleShelf } from './styles.ts';
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
}

export interface Recorder extends RecorderClient {
  /** Lets go of the record. Work that is under way fails; what was confirmed is safe. */
  close(): Promise<void>;
}

const TEMPLATES = fileURLToPath(new URL('../document/templates', import.meta.url));
const WORKER = new URL('./worker.ts', import.meta.url);

/**
 * Opens the record in a data folder: the application, as every shell has it.
 *
 * @throws RecorderError if the record cannot be opened: `read-only`, `disk-full`, `damaged`, `newer`.
 */
export function openRecorder(options: RecorderOptions): Recorder {
  const { folder, clock, randomBytes, styleFolders = [TEMPLATES], workerUrl = WORKER } = options;
  const store = openStore(folder, { clock, randomBytes });
  const shelf = [...styleFolders, join(folder, 'styles')];
  const context: Context = {
    store,
    clock,
    author: cleanText(options.author),
    newId: () => uuidV7(clock.now(), randomBytes(10)),
    defaultZone: () => defaultZone(store),
    styles: openStyleShelf(shelf),
    desk: openWorkDesk({ folder, styleFolders: shelf }, workerUrl),
  };
  const watch = watchStore(store);
  let open = true;

  async function call<N extends OperationName>(name: N, input: InputOf<N>): Promise<ResultOf<N>> {
    try {
      if (!open) throw closed();
      if (!isOperation(name)) throw unknownOperation(name);
      const result = await handlers[name](context, checkInput(name, input));
      if (contract[name].kind === 'command' && open) watch.look();
      return result;
    } catch (error) {
      throw asRecorderError(error);
    }
  }

  return {
    call,
    subscribe(listener) {
      if (!open) throw closed();
      return watch.subscribe(listener);
    },
    async close() {
      if (!open) return;
      open = false;
      watch.close();
      await context.desk.close();
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
