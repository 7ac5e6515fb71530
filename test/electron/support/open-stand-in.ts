import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startMain } from './child.ts';
import type { Desktop } from './desktop.ts';

/** The built main and preload, run under Node with the stand-in, in a window of a real Chromium. */
export async function openStandIn(home: string): Promise<Desktop> {
  const child = startMain(home);
  const browser = await chromium.connectOverCDP(await child.endpoint);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium shows no profile.');
  const page = await screenIn(context);
  await page.waitForLoadState();
  const evaluate: Desktop['evaluate'] = (work, arg) => child.evaluate(String(work), arg) as never;
  return {
    page,
    evaluate,
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

async function screenIn(context: BrowserContext): Promise<Page> {
  const isScreen = (page: Page): boolean => page.url().includes('recorder.app.test');
  for (;;) {
    const page = context.pages().find(isScreen);
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
