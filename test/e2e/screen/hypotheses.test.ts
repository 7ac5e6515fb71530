import { expect, test } from 'vitest';
import { browserForTests } from '../support/browser.ts';
import { logLine, sidePanel } from '../support/screen-parts.ts';
import { incidentOf, lineOf, START, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

test('a hypothesis is raised, tested and ruled out by a key each, with the time spent on it', async () => {
  const { page, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  await logLine(page, '/hypothesis the pool is exhausted', 2);
  const open = sidePanel(page).getByRole('button', { name: /the pool is exhausted/ });
  await open.waitFor();
  await advance(4 * 60_000);
  await open.getByText('4 min').waitFor();
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('t');
  await lineOf(page, 2)
    .getByText(/tested since 11:32/)
    .waitFor();
  await open.getByText(/being tested/).waitFor();
  await advance(8 * 60_000);
  await page.keyboard.press('r');
  await lineOf(page, 2).getByText('ruled out').waitFor();
  await lineOf(page, 2)
    .getByText(/after 12 min/)
    .waitFor();
  await open.waitFor({ state: 'detached' });
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[1]).toMatchObject({
    hypothesis: 'ruled-out',
    testedAt: { ms: START + 4 * 60_000 },
    settledAt: { ms: START + 12 * 60_000 },
  });
  await page.keyboard.press('o');
  await open.waitFor();
  await page.keyboard.press('c');
  await lineOf(page, 2).getByText('confirmed').waitFor();
});

test('several open hypotheses stay in view, each one key away', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one') });
  await logLine(page, '/hypothesis the pool', 2);
  await logLine(page, '/hypothesis the volume', 3);
  await page.keyboard.press('Alt+P');
  const second = sidePanel(page).getByRole('button', { name: /the volume/ });
  for (let presses = 0; presses < 30; presses += 1) {
    if (await second.evaluate((button) => button === button.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('c');
  await lineOf(page, 3).getByText('confirmed').waitFor();
});
