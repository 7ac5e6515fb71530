import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { logLine } from '../support/screen-parts.ts';
import { composerOf, incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('every way of writing a time stands resolved beside the line before Enter', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  const stamp = page.locator('#stamp');
  const forms = [
    ['restarted loki', '11:28:04'],
    ['@11:05 restarted loki', '11:05 23 min ago · late'],
    ['@-5m restarted loki', '11:23 5 min ago · late'],
    ['@~10:30 restarted loki', '~10:30'],
    ['@10:26–10:40 restarted loki', '10:26–10:40'],
    ['@yesterday 23:10 restarted loki', 'yesterday 23:10'],
    ['@2022-04-19 22:00 restarted loki', 'yesterday 22:00'],
    ['@2022-04-20T11:20:00+02:00 restarted loki', '11:20'],
    ['restarted loki @11:20', '11:20'],
  ] as const;
  for (const [line, shown] of forms) {
    await composer.fill(line);
    await eventually(async () => {
      const text = await stamp.textContent();
      for (const part of shown.split(/ (?=\d+ min)/)) expect(text, line).toContain(part);
    });
  }
});

test('a late line offers a reason and never demands it', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await logLine(page, '@-10m without a reason', 2);
  await composer.pressSequentially('@-10m with one');
  await page.getByRole('textbox', { name: 'Why the line is late' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('was on the phone');
  await page.keyboard.press('Enter');
  await lineOf(page, 3).getByText('late entry: was on the phone').waitFor();
  await lineOf(page, 2).getByText('late entry', { exact: true }).waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events.map(({ lateReason }) => lateReason)).toContain('was on the phone');
});

test('the time of any line is corrected later; what it was stays in its history', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('one', 'two', 'three') });
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('Home');
  await page.keyboard.press('e');
  const time = lineOf(page, 1).getByRole('textbox', { name: 'Time' });
  await time.waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await time.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('~11:27');
  await page.keyboard.press('Enter');
  await lineOf(page, 1).getByText('~11:27').waitFor();
  const incident = await incidentOf(recorder);
  const history = await recorder.call('event.history', { incident, event: '1' });
  expect(history.map(({ set }) => (set?.time as { precision: string } | undefined)?.precision)).toEqual([
    'exact',
    'approximate',
  ]);
});

test('a line that tells of an earlier time says where it went, and the log stays at its end', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one', 'two', 'three') });
  await composerOf(page).pressSequentially('@-2m told late');
  await page.keyboard.press('Enter');
  await page.getByText('#4 stands at 11:26, before the last line.').waitFor();
});

test('the clock of the line stands still from the first key on', async () => {
  const { page, composer, advance } = await startApp(browser(), { prepare: withLines('one') });
  const stamp = page.locator('.stamp-time');
  await stamp.getByText('11:28:04').waitFor();
  await advance(5_000);
  await stamp.getByText('11:28:09').waitFor();
  await composer.pressSequentially('r');
  await advance(30_000);
  await page.locator('.local-time').getByText('11:28:39').waitFor();
  expect(await stamp.textContent()).toBe('11:28:09');
});
