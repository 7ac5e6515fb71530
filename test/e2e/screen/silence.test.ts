import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { composerHasFocus, runCommand, waiting } from '../support/screen-parts.ts';
import { incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();
const MINUTE = 60_000;

test('after a quiet time “nothing new” is offered, gently, and logged by a key', async () => {
  const { page, composer, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  await advance(9 * MINUTE);
  await page.locator('.local-time').getByText('11:37:04').waitFor();
  expect(await waiting(page).count()).toBe(0);
  await advance(2 * MINUTE);
  await waiting(page)
    .getByText(/Nothing was logged for 11 min/)
    .waitFor();
  await composerHasFocus(page);
  await composer.press('Alt+G');
  await lineOf(page, 2).getByText('Nothing new.').waitFor();
  await waiting(page).waitFor({ state: 'detached' });
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[1]).toMatchObject({ kind: 'note', text: 'Nothing new.' });
});

test('who is typing is not asked, and Esc puts the offer away until it has been quiet again', async () => {
  const { page, composer, advance } = await startApp(browser(), { prepare: withLines('one') });
  const offer = waiting(page).getByText(/Nothing was logged/);
  await advance(12 * MINUTE);
  await offer.waitFor();
  await composer.pressSequentially('r');
  await offer.waitFor({ state: 'detached' });
  await composer.press('Backspace');
  await offer.waitFor();
  await composer.press('Escape');
  await offer.waitFor({ state: 'detached' });
  await advance(10 * MINUTE);
  await offer.waitFor();
});

test('how long is quiet is chosen by command, and kept', async () => {
  const { page, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  await runCommand(page, 'Quiet: offer “nothing new” after 5 min');
  await eventually(async () =>
    expect(await recorder.call('setting.all', {})).toMatchObject({ 'silence-minutes': 5 }),
  );
  await advance(6 * MINUTE);
  await page.reload();
  await waiting(page)
    .getByText(/Nothing was logged for 6 min/)
    .waitFor();
  await runCommand(page, 'Quiet: never offer');
  await waiting(page)
    .getByText(/Nothing was logged/)
    .waitFor({ state: 'detached' });
});
