import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import type { OpenDesktop } from './desktop.ts';
import { draftIn, textsIn } from './record.ts';

/** What goes wrong around the record, and what is left of it. */
export function comebackSpecs(open: OpenDesktop): void {
  test('a page that crashes comes back, with the draft', async () => {
    const home = temporaryFolder();
    const own = await open(home);
    onTestFinished(() => own.end());
    await own.page.getByRole('textbox').first().focus();
    await own.page.keyboard.type('the queue is full');
    await own.page.keyboard.press('Enter');
    await own.page.getByText('the queue is full').first().waitFor();
    await own.page.keyboard.type('waiting for the ');
    // A draft is safe within a quarter of a second; whether it is, the record says.
    await expect.poll(() => draftIn(home), { timeout: 15_000 }).toBe('waiting for the ');
    const crashed = own.page;
    const gone = new Promise((resolve) => crashed.once('crash', resolve));
    await own.evaluate(({ BrowserWindow }) => {
      for (const { webContents } of BrowserWindow.getAllWindows()) {
        if (/recorder\/(?:#|$)/.test(webContents.getURL())) webContents.forcefullyCrashRenderer();
      }
    }, null);
    await gone;
    await expect
      .poll(
        async () => {
          const page = await own.window(/recorder(?:\.app\.test)?\/(?:#|$)/);
          return page.locator('.composer-text').inputValue({ timeout: 2_000 }).catch(String);
        },
        { timeout: 15_000 },
      )
      .toBe('waiting for the ');
  });

  test('shutting down while somebody types keeps the draft', async () => {
    const home = temporaryFolder();
    const own = await open(home);
    onTestFinished(() => own.end());
    await own.page.getByRole('textbox').first().focus();
    await own.page.keyboard.type('down');
    await own.page.keyboard.press('Enter');
    await own.page.getByText('down').first().waitFor();
    await own.page.keyboard.type('the last thing I sa');
    const delayed = await own.evaluate(({ powerMonitor }) => {
      let prevented = false;
      powerMonitor.emit('shutdown', { preventDefault: () => (prevented = true) });
      return prevented;
    }, null);
    expect(delayed).toBe(true);
    expect([0, undefined]).toContain(await own.ended);
    expect(await textsIn(home)).toEqual(['down']);
    expect(await draftIn(home)).toBe('the last thing I sa');
  });
}
