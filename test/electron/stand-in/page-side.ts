/** As much of a page as this file uses. */
interface PageWindow {
  readonly top: unknown;
  standInInvoke(channel: string, args: readonly unknown[]): Promise<{ value?: unknown; error?: string }>;
  standInInput(kind: string, details: object): Promise<void>;
  addEventListener(type: string, listener: (event: PageInput) => void, capture: boolean): void;
  [name: string | symbol]: unknown;
}

interface PageInput {
  readonly isTrusted: boolean;
  readonly type: string;
  readonly key?: string;
}

type Listener = (event: object, ...args: readonly unknown[]) => void;
type RunPreload = (require: (name: string) => object, module: object, exports: object) => void;

/** Where main finds the page's listeners. */
export const DELIVER = 'stand-in:deliver';

/**
 * The renderer's half of the `electron` module. Its text is sent to the page and runs there before anything else; it
 * shares the page's world, but the page can reach no more of it than what the preload script exposes.
 */
export function pageSide(runPreload: RunPreload, deliver: string): void {
  const page = globalThis as unknown as PageWindow;
  const { standInInvoke, standInInput } = page;
  Reflect.deleteProperty(page, 'standInInvoke');
  Reflect.deleteProperty(page, 'standInInput');

  const tell = (kind: string, details: object) => (event: PageInput) => {
    if (event.isTrusted) void standInInput(kind, { ...details, key: event.key });
  };
  page.addEventListener('mouseup', tell('before-mouse-event', { type: 'mouseUp' }), true);
  page.addEventListener('keydown', tell('before-input-event', { type: 'keyDown' }), true);
  // Electron runs a preload script in a window's own page only.
  if (page !== page.top) return;

  const listeners = new Map<string, Set<Listener>>();
  const listenersOf = (channel: string): Set<Listener> => {
    const known = listeners.get(channel) ?? new Set();
    listeners.set(channel, known);
    return known;
  };
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const { value, error } = await standInInvoke(channel, structuredClone(args));
      if (error !== undefined) throw new Error(error);
      return value;
    },
    on: (channel: string, listener: Listener) => listenersOf(channel).add(listener),
    off: (channel: string, listener: Listener) => listenersOf(channel).delete(listener),
  };
  const fromMain = (channel: string, args: readonly unknown[]): void => {
    for (const listener of listenersOf(channel)) listener({}, ...args);
  };
  Object.defineProperty(page, Symbol.for(deliver), { value: fromMain });

  /** What crosses the bridge is copied: functions as doors, promises as promises, an Error as its message. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => across(value(...args.map(across)));
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise) return acrossLater(value);
    if (value instanceof Error) return new Error(value.message);
    if (Array.isArray(value)) return value.map(across);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part)]));
  };
  const acrossLater = (promise: Promise<unknown>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      promise.then(
        (value) => resolve(across(value)),
        (reason) => reject(across(reason)),
      );
    });
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => {
      Object.defineProperty(page, key, { value: Object.freeze(across(api)), enumerable: true });
    },
  };

  const module = { exports: {} };
  const require = (name: string): object => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  runPreload(require, module, module.exports);
}
