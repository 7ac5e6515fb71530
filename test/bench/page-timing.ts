import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** What was seen in the page since the last time it was asked for. Milliseconds. */
export interface PageTiming {
  readonly keys: readonly number[];
  readonly longTasks: readonly number[];
  readonly frames: readonly number[];
  readonly visible: readonly number[];
}

const POLL_MS = 25;
const SCRIPT = fileURLToPath(new URL('./page-watch.js', import.meta.url));

/** Before the page goes anywhere: lets `page-watch.js` look on from within. */
export async function watchTiming(page: Page): Promise<void> {
  await page.addInitScript({ path: SCRIPT });
}

export function takeTiming(page: Page): Promise<PageTiming> {
  return page.evaluate('benchTiming.take()');
}

/** From pressing a key until the frame in which what was awaited is there. */
export async function timeKey(page: Page, keys: string, awaited: { text: string } | { match: string }) {
  const [what, value] = 'text' in awaited ? ['awaitText', awaited.text] : ['awaitMatch', awaited.match];
  await page.evaluate(`benchTiming.${what}(${JSON.stringify(value)})`);
  const count = (): Promise<number> => page.evaluate('benchTiming.visibleCount()');
  const before = await count();
  await page.keyboard.press(keys);
  // The page's policy lets no text be run by the page itself, so it is asked from outside.
  while ((await count()) === before) await page.waitForTimeout(POLL_MS);
}

export async function watchFrames(page: Page, on: boolean): Promise<void> {
  await page.evaluate(`benchTiming.watchFrames(${on})`);
}

export function firstLineAt(page: Page): Promise<number> {
  return page.evaluate('benchTiming.firstLine()');
}
