import { EventEmitter } from 'node:events';
import type { WebPreferences, WindowOpenHandlerResponse } from 'electron';
import type { Frame, Page, Route } from 'playwright-core';
import { realAddress, shownAddress } from './address.ts';
import { app } from './app.ts';
import { seenFrame } from './frame.ts';
import { ipcMain } from './ipc-main.ts';
import { connectPage, deliver } from './page-link.ts';
import { preventable } from './preventable.ts';
import { isSecure } from './protocol.ts';
import { forgetContents, noteInput, routeRequests } from './requests.ts';
import { grantedPermissions } from './session.ts';
import { state } from './state.ts';

type OpenHandler = (details: { url: string }) => WindowOpenHandlerResponse;

/** A page and what main may do with it. */
export class WebContents extends EventEmitter {
  readonly preferences: WebPreferences;
  #page: Promise<Page>;
  #shown: Page | undefined;
  #address = 'about:blank';
  #open: OpenHandler = () => ({ action: 'allow' });
  #loading: string | undefined;
  /** Settles when nothing is being loaded: a page that is closed while it loads may stay open. */
  #loaded: Promise<unknown> = Promise.resolve();
  #crashed = false;
  #destroyed = false;

  constructor(preferences: WebPreferences) {
    super();
    this.preferences = preferences;
    this.#page = this.#create();
  }

  async #create(): Promise<Page> {
    const { context } = app.chromium;
    await routeRequests(context, this);
    const page = await context.newPage();
    this.#shown = page;
    page.on('close', () => {
      // A page that has crashed is put away, and another one takes its place.
      if (page !== this.#shown) return;
      this.#destroyed = true;
      forgetContents(this);
      this.emit('destroyed');
    });
    page.on('crash', () => {
      this.#crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
    });
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    page.on('load', async () => {
      this.emit('did-finish-load');
      this.emit('page-title', await page.title().catch(() => ''));
    });
    await connectPage(page, this.preferences.preload, {
      invoke: (frame, channel, args) =>
        ipcMain.receive({ sender: this, senderFrame: seenFrame(frame) }, channel, args),
      input: (kind, details) => {
        noteInput(this);
        this.emit(kind, { preventDefault: () => undefined }, details);
      },
      title: (title) => this.emit('page-title', title),
      asksFirst: true,
    });
    return page;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    const shown = shownAddress(url, isSecure);
    const origin = URL.parse(shown)?.origin;
    if (origin?.startsWith('http')) {
      await app.chromium.context.grantPermissions(grantedPermissions(this, url), { origin });
    }
    this.#loading = shown;
    this.#address = url;
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false });
    try {
      const going = page.goto(shown);
      this.#loaded = going.catch(() => undefined);
      await going;
    } finally {
      this.#loading = undefined;
    }
  }

  /** A page that has crashed cannot be used again: another one takes its place. */
  reload(): void {
    const again = async (): Promise<void> => {
      const old = await this.#page;
      if (this.#crashed) {
        this.#crashed = false;
        this.#page = this.#create();
        await this.#page;
        await old.close().catch(() => undefined);
      }
      await this.loadURL(this.#address);
    };
    again().catch(() => undefined);
  }

  forcefullyCrashRenderer(): void {
    void this.#page.then((page) => page.goto('chrome://crash').catch(() => undefined));
  }

  /** Whether a page may go where it wants to go by itself. What main loads is not asked about. */
  mayNavigate(frame: Frame, route: Route): boolean {
    const shown = route.request().url();
    if (shown === this.#loading) return true;
    const isMainFrame = frame.parentFrame() === null;
    const details = { url: realAddress(shown), isMainFrame, isSameDocument: false, frame: seenFrame(frame) };
    return preventable(this, 'will-frame-navigate', details);
  }

  /** A key, before the page has it. @returns whether it may */
  mayType(details: object): boolean {
    return preventable(this, 'before-input-event', {}, details);
  }

  /** The page wants a new window. */
  askForWindow(shown: string): void {
    const url = realAddress(shown);
    if (this.#open({ url }).action === 'allow') this.emit('window-allowed', url);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.emit('webrtc-policy', policy);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    this.#page
      .then((page) => deliver(page, channel, args))
      .catch(
        // A page that is on its way to another document or to its end hears nothing, as with Electron.
        () => undefined,
      );
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }

  async printToPDF(_options: object): Promise<Buffer> {
    return (await this.#page).pdf({ format: 'A4', printBackground: true });
  }

  /** There is no printer. */
  print(_options: object, done?: (success: boolean, reason: string) => void): void {
    state.printed += 1;
    done?.(true, '');
  }

  startDrag({ file }: { file: string }): void {
    state.dragged.push(file);
  }

  /** Nobody corrects a spelling here. */
  replaceMisspelling(_word: string): void {}

  getURL(): string {
    return this.#shown === undefined ? '' : realAddress(this.#shown.url());
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getLastWebPreferences(): WebPreferences {
    return this.preferences;
  }

  async close(options = { runBeforeUnload: true }): Promise<void> {
    const page = await this.#page;
    await this.#loaded;
    // A window that is asked to close twice closes once.
    await page.close(options).catch(() => undefined);
  }
}
