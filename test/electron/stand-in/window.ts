import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { app } from './app.ts';
import { preventable } from './preventable.ts';
import { WebContents } from './web-contents.ts';

/** A window is a page of the app's Chromium. What only a screen could show is kept as a word. */
export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>();
  readonly webContents: WebContents;
  readonly options: BrowserWindowConstructorOptions;
  #visible: boolean;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#visible = options.show ?? true;
    BrowserWindow.#all.add(this);
    app.windows.add(this);
    this.webContents = new WebContents(options.webPreferences ?? {});
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'));
    this.webContents.once('destroyed', () => {
      BrowserWindow.#all.delete(this);
      this.emit('closed');
      app.windowClosed(this);
    });
    this.webContents.on('window-allowed', (url: string) => {
      new BrowserWindow().loadURL(url).catch(() => undefined);
    });
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all];
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  /** Without asking the page. */
  destroy(): void {
    void this.webContents.close({ runBeforeUnload: false });
  }

  close(): void {
    if (preventable(this, 'close')) void this.webContents.close();
  }
}
