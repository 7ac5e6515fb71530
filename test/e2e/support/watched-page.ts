import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** What a test breaks on purpose when it takes the recorder away or has it refuse. */
const BROKEN_ON_PURPOSE = /net::ERR_|status of (?:401|503)/;
/** The test's own clock is put into every frame, also into the one of the preview, where nothing may run. */
const REFUSED_TO_THE_TEST = "Blocked script execution in 'about:srcdoc'";

/** A page on which nothing may go wrong unseen: an error of a script, or something that the policy refuses. */
export async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || BROKEN_ON_PURPOSE.test(text)) return;
    if (!text.startsWith(REFUSED_TO_THE_TEST)) problems.push(text);
  });
  onTestFinished(() => expect(problems).toEqual([]));
  return page;
}
