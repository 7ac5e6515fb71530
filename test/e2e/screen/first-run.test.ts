import { expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { browserForTests } from '../support/browser.ts';
import { lineOf, startApp } from '../support/start-app.ts';

const browser = browserForTests();

test('the first screen is a composer, one sentence and a sample; one key shows the sample', async () => {
  const app = await startApp(browser());
  await app.page.getByText(/Type what you see and press Enter/).waitFor();
  await app.page.getByRole('button', { name: /sample outage/ }).waitFor();
  expect(await axeFindings(app.page)).toEqual([]);
  await app.composer.pressSequentially('half a li');
  await app.page.keyboard.press('Alt+O');
  await app.page.locator('.line').first().waitFor();
  await app.page.getByRole('banner').getByText('resolved').waitFor();
  const incidents = await app.recorder.call('incident.list', {});
  expect(incidents).toHaveLength(1);
  // What was being typed belongs to the incident that it will open.
  await app.page.keyboard.press('Alt+N');
  expect(await app.composer.inputValue()).toBe('half a li');
  await app.page.keyboard.press('Alt+O');
  await app.page.locator('.line').first().waitFor();
  expect(await app.recorder.call('incident.list', {})).toHaveLength(1);
});

test('the first line opens the incident; there is no sample about it any more', async () => {
  const app = await startApp(browser());
  await app.composer.pressSequentially('checkout fails');
  await app.composer.press('Enter');
  await lineOf(app.page, 1).getByText('checkout fails').waitFor();
  await app.page.keyboard.press('Alt+N');
  await app.page.getByText(/Type what you see and press Enter/).waitFor();
  expect(await app.page.getByRole('button', { name: /sample outage/ }).count()).toBe(0);
});

test.each(['dark', 'light'] as const)(
  'the theme can follow the system, here a %s one',
  async (colorScheme) => {
    const app = await startApp(browser(), { window: { colorScheme } });
    await app.page.keyboard.press('Control+K');
    await app.page.keyboard.type('theme: high');
    await app.page.keyboard.press('Enter');
    await app.page.locator('html[data-theme=contrast]').waitFor();
    await app.page.keyboard.press('Control+K');
    await app.page.keyboard.type('theme: as the system');
    await app.page.keyboard.press('Enter');
    await app.page.locator('html[data-theme=system]').waitFor();
    const ground = await app.page
      .locator('body')
      .evaluate((body) => body.ownerDocument.defaultView?.getComputedStyle(body).color);
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(233, 235, 237)' : 'rgb(22, 24, 26)');
  },
);

test('a system that asks for contrast gets it, unless another theme was chosen', async () => {
  const app = await startApp(browser(), { window: { contrast: 'more' } });
  await app.page.locator('html[data-theme=contrast]').waitFor();
});
