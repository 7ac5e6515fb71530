import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, NativeImage, Rectangle } from 'electron';
import { app } from './app.ts';
import { preventable } from './preventable.ts';
import { state } from './state.ts';
import { WebContents } from './web-contents.ts';

/** A window is a page of the app's Chromium. What only a screen could show is kept as a word. */
export class BrowserWindow extends EventEmitter {
  static readonly #all = new Set<BrowserWindow>();
  static #focused: BrowserWindow | null = null;
  readonly webContents: WebContents;
  readonly options: BrowserWindowConstructorOptions;
  #visible: boolean;
  #destroyed = false;
  #maximized = false;
  #bounds: Rectangle;
  #title: string;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    this.#visible = options.show ?? true;
    const { x = 320, y = 164, width = 800, height = 600, title = 'Electron' } = options;
    this.#bounds = { x, y, width, height };
    this.#title = title;
    BrowserWindow.#all.add(this);
    app.windows.add(this);
    this.webContents = new WebContents(options.webPreferences ?? {});
    this.webContents.once('dom-ready', () => this.emit('ready-to-show'));
    this.webContents.on('page-title', (shown: string) => {
      if (preventable(this, 'page-title-updated', {}, shown)) this.#title = shown;
    });
    this.webContents.once('destroyed', () => {
      this.#destroyed = true;
      BrowserWindow.#all.delete(this);
      this.emit('closed');
      app.windowClosed(this);
    });
    this.webContents.on('window-allowed', (url: string) => {
      new BrowserWindow().loadURL(url).catch(() => undefined);
    });
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
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

  showInactive(): void {
    this.show();
  }

  hide(): void {
    this.#visible = false;
    BrowserWindow.#focused = null;
    this.emit('hide');
  }

  focus(): void {
    BrowserWindow.#focused = this;
    this.emit('focus');
  }

  isFocused(): boolean {
    return BrowserWindow.#focused === this;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  isFullScreen(): boolean {
    return false;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  maximize(): void {
    this.#maximized = true;
    this.emit('maximize');
  }

  restore(): void {}

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    this.emit('move');
  }

  /** Of the first screen. */
  center(): void {
    const [screen = this.#bounds] = state.screens;
    const { width, height } = this.#bounds;
    this.setBounds({
      x: screen.x + Math.round((screen.width - width) / 2),
      y: screen.y + Math.round((screen.height - height) / 2),
    });
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  setAlwaysOnTop(_on: boolean, _level?: string): void {}

  setVisibleOnAllWorkspaces(_on: boolean, _options?: object): void {}

  setOverlayIcon(_overlay: NativeImage | null, _description: string): void {}

  /** Without asking the page. */
  destroy(): void {
    void this.webContents.close({ runBeforeUnload: false });
  }

  close(): void {
    if (preventable(this, 'close')) void this.webContents.close();
  }
}
