import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { DELIVER, pageSide } from './page-side.ts';

/** What a page tells main. */
export interface PageLink {
  invoke(frame: Frame, channel: string, args: readonly unknown[]): Promise<unknown>;
  input(kind: string, details: object): void;
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
  const script = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const runPreload = `(require, module, exports) => {\n${script}\n}`;
  await page.addInitScript({ content: `(${pageSide})(${runPreload}, ${JSON.stringify(DELIVER)})` });
}
