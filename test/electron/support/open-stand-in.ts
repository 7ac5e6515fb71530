import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Surroundings, startMain } from './child.ts';
import type { Desktop } from './desktop.ts';

/** The main window's page; the small ones have addresses of their own. */
const SCREEN = /recorder\.app\.test\/(?:#|$)/;

/** The built main and preload, run under Node with the stand-in, in a window of a real Chromium. */
export async function openStandIn(home: string, surroundings?: Surroundings): Promise<Desktop> {
  const child = startMain(home, surroundings);
  const browser = await chromium.connectOverCDP(await child.endpoint);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium shows no profile.');
  const page = await pageAt(context, SCREEN);
  await page.waitForLoadState();
  const evaluate: Desktop['evaluate'] = (work, arg) => child.evaluate(String(work), arg) as never;
  return {
    page,
    evaluate,
    window: (address) => pageAt(context, address),
    ended: child.ended,
    async close() {
      await evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      }, null);
      await child.ended;
    },
    async end() {
      await child.end();
      await browser.close();
    },
  };
}

async function pageAt(context: BrowserContext, address: RegExp): Promise<Page> {
  for (;;) {
    const page = context.pages().find((one) => address.test(one.url()));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
