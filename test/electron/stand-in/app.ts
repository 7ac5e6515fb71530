import { EventEmitter } from 'node:events';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Chromium, launchChromium } from './chromium.ts';
import { takeLock } from './lock.ts';
import { preventable } from './preventable.ts';
import { state } from './state.ts';

/** A window, as far as the app must know it. */
interface Closable {
  close(): void;
}

/**
 * The life of an app: ready once the main file has run to its end and Chromium runs; quitting closes the windows,
 * then asks; the last window closed quits only if nobody listens.
 */
class App extends EventEmitter {
  /** Only macOS has one. */
  readonly dock = undefined;
  readonly commandLine = {
    switches: [] as string[],
    appendSwitch: (name: string, value?: string): void => {
      this.commandLine.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  readonly windows = new Set<Closable>();
  #chromium: Chromium | undefined;
  #quitting = false;

  get chromium(): Chromium {
    if (this.#chromium === undefined) throw new Error('Cannot create BrowserWindow before app is ready');
    return this.#chromium;
  }

  setPath(name: string, path: string): void {
    if (!statSync(path).isDirectory()) throw new Error(`${path} is no folder`);
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? mkdtempSync(join(tmpdir(), `stand-in-${name}-`));
    this.#paths.set(name, path);
    return path;
  }

  requestSingleInstanceLock(): boolean {
    return takeLock(this.getPath('userData'), ({ argv, folder }) => {
      this.emit('second-instance', {}, argv, folder, undefined);
    });
  }

  get isPackaged(): boolean {
    return state.isPackaged;
  }

  getLocaleCountryCode(): string {
    return 'NO';
  }

  setBadgeCount(count = 0): boolean {
    state.badge = count;
    return true;
  }

  setAsDefaultProtocolClient(_scheme: string): boolean {
    return true;
  }

  hide(): void {}

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  async start(): Promise<void> {
    if (this.#quitting) return;
    this.#chromium = await launchChromium(this.getPath('userData'), this.commandLine.switches);
    this.#ready.resolve();
    this.emit('ready');
  }

  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.#quitting) this.#leave();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    this.#quitting = true;
    if (!preventable(this, 'before-quit')) {
      this.#quitting = false;
    } else if (this.windows.size === 0) {
      this.#leave();
    } else {
      for (const window of this.windows) window.close();
    }
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    const end = (): void => process.exit(code);
    Promise.resolve(this.#chromium?.context.close()).then(end, end);
  }

  #leave(): void {
    if (preventable(this, 'will-quit')) this.exit();
  }
}

export const app = new App();

/** The main file has run to its end. One that awaits `whenReady` never gets here, just as with Electron. */
export async function finishLoading(): Promise<void> {
  await app.start();
}
