import { expect, test } from 'vitest';
import { browserForTests } from '../support/browser.ts';
import { composerHasFocus, logLine, sidePanel } from '../support/screen-parts.ts';
import { incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('people and services complete from this incident and from earlier ones', async () => {
  const { page, composer } = await startApp(browser(), {
    async prepare(recorder) {
      await recorder.call('event.log', { incident: null, text: '@berit restarts #db-primary' });
      await withLines('@anna looks at #db')(recorder);
    },
  });
  await composer.pressSequentially('asked @');
  const people = page.getByRole('listbox', { name: 'People' });
  expect(await people.getByRole('option').allTextContents()).toEqual(['anna@anna', 'berit@berit']);
  await composer.pressSequentially('be');
  await people.getByRole('option', { name: /berit/ }).waitFor();
  await composer.press('Tab');
  expect(await composer.inputValue()).toBe('asked @berit ');
  await composer.pressSequentially('about #db');
  await page
    .getByRole('listbox', { name: 'Services' })
    .getByRole('option', { name: /db-primary/ })
    .waitFor();
  await composer.press('ArrowDown');
  await composer.press('Enter');
  expect(await composer.inputValue()).toBe('asked @berit about #db-primary ');
  await composer.press('Enter');
  await lineOf(page, 2).getByText('asked @berit about #db-primary').waitFor();
});

test('a name never holds up Enter, and a time is no name', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('@anna looks at #db') });
  await composer.pressSequentially('asked @an');
  await page.getByRole('listbox', { name: 'People' }).waitFor();
  await composer.press('Enter');
  await lineOf(page, 2).getByText('asked @an', { exact: true }).waitFor();
  await composer.pressSequentially('see #1 @11:20');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await composer.press('Enter');
  await lineOf(page, 3).getByText('see #1', { exact: true }).waitFor();
});

test('a role is given and handed over by key; who takes over from whom is an event', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await page.keyboard.press('Alt+R');
  await page.keyboard.type('Anna');
  await page.keyboard.press('Enter');
  await composerHasFocus(page);
  await lineOf(page, 2)
    .getByText(/commander: Anna/i)
    .waitFor();
  await page.keyboard.press('Alt+R');
  await page.keyboard.type('Berit');
  await page.keyboard.press('Enter');
  await lineOf(page, 3)
    .getByText(/Anna → Berit/)
    .waitFor();
  await sidePanel(page).getByRole('textbox', { name: 'Commander' }).waitFor();
  const incident = await incidentOf(recorder);
  expect((await recorder.call('incident.get', { incident })).incident.roles).toEqual({ commander: 'Berit' });
});

test('a change of severity is an event and has a history', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await page.keyboard.press('Alt+S');
  await page.keyboard.type('SEV1');
  await page.keyboard.press('Enter');
  await lineOf(page, 2)
    .getByText(/SEV2 → SEV1/)
    .waitFor();
  await composerHasFocus(page);
  const history = await recorder.call('incident.history', { incident: await incidentOf(recorder) });
  expect(history.map(({ set }) => set?.severity).filter((severity) => severity !== undefined)).toEqual([
    'SEV2',
    'SEV1',
  ]);
  await logLine(page, 'on', 3);
});
