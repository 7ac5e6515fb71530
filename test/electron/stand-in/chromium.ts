import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { type BrowserContext, chromium } from 'playwright-core';

export interface Chromium {
  /** Where the test, too, can speak to it. */
  readonly endpoint: string;
  readonly context: BrowserContext;
}

/** The windows of one app are the pages of one profile. */
export async function launchChromium(userData: string, switches: readonly string[]): Promise<Chromium> {
  const profile = join(userData, 'chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await sparticuz.executablePath(),
    args: [...switches, '--remote-debugging-port=0'],
    headless: true,
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return { endpoint: `http://127.0.0.1:${port}`, context };
}
