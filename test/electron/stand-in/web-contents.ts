import { EventEmitter } from 'node:events';
import type { WebPreferences, WindowOpenHandlerResponse } from 'electron';
import type { Frame, Page, Route } from 'playwright-core';
import { realAddress, shownAddress } from './address.ts';
import { app } from './app.ts';
import { invoke } from './ipc-main.ts';
import { connectPage } from './page-link.ts';
import { DELIVER } from './page-side.ts';
import { preventable } from './preventable.ts';
import { isSecure } from './protocol.ts';
import { forgetContents, routeRequests } from './requests.ts';
import { grantedPermissions } from './session.ts';

type OpenHandler = (details: { url: string }) => WindowOpenHandlerResponse;

/** A page and what main may do with it. */
export class WebContents extends EventEmitter {
  readonly preferences: WebPreferences;
  readonly #page: Promise<Page>;
  #open: OpenHandler = () => ({ action: 'allow' });
  #loading: string | undefined;
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
    page.on('close', () => {
      this.#destroyed = true;
      forgetContents(this);
      this.emit('destroyed');
    });
    page.on('domcontentloaded', () => this.emit('dom-ready'));
    await connectPage(page, this.preferences.preload, {
      invoke: (frame, channel, args) => invoke({ sender: this, senderFrame: seen(frame) }, channel, args),
      input: (kind, details) => this.emit(kind, {}, details),
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
    try {
      await page.goto(shown);
    } finally {
      this.#loading = undefined;
    }
  }

  /** Whether a page may go where it wants to go by itself. What main loads is not asked about. */
  mayNavigate(frame: Frame, route: Route): boolean {
    const shown = route.request().url();
    if (shown === this.#loading) return true;
    const isMainFrame = frame.parentFrame() === null;
    const details = { url: realAddress(shown), isMainFrame, isSameDocument: false, frame: seen(frame) };
    return preventable(this, 'will-frame-navigate', details);
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
    const message = JSON.stringify([channel, structuredClone(args)]);
    this.#page
      .then((page) => page.evaluate(`window[Symbol.for('${DELIVER}')]?.(...${message})`))
      .catch(
        // A page that is on its way to another document or to its end hears nothing, as with Electron.
        () => undefined,
      );
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page).evaluate(code);
  }

  getURL(): Promise<string> {
    return this.#page.then((page) => realAddress(page.url()));
  }

  getLastWebPreferences(): WebPreferences {
    return this.preferences;
  }

  async close(options = { runBeforeUnload: true }): Promise<void> {
    await (await this.#page).close(options);
  }
}

/** A frame as main sees it. */
function seen(frame: Frame): { url: string; parent: unknown } {
  const parent = frame.parentFrame();
  return { url: realAddress(frame.url()), parent: parent && seen(parent) };
}
