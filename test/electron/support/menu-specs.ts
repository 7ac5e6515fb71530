import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { textsIn } from './record.ts';
import { choose, handsOn, type Shared } from './shared.ts';

/** What the desktop adds to the screen: menus, small windows, paper. */
export function menuSpecs(shared: Shared): void {
  const { call, inPage, windows } = handsOn(shared);

  test('the menus have the commands of the screen, each with its key', async () => {
    await eventually(async () => {
      const item = await shared.desktop.evaluate(({ Menu }) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById('incident-new');
        return found && { label: found.label, accelerator: found.accelerator };
      }, null);
      expect(item).toMatchObject({ label: 'New incident', accelerator: expect.stringMatching(/Alt\+N$/) });
    });
  });

  test('a command that is chosen in a menu is done on the screen', async () => {
    await choose(shared, 'keys');
    await shared.desktop.page.getByRole('dialog').waitFor();
    await shared.desktop.page.keyboard.press('Escape');
    await shared.desktop.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('what the desktop is asked for is held to its schema', async () => {
    const asked = await inPage('incidentDesktop.print({ paper: "A3" }).catch((failure) => failure)');
    expect(asked).toMatchObject({ code: 'bad-input', message: expect.stringContaining('print') });
  });

  test('the title shows the running time', async () => {
    const title = () =>
      shared.desktop.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()),
        null,
      );
    await eventually(async () => {
      expect(await title()).toContainEqual(expect.stringMatching(/\d\d:\d\d:\d\d · .*Incident Recorder$/));
    });
  });

  test('the document is saved as PDF where the person says', async () => {
    const file = join(temporaryFolder(), 'postmortem.pdf');
    await shared.desktop.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    const incident = ((await call('incident.list', {})) as { id: string }[])[0]?.id;
    expect(await inPage(`incidentDesktop.savePdf({ incident: '${incident}' })`)).toEqual({ path: file });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the small composer logs a line, keeps a draft, and goes away', async () => {
    const visible = await windows();
    await choose(shared, 'capture');
    const small = await shared.desktop.window(/\/capture\//);
    await eventually(async () => expect(await windows()).toBe(visible + 1));
    const field = small.getByRole('textbox', { name: 'What happened' });
    await field.fill('logged from the small window');
    await field.press('Enter');
    await eventually(async () => {
      expect(await textsIn(shared.home)).toContain('logged from the small window');
      expect(await windows()).toBe(visible);
    });
    await choose(shared, 'capture');
    await eventually(async () => expect(await windows()).toBe(visible + 1));
    await eventually(async () => expect(await field.inputValue()).toBe(''));
    await field.fill('half a thought');
    await field.press('Escape');
    await eventually(async () => expect(await windows()).toBe(visible));
    await choose(shared, 'capture');
    expect(await field.inputValue()).toBe('half a thought');
    await field.fill('');
    await field.press('Escape');
    await eventually(async () => expect(await windows()).toBe(visible));
  });

  test('the clock stands in a window of its own', async () => {
    const visible = await windows();
    await choose(shared, 'clock');
    const clock = await shared.desktop.window(/\/compact-clock\//);
    await clock.getByText(/\d\d:\d\d:\d\d$/).waitFor();
    await shared.desktop.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (window.webContents.getURL().includes('compact-clock')) window.close();
      }
    }, null);
    await eventually(async () => expect(await windows()).toBe(visible));
  });
}
