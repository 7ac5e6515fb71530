import { EventEmitter } from 'node:events';

/** Which event a handler wants to see is its own affair: it is given what main would be given. */
type Handler = (event: never, ...args: unknown[]) => unknown;

export class IpcMain extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  /** A page's `invoke`: everything that crosses is cloned, as between two processes. */
  async receive(event: object, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event as never, ...structuredClone(args)));
  }
}

export const ipcMain = new IpcMain();
