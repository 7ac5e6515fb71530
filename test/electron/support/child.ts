import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../../dist/electron/main.js', import.meta.url));
const RUN = fileURLToPath(new URL('../stand-in/run.ts', import.meta.url));

interface ErrorBox {
  readonly title: string;
  readonly content: string;
}

type Message =
  | { readonly endpoint: string }
  | { readonly errorBox: ErrorBox }
  | { readonly id: number; readonly value?: unknown; readonly error?: string };

/** The desktop's main as a process under Node, with the stand-in for the `electron` module. */
export interface Child {
  /** Where its Chromium listens, once it is ready; rejects if it ends before. */
  readonly endpoint: Promise<string>;
  /** What it told a person in a box. */
  readonly errorBoxes: readonly ErrorBox[];
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  /** Runs a function's source in main. */
  evaluate(source: string, arg: unknown): Promise<unknown>;
  /** Ends it if it still runs. */
  end(): Promise<void>;
}

/** What the system around the app is like, and what it is started with. */
export interface Surroundings {
  readonly takenKeys?: readonly string[];
  readonly hasTray?: boolean;
  readonly isPackaged?: boolean;
  readonly argv?: readonly string[];
}

export function startMain(home: string, { argv = [], ...system }: Surroundings = {}): Child {
  const child = spawn(process.execPath, [RUN, MAIN, ...argv], {
    env: { ...process.env, INCIDENT_RECORDER_HOME: home, STAND_IN: JSON.stringify(system) },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const endpoint = Promise.withResolvers<string>();
  endpoint.promise.catch(() => undefined);
  const asked: PromiseWithResolvers<unknown>[] = [];
  const errorBoxes: ErrorBox[] = [];
  child.on('message', (message: Message) => {
    if ('endpoint' in message) endpoint.resolve(message.endpoint);
    else if ('errorBox' in message) errorBoxes.push(message.errorBox);
    else if (message.error === undefined) asked[message.id]?.resolve(message.value);
    else asked[message.id]?.reject(new Error(message.error));
  });
  const ended = once(child, 'exit').then(([code]) => {
    const error = new Error(`Main has ended with ${code}: ${said}`);
    for (const { reject } of [endpoint, ...asked]) reject(error);
    return code as number | null;
  });
  return {
    endpoint: endpoint.promise,
    errorBoxes,
    ended,
    evaluate(source, arg) {
      const answer = Promise.withResolvers<unknown>();
      child.send({ id: asked.push(answer) - 1, source, arg });
      return answer.promise;
    },
    async end() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
