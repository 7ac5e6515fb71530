import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

/** What the browser shell answers is held up or falsified on its way. */
test('a commit that fails keeps the text and says what to do; the next Enter logs it once', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  const failure = {
    code: 'disk-full',
    message: 'The disk is full.',
    hint: 'Make room and press Enter again.',
  };
  await page.route('**/api/line.log', (route) => route.fulfill({ json: { ok: false, failure } }), {
    times: 1,
  });
  await composer.pressSequentially('precious');
  await composer.press('Enter');
  await page.getByRole('alert').getByText('The disk is full. Make room and press Enter again.').waitFor();
  expect(await composer.inputValue()).toBe('precious');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  expect(await composer.inputValue()).toBe('');
  expect(await page.getByRole('alert').count()).toBe(0);
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events.map(({ text }) => text)).toEqual(['one', 'precious']);
});

test('a commit whose answer is lost is one line when Enter is pressed again', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await page.route(
    '**/api/line.log',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await composer.pressSequentially('once');
  await composer.press('Enter');
  await page.getByRole('alert').first().waitFor();
  expect(await composer.inputValue()).toBe('once');
  await composer.press('Enter');
  await eventually(async () => expect(await composer.inputValue()).toBe(''));
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events.map(({ text }) => text)).toEqual(['one', 'once']);
});

test('the composer is cleared when the commit returns, not before; what is typed meanwhile stays', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  const held = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await page.route(
    '**/api/line.log',
    async (route) => {
      asked.resolve();
      await held.promise;
      await route.continue();
    },
    { times: 1 },
  );
  await composer.pressSequentially('first');
  await composer.press('Enter');
  await asked.promise;
  expect(await composer.inputValue()).toBe('first');
  expect(await lineOf(page, 2).count()).toBe(0);
  await composer.pressSequentially('second');
  held.resolve();
  await lineOf(page, 2).waitFor();
  await eventually(async () => expect(await composer.inputValue()).toBe('second'));
});
