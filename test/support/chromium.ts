import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real Chromium from inside a package: nothing to download, nothing to install by hand. Of the package's own
 * arguments none is taken: they turn the same-origin policy off and put all pages into one process.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--disable-background-networking', '--disable-component-update'],
    headless: true,
  });
}
