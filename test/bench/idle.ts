import type { Browser } from 'playwright-core';

/** Which share of one core all of Chromium's processes take while nobody does anything: 0 to 1 and above. */
export async function idleShare(browser: Browser, milliseconds: number): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const seconds = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const before = await seconds();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const used = (await seconds()) - before;
  await session.detach();
  return (used * 1_000) / milliseconds;
}
