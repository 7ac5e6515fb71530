import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { holdAnswers, refuseNext } from '../support/held-answer.ts';
import { composerHasFocus, hasFocus, logLine, waiting } from '../support/screen-parts.ts';
import { composerOf, incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('Enter leaves the editor at once: no key is lost while the answer is held back', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('Log volume ful') });
  const held = holdAnswers(recorder, 'event.amend');
  await page.keyboard.press('ArrowUp');
  await lineOf(page, 1).getByRole('textbox', { name: 'Text' }).waitFor();
  // Without a pause between them, as somebody types who does not look.
  await page.keyboard.type('l');
  await page.keyboard.press('Enter');
  await page.keyboard.type('restarted loki');
  await held.asked;
  expect(await composer.inputValue()).toBe('restarted loki');
  const line = lineOf(page, 1);
  await line.getByText('Log volume full').waitFor();
  await line.getByText('saving').waitFor();
  held.release();
  await line.getByText('corrected').waitFor();
  expect(await composer.inputValue()).toBe('restarted loki');
  await page.keyboard.press('Enter');
  await lineOf(page, 2).getByText('restarted loki').waitFor();
});

test('a strike leaves its field at once, too', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one', 'wrong host') });
  const held = holdAnswers(recorder, 'event.strike');
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('x');
  await page.keyboard.type('another host');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('next');
  await held.asked;
  expect(await composer.inputValue()).toBe('next');
  held.release();
  await lineOf(page, 2).getByText('struck: another host').waitFor();
  expect(await composer.inputValue()).toBe('next');
});

test('a correction that is refused takes no focus, and comes back with everything that was typed', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await page.keyboard.press('ArrowUp');
  const line = lineOf(page, 1);
  await line.getByRole('textbox', { name: 'Time' }).fill('half past');
  await line.getByRole('textbox', { name: 'Text' }).fill('one, corrected');
  await page.keyboard.press('Enter');
  await page.keyboard.type('typing on');
  await line.getByRole('alert').waitFor();
  expect(await hasFocus(composer)).toBe(true);
  expect(await composer.inputValue()).toBe('typing on');
  await waiting(page)
    .getByText(/correction of #1 is not saved/)
    .waitFor();
  await page.keyboard.press('Alt+B');
  const time = line.getByRole('textbox', { name: 'Time' });
  expect(await time.inputValue()).toBe('half past');
  expect(await line.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('one, corrected');
  await time.fill('11:20');
  await page.keyboard.press('Enter');
  await line.getByText('one, corrected').waitFor();
  await line.getByRole('alert').waitFor({ state: 'detached' });
  await composerHasFocus(page);
  expect(await composer.inputValue()).toBe('typing on');
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[0]).toMatchObject({ text: 'one, corrected', time: { precision: 'minute' } });
});

test('Esc leaves a line as it was, and forgets what was refused', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('one') });
  refuseNext(recorder, 'event.amend');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  const line = lineOf(page, 1);
  await line.getByRole('alert').waitFor();
  await page.keyboard.press('Alt+B');
  await page.keyboard.press('Escape');
  await line.getByRole('alert').waitFor({ state: 'detached' });
  await composerHasFocus(page);
  expect(await line.textContent()).toContain('one');
});

test('two people who correct one line lose nothing: both texts are shown, and Enter saves over the other', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('Log volume ful') });
  const incident = await incidentOf(recorder);
  await page.keyboard.press('ArrowUp');
  const line = lineOf(page, 1);
  await line.getByRole('textbox', { name: 'Text' }).fill('Log volume full');
  await recorder.call('event.amend', { incident, event: '1', text: 'Log volume at 98 %', kind: 'symptom' });
  await page.keyboard.press('Enter');
  await line.getByText(/Somebody changed this line meanwhile/).waitFor();
  await line.getByText('Log volume at 98 %').waitFor();
  await page.keyboard.press('Alt+B');
  await line.getByText('Theirs').waitFor();
  await page.keyboard.press('Enter');
  await line.getByRole('alert').waitFor({ state: 'detached' });
  const { events } = await recorder.call('event.list', { incident });
  expect(events[0]).toMatchObject({ text: 'Log volume full', kind: 'symptom' });
  const history = await recorder.call('event.history', { incident, event: '1' });
  expect(history.map(({ set }) => set?.text).filter((text) => text !== undefined)).toEqual([
    'Log volume ful',
    'Log volume at 98 %',
    'Log volume full',
  ]);
});

test('the history of a line tells who changed what and when, with the differences, and goes with the same key', async () => {
  const { page, advance } = await startApp(browser(), { prepare: withLines('Log volume half full') });
  await advance(60_000);
  await page.keyboard.press('ArrowUp');
  const line = lineOf(page, 1);
  await line.getByRole('textbox', { name: 'Text' }).fill('Log volume all full');
  await line.getByRole('textbox', { name: 'Time' }).fill('11:20');
  await line.getByRole('textbox', { name: 'Why it is corrected' }).fill('looked again');
  await page.keyboard.press('Enter');
  await line.getByText('corrected').waitFor();
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('h');
  const history = line.getByRole('region', { name: 'History of line 1' });
  await history.locator('del', { hasText: 'half' }).waitFor();
  await history.locator('ins', { hasText: 'all' }).waitFor();
  await history.getByText(/11:27:04 → 2022-04-20 11:20/).waitFor();
  await history.getByText('because: looked again', { exact: true }).waitFor();
  await history.getByText('20 Apr 11:29:04').waitFor();
  await page.keyboard.press('h');
  await history.waitFor({ state: 'detached' });
});

test('undo and redo go through everything that was done', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one') });
  await logLine(page, 'two', 2);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('!');
  await page.keyboard.press('Enter');
  await lineOf(page, 2).getByText('two!').waitFor();
  await page.keyboard.press('Alt+3');
  await lineOf(page, 3).waitFor();
  await page.keyboard.press('ControlOrMeta+Z');
  await eventually(async () => expect(await lineOf(page, 3).locator('s').count()).toBe(1));
  await page.keyboard.press('ControlOrMeta+Z');
  await lineOf(page, 2).getByText('two', { exact: true }).waitFor();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await lineOf(page, 2).getByText('two!').waitFor();
  expect(await composerOf(page).inputValue()).toBe('');
});

test('whoever goes elsewhere in the middle of a correction finds it again', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one') });
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type(' and a half');
  await page.keyboard.press('ControlOrMeta+2');
  await waiting(page)
    .getByText(/correction of #1 is not saved: It was left before Enter/)
    .waitFor();
  await page.keyboard.press('Alt+B');
  const text = lineOf(page, 1).getByRole('textbox', { name: 'Text' });
  await eventually(async () => expect(await text.inputValue()).toBe('one and a half'));
  await page.keyboard.press('Enter');
  await lineOf(page, 1).locator('.line-words', { hasText: 'one and a half' }).waitFor();
  await composerHasFocus(page);
});
