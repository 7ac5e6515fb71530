import { expect, test } from 'vitest';
import { KINDS, MILESTONES } from '../../../src/incident/words.ts';
import { browserForTests } from '../support/browser.ts';
import { composerHasFocus, logLine, sidePanel, waiting } from '../support/screen-parts.ts';
import { composerOf, incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('every kind is had by its word, by its beginning and from the menu', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  const kinds = KINDS.filter((kind) => kind !== 'milestone');
  for (const [i, kind] of kinds.entries()) await logLine(page, `/${kind} by its word`, i + 2);
  await composer.pressSequentially('/');
  await page.getByRole('listbox', { name: 'Kind of the line' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await composer.inputValue()).toBe('/symptom ');
  await logLine(page, 'from the menu', kinds.length + 2);
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events.slice(1).map(({ kind }) => kind)).toEqual([...kinds, 'symptom']);
});

test('Alt+1 to Alt+7 mark the milestones', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('one') });
  for (const [i] of MILESTONES.entries()) {
    await page.keyboard.press(`Alt+${i + 1}`);
    await lineOf(page, i + 2).waitFor();
  }
  const { milestones } = await recorder.call('incident.get', { incident: await incidentOf(recorder) });
  expect(milestones.map(({ milestone }) => milestone)).toEqual([...MILESTONES]);
});

test('a milestone that is set twice asks which stands, without taking the focus; both lines stay', async () => {
  const { page, composer, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  const incident = await incidentOf(recorder);
  await page.keyboard.press('Alt+2');
  await lineOf(page, 2).waitFor();
  await advance(60_000);
  await composer.pressSequentially('half a li');
  await page.keyboard.press('Alt+2');
  await waiting(page)
    .getByText('Detected is said twice, by #2 (11:28:04) and #3 (11:29:04). Now #3 stands.')
    .waitFor();
  await composerHasFocus(page);
  await page.keyboard.press('Alt+J');
  await lineOf(page, 3).getByText('Detected, said again').waitFor();
  await waiting(page)
    .getByText(/said twice/)
    .waitFor({ state: 'detached' });
  const { milestones } = await recorder.call('incident.get', { incident });
  expect(milestones).toMatchObject([{ milestone: 'detected', label: '2' }]);
  expect(await composer.inputValue()).toBe('half a li');

  await page.keyboard.press('Alt+3');
  await lineOf(page, 4).waitFor();
  await page.keyboard.press('Alt+3');
  await waiting(page)
    .getByText(/said twice/)
    .waitFor();
  await page.keyboard.press('Escape');
  await waiting(page)
    .getByText(/said twice/)
    .waitFor({ state: 'detached' });
  const after = await recorder.call('incident.get', { incident });
  expect(after.milestones).toMatchObject([{ label: '2' }, { label: '5' }]);
});

test('a state that began and never ended is listed until it ends', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one') });
  await page.keyboard.press('Alt+1');
  const open = sidePanel(page).getByRole('button', { name: 'Impact started 11:28:04, not ended' });
  await open.waitFor();
  await page.keyboard.press('Alt+6');
  await open.waitFor({ state: 'detached' });
  expect(await composerOf(page).inputValue()).toBe('');
});
