import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { composerHasFocus, waiting } from '../support/screen-parts.ts';
import { composerOf, incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();
const MINUTE = 60_000;

test('the zone of the computer is told at the start; another zone is an event and a banner that Esc puts away', async () => {
  const { page, recorder } = await startApp(browser(), {
    async prepare(prepared) {
      await withLines('one')(prepared);
      await prepared.call('clock.observe', { zone: 'Africa/Nairobi' });
    },
  });
  await lineOf(page, 2)
    .getByText(/zone of this computer changed from Africa\/Nairobi to Europe\/Oslo/)
    .waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events).toHaveLength(2);
  await recorder.call('clock.observe', { zone: 'Asia/Tokyo' });
  await waiting(page)
    .getByText(/changed from Europe\/Oslo to Asia\/Tokyo. It is line #3/)
    .waitFor();
  await composerHasFocus(page);
  await composerOf(page).press('Escape');
  await waiting(page).waitFor({ state: 'detached' });
});

test('two windows tell a change of zone once', async () => {
  const { openPage, recorder } = await startApp(browser(), { prepare: withLines('one') });
  const second = await openPage();
  await lineOf(second, 1).waitFor();
  await eventually(async () =>
    expect(await recorder.call('setting.all', {})).toMatchObject({ 'clock-zone': 'Europe/Oslo' }),
  );
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events).toHaveLength(1);
});

test('when the wall clock is moved the running time stays right', async () => {
  const { page, recorder, clock, advance } = await startApp(browser(), { prepare: withLines('one') });
  recorder.watchClock();
  await page.getByRole('timer').getByText('00:01:00').waitFor();
  clock.set(clock.now() + 60 * MINUTE);
  await advance(0);
  await waiting(page)
    .getByText(/The clock of this computer was moved forward by 1 h/)
    .waitFor();
  const { incident } = await recorder.call('incident.get', { incident: await incidentOf(recorder) });
  expect(incident.clockShift).toBe(60 * MINUTE);
  await page.locator('.local-time').getByText('12:28:04').waitFor();
  await page.getByRole('timer').getByText('00:01:00').waitFor();
  await advance(MINUTE);
  await page.getByRole('timer').getByText('00:02:00').waitFor();
});
