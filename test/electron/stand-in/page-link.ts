import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { DELIVER, INPUT_PATH, pageSide } from './page-side.ts';

/** What a page tells main. */
export interface PageLink {
  invoke(frame: Frame, channel: string, args: readonly unknown[]): Promise<unknown>;
  input(kind: string, details: object): void;
  /** The page's title has changed. */
  title?(title: string): void;
  /** Whether main is asked about a key before the page has it. */
  readonly asksFirst?: boolean;
}

/** Gives a page its preload script, which runs in the page before anything else does. */
export async function connectPage(page: Page, preload: string | undefined, link: PageLink): Promise<void> {
  await page.exposeBinding('standInInvoke', async ({ frame }, channel: string, args: unknown[]) => {
    try {
      return { value: await link.invoke(frame, channel, args) };
    } catch (error) {
      return { error: `Error invoking remote method '${channel}': ${String(error)}` };
    }
  });
  await page.exposeBinding('standInInput', (_source, kind: string, details: object) =>
    link.input(kind, details),
  );
  await page.exposeBinding('standInTitle', (_source, title: string) => link.title?.(title));
  const script = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const askAt = link.asksFirst ? INPUT_PATH : null;
  const runPreload = `(require, module, exports) => {\n${script}\n}`;
  await page.addInitScript({
    content: `(${pageSide})(${runPreload}, ${JSON.stringify({ deliver: DELIVER, askAt })})`,
  });
}

/** Main's `send`, on its way to the page's listeners. */
export async function deliver(page: Page, channel: string, args: readonly unknown[]): Promise<void> {
  const message = JSON.stringify([channel, structuredClone(args)]);
  await page.evaluate(`window[Symbol.for('${DELIVER}')]?.(...${message})`);
}
