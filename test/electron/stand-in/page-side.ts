/** As much of a page as this file uses. */
interface PageWindow {
  readonly top: unknown;
  standInInvoke(channel: string, args: readonly unknown[]): Promise<{ value?: unknown; error?: string }>;
  standInInput(kind: string, details: object): Promise<void>;
  standInTitle(title: string): Promise<void>;
  addEventListener(type: string, listener: (event: PageInput) => void, capture: boolean): void;
  [name: string | symbol]: unknown;
}

interface PageInput {
  readonly isTrusted: boolean;
  readonly type: string;
  readonly key?: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  preventDefault(): void;
  stopImmediatePropagation(): void;
}

/** As much of a request that waits for its answer as is used here. */
interface Asking {
  responseText: string;
  open(method: string, path: string, later: boolean): void;
  send(body: string): void;
}

interface PageParts {
  readonly document: { readonly title: string; querySelector(selector: string): object | null };
  readonly MutationObserver: new (told: () => void) => { observe(node: object, options: object): void };
}

type Listener = (event: object, ...args: readonly unknown[]) => void;
type RunPreload = (require: (name: string) => object, module: object, exports: object) => void;

/** Where main finds the page's listeners. */
export const DELIVER = 'stand-in:deliver';
/** Where a page asks whether it may have a key. */
export const INPUT_PATH = '/stand-in-input';
export const PREVENTED = 'prevented';

/**
 * The renderer's half of the `electron` module. Its text is sent to the page and runs there before anything else; it
 * shares the page's world, but the page can reach no more of it than what the preload script exposes.
 */
export function pageSide(
  runPreload: RunPreload,
  { deliver, askAt }: { readonly deliver: string; readonly askAt: string | null },
): void {
  const page = globalThis as unknown as PageWindow;
  const { standInInvoke, standInInput, standInTitle } = page;
  for (const name of ['standInInvoke', 'standInInput', 'standInTitle']) Reflect.deleteProperty(page, name);

  page.addEventListener(
    'mouseup',
    (event) => {
      if (event.isTrusted) void standInInput('before-mouse-event', { type: 'mouseUp' });
    },
    true,
  );
  /** Until main lets one through: then it has stopped taking them, and need not be waited for any more. */
  let asks = askAt !== null;
  const maybeTaken = (details: object): boolean => {
    const request = new (page.XMLHttpRequest as new () => Asking)();
    try {
      request.open('POST', askAt ?? '', false);
      request.send(JSON.stringify(details));
    } catch {
      return false;
    }
    return request.responseText === 'prevented';
  };
  page.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      const { key, ctrlKey: control, metaKey: meta, altKey: alt } = event;
      const details = { type: 'keyDown', key, control, meta, alt };
      if (!asks) return void standInInput('before-input-event', details);
      asks = maybeTaken(details);
      if (!asks) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  // Electron runs a preload script in a window's own page only.
  if (page !== page.top) return;

  const followTitle = (): void => {
    const { document, MutationObserver } = page as unknown as PageParts;
    void standInTitle(document.title);
    const head = document.querySelector('title');
    if (head !== null) {
      new MutationObserver(() => void standInTitle(document.title)).observe(head, { childList: true });
    }
  };
  page.addEventListener('DOMContentLoaded', followTitle, true);

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
