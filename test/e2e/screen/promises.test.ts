import { expect, test } from 'vitest';
import { browserForTests } from '../support/browser.ts';
import { composerHasFocus, logLine, runCommand, sidePanel, waiting } from '../support/screen-parts.ts';
import { incidentOf, lineOf, START, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();
const MINUTE = 60_000;

test('a promise offers a timer, says what it would be, and only who takes it gets it', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('called the bank, back in 10 min');
  const chip = page.getByRole('button', { name: /Timer for 11:38/ });
  await chip.waitFor();
  expect(await chip.getAttribute('aria-pressed')).toBe('false');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  await composer.pressSequentially('the vendor is back in 10 min');
  await chip.waitFor();
  await composer.press('Alt+W');
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await composer.press('Enter');
  await lineOf(page, 3).getByText('promised for 11:38').waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events.map(({ promise }) => promise?.due.ms ?? null)).toEqual([null, null, START + 10 * MINUTE]);
});

test('the clock bar counts down; what runs out is said, and kept or late is on record', async () => {
  const { page, composer, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  const bar = page.getByRole('banner');
  await composer.pressSequentially('back in 10 min');
  await page.getByRole('button', { name: /Timer for/ }).waitFor();
  await composer.press('Alt+W');
  await composer.press('Enter');
  await bar.getByText('promise #2 due in').waitFor();
  await advance(3 * MINUTE + 48_000);
  await bar.getByText('06:12', { exact: true }).waitFor();
  await sidePanel(page).getByText('for 11:38').waitFor();
  await advance(10 * MINUTE);
  await bar.getByText('promise #2 was due').waitFor();
  await waiting(page).getByText('#2 promised for 11:38, 3 min ago: “back in 10 min”.').waitFor();
  await composerHasFocus(page);
  await composer.press('Alt+K');
  await lineOf(page, 2).getByText('3 min late: promised for 11:38').waitFor();
  await bar.getByText(/promise/).waitFor({ state: 'detached' });
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await bar.getByText('promise #2 was due').waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[1]?.promise?.metAt).toBeNull();
});

test('what is done in time is kept', async () => {
  const { page, composer, advance } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('next update 12:00');
  await page.getByRole('button', { name: /Timer for 12:00/ }).waitFor();
  await composer.press('Alt+W');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  await advance(5 * MINUTE);
  await composer.press('Alt+K');
  await lineOf(page, 2).getByText('kept: promised for 12:00').waitFor();
});

test('a cadence of updates is a promise, too', async () => {
  const { page, composer, advance } = await startApp(browser(), { prepare: withLines('one') });
  const bar = page.getByRole('banner');
  await runCommand(page, 'Promise an update every 30 min');
  await bar.getByText('update due in').waitFor();
  await bar.getByText('30:00', { exact: true }).waitFor();
  await advance(31 * MINUTE);
  await waiting(page)
    .getByText(/status update was due at 11:58, 1 min ago/)
    .waitFor();
  await composer.pressSequentially('we are on it');
  await composer.press('Alt+K');
  expect(await composer.inputValue()).toBe('/update we are on it');
  await composer.press('Enter');
  await lineOf(page, 2).getByText('1 min late: promised for 11:58').waitFor();
  await bar.getByText('30:00', { exact: true }).waitFor();
  await logLine(page, '/update and again', 3);
  await lineOf(page, 3).getByText(/kept/).waitFor();
  await runCommand(page, 'Promise no further updates');
  await bar.getByText('update due in').waitFor({ state: 'detached' });
});
