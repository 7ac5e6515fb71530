import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { composerOf, incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('an outage from the first line to the exported document, without a mouse', async () => {
  const { page, recorder, advance } = await startApp(browser());
  const { keyboard } = page;
  await keyboard.type('checkout fails');
  await keyboard.press('Enter');
  await lineOf(page, 1).waitFor();

  await keyboard.press('Alt+T');
  await keyboard.type('Checkout errors');
  await keyboard.press('Enter');
  await page.getByRole('navigation').getByText('Checkout errors').waitFor();
  await keyboard.press('Alt+S');
  await keyboard.type('SEV1');
  await keyboard.press('Enter');
  await page.getByRole('navigation').getByText(/SEV1/).waitFor();

  await advance(60_000);
  await keyboard.press('Alt+2');
  await lineOf(page, 2).getByText('Detected').waitFor();
  await advance(60_000);
  await keyboard.type('/deci');
  await keyboard.press('Enter');
  await keyboard.type('roll bakc');
  await keyboard.press('Enter');
  await lineOf(page, 3).getByText('roll bakc').waitFor();

  await keyboard.press('ArrowUp');
  await lineOf(page, 3).getByRole('textbox', { name: 'Text' }).waitFor();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type('roll back');
  await keyboard.press('Enter');
  await lineOf(page, 3).getByText('roll back').waitFor();

  await keyboard.type('wrong line');
  await keyboard.press('Enter');
  await lineOf(page, 4).waitFor();
  await keyboard.press('Alt+L');
  await keyboard.press('k');
  await keyboard.press('j');
  await keyboard.press('x');
  await keyboard.type('twice');
  await keyboard.press('Enter');
  await lineOf(page, 4).getByText('struck: twice').waitFor();
  await keyboard.press('Escape');
  await keyboard.press('ControlOrMeta+Z');
  await lineOf(page, 4).locator('s').waitFor({ state: 'detached' });
  await keyboard.press('ControlOrMeta+Shift+Z');
  await lineOf(page, 4).getByText('struck: twice').waitFor();

  await keyboard.press('ControlOrMeta+2');
  const summary = page.getByRole('textbox', { name: 'Summary', exact: true });
  await summary.waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await summary.evaluate((area) => area === area.ownerDocument.activeElement)) break;
    await keyboard.press('Shift+Tab');
  }
  await keyboard.type('Nobody could pay.');
  await keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await keyboard.type('export mark');
  await page.getByRole('option', { name: /Export Markdown/ }).waitFor();
  const downloading = page.waitForEvent('download');
  await keyboard.press('Enter');
  const text = readFileSync(await (await downloading).path(), 'utf8');
  for (const part of ['Checkout errors', 'Nobody could pay.', 'checkout fails', 'roll back'])
    expect(text).toContain(part);
  const { incident, milestones } = await recorder.call('incident.get', {
    incident: await incidentOf(recorder),
  });
  expect(incident).toMatchObject({ title: 'Checkout errors', severity: 'SEV1' });
  expect(milestones).toMatchObject([{ milestone: 'detected' }]);
});

test('the key sheet shows every key; the palette finds every command; Esc leads back to the line', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Every key' });
  await sheet.getByText('Correct the last line').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await composer.pressSequentially('why?');
  expect(await composer.inputValue()).toBe('why?');
  await page.keyboard.press('F1');
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('theme light');
  await page.keyboard.press('Enter');
  await page.locator('html[data-theme=light]').waitFor();
  await eventually(async () =>
    expect(await composer.evaluate((area) => area === area.ownerDocument.activeElement)).toBe(true),
  );
});

test('what is typed with the focus nowhere goes into the composer, its first letter too', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.blur();
  await page.keyboard.type('late to the keyboard');
  expect(await composer.inputValue()).toBe('late to the keyboard');
});

test('the theme is kept', async () => {
  const { page, recorder } = await startApp(browser());
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('contrast');
  await page.keyboard.press('Enter');
  await eventually(async () =>
    expect(await recorder.call('setting.all', {})).toMatchObject({ theme: 'contrast' }),
  );
  await page.reload();
  await page.locator('html[data-theme=contrast]').waitFor();
  await composerOf(page).waitFor();
});
