import { expect, test } from 'vitest';
import { browserForTests } from '../support/browser.ts';
import { type App, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

const sheet = ({ page }: App) => page.getByRole('dialog', { name: 'Every key' });
const row = (app: App, name: string) => sheet(app).getByRole('button', { name: new RegExp(name) });

async function opened(): Promise<App> {
  const app = await startApp(browser(), { prepare: withLines('one', 'two') });
  await app.composer.press('?');
  await sheet(app).waitFor();
  return app;
}

/** Finds a command in the sheet and begins to change its key. */
async function begin(app: App, words: string): Promise<void> {
  await app.page.keyboard.type(words);
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await sheet(app).getByText('Press a key').waitFor();
}

test('a key is changed by keys alone, works at once and after a reload, and is shown in the palette', async () => {
  const app = await opened();
  await begin(app, 'hand-over page');
  await app.page.keyboard.press('F8');
  await row(app, 'F8.*Hand-over page.*changed').waitFor();
  await app.page.keyboard.press('Escape');
  await sheet(app).waitFor({ state: 'hidden' });
  await app.page.reload();
  await app.composer.waitFor();
  await app.page.keyboard.press('Alt+H');
  await app.page.keyboard.press('Control+K');
  await app.page.keyboard.type('hand-over page');
  await app.page.getByRole('option', { name: /Hand-over page.*F8/ }).waitFor();
  await app.page.keyboard.press('Escape');
  expect(await app.page.getByRole('region', { name: 'Hand-over' }).count()).toBe(0);
  await app.page.keyboard.press('F8');
  await app.page.getByRole('region', { name: 'Hand-over' }).waitFor();
});

test('a key that means something already is refused, and what it means is said', async () => {
  const app = await opened();
  await begin(app, 'hand-over page');
  await app.page.keyboard.press('Alt+N');
  await sheet(app).getByRole('alert').getByText('Alt+N is the key of “New incident”.').waitFor();
  await app.page.keyboard.press('x');
  await sheet(app)
    .getByRole('alert')
    .getByText(/A key that writes needs Ctrl or Alt/)
    .waitFor();
  await app.page.keyboard.press('Escape');
  await sheet(app).getByRole('alert').waitFor({ state: 'hidden' });
  await row(app, 'Alt.*H.*Hand-over page').waitFor();
  expect(await app.recorder.call('setting.all', {})).not.toHaveProperty('keys');
});

test('Delete gives a command its own key again, and one button every command', async () => {
  const app = await opened();
  await begin(app, 'hand-over page');
  await app.page.keyboard.press('F8');
  await row(app, 'F8.*Hand-over page').waitFor();
  await app.page.keyboard.press('Delete');
  await row(app, 'Alt.*H.*Hand-over page').waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('F9');
  await row(app, 'F9.*Hand-over page').waitFor();
  await app.page.keyboard.press('Shift+Tab');
  await app.page.locator('.small-button:focus', { hasText: 'Reset every key' }).waitFor();
  await app.page.keyboard.press('Enter');
  await row(app, 'Alt.*H.*Hand-over page').waitFor();
});

test('a command without a key is found by its name and can be given one', async () => {
  const app = await opened();
  await begin(app, 'theme: light');
  await app.page.keyboard.press('Control+F9');
  await row(app, 'F9.*Theme: light').waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+F9');
  await app.page.locator('html[data-theme=light]').waitFor();
});

test('Esc keeps its meaning, whatever is tried', async () => {
  const app = await opened();
  await app.page.keyboard.type('the composer');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await sheet(app)
    .getByRole('alert')
    .getByText(/Esc stays as it is/)
    .waitFor();
});
