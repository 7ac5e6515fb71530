import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { composerHasFocus } from '../support/screen-parts.ts';
import { composerOf, START, startApp } from '../support/start-app.ts';

const browser = browserForTests();
const MINUTE = 60_000;

test('incidents are switched by a key, each with its own draft and its own clock', async () => {
  const { page } = await startApp(browser(), {
    async prepare(recorder) {
      for (const [title, minutes] of [
        ['Login slow', 30],
        ['Checkout errors', 10],
      ] as const) {
        const { incident } = await recorder.call('incident.start', { title });
        await recorder.call('event.log', { incident, text: 'one', firstKeyAt: START - minutes * MINUTE });
      }
    },
  });
  const title = (name: string) =>
    eventually(async () =>
      expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(name),
    );
  const draft = (text: string) =>
    eventually(async () => expect(await composerOf(page).inputValue()).toBe(text));
  const timer = page.getByRole('banner').getByRole('timer');

  await title('Checkout errors');
  await timer.getByText('00:10:00').waitFor();
  await composerOf(page).pressSequentially('for checkout');
  await page.keyboard.press('Alt+ArrowDown');
  await title('Login slow');
  await timer.getByText('00:30:00').waitFor();
  await composerHasFocus(page);
  await draft('');
  await page.keyboard.type('for login');
  await page.keyboard.press('Alt+ArrowUp');
  await title('Checkout errors');
  await draft('for checkout');
  await page.keyboard.press('Alt+ArrowUp');
  await title('Login slow');
  await draft('for login');
});
