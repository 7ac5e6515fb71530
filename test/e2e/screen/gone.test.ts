import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openRecorder } from '../../../src/recorder/recorder.ts';
import { systemClock } from '../../../src/recorder/system-clock.ts';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { browserForTests } from '../support/browser.ts';
import { killableRecorder } from '../support/killable-recorder.ts';
import { composerOf, lineOf } from '../support/start-app.ts';
import { watchedPage } from '../support/watched-page.ts';

const browser = browserForTests();

async function pageAt(address: string): Promise<Page> {
  const context = await browser().newContext();
  onTestFinished(() => context.close());
  context.setDefaultTimeout(10_000);
  const page = await watchedPage(context);
  await page.goto(address);
  await page.locator('.log, .empty-sentence').first().waitFor();
  return page;
}

test('a draft survives a recorder that is killed while it is typed', async () => {
  const folder = temporaryFolder();
  const first = await killableRecorder(folder);
  const page = await pageAt(first.address);
  const saved = page.waitForResponse(
    (answer) => answer.url().endsWith('/draft.save') && answer.request().postDataJSON().text === 'half a li',
  );
  await composerOf(page).pressSequentially('half a li');
  await saved;
  await first.kill();
  await page.context().close();
  const second = await killableRecorder(folder);
  const reopened = await pageAt(second.address);
  await eventually(async () => expect(await composerOf(reopened).inputValue()).toBe('half a li'));
});

test('the screen says when the recorder is gone, keeps what is typed, and goes on when it is back', async () => {
  const folder = temporaryFolder();
  const first = await killableRecorder(folder);
  const page = await pageAt(first.address);
  await composerOf(page).pressSequentially('one');
  await composerOf(page).press('Enter');
  await lineOf(page, 1).waitFor();
  await first.kill();
  await page
    .getByRole('alert')
    .getByText(/does not answer/)
    .waitFor();
  await composerOf(page).pressSequentially('typed while it was gone');
  await composerOf(page).press('Enter');
  await page.getByRole('contentinfo').getByRole('alert').waitFor();
  expect(await composerOf(page).inputValue()).toBe('typed while it was gone');

  const other = openRecorder({ folder, clock: systemClock, randomBytes, author: 'Ola Nordmann' });
  const incident = (await other.call('incident.current', {}))?.id ?? null;
  await other.call('event.log', { incident, text: 'meanwhile' });
  await other.close();

  // It comes back on the same port with a new token: the page is told what to do, and its text is still there.
  const port = Number(new URL(first.address).port);
  const second = await killableRecorder(folder, port);
  await page
    .getByRole('alert')
    .getByText(/printed/)
    .waitFor();
  expect(await composerOf(page).inputValue()).toBe('typed while it was gone');
  const letIn = await page.context().newPage();
  await letIn.goto(second.address);
  await page.getByText(/printed/).waitFor({ state: 'hidden' });
  await lineOf(page, 2).getByText('meanwhile').waitFor();
  await composerOf(page).press('Enter');
  await lineOf(page, 3).getByText('typed while it was gone').waitFor();
});

test('a tab that is opened for the first time while the recorder is gone is shown once it is back', async () => {
  const folder = temporaryFolder();
  const first = await killableRecorder(folder);
  const page = await pageAt(first.address);
  await composerOf(page).pressSequentially('one');
  await composerOf(page).press('Enter');
  await lineOf(page, 1).waitFor();
  await first.kill();
  await page
    .getByRole('alert')
    .getByText(/does not answer/)
    .waitFor();
  await page.keyboard.press('Control+3');
  await page.getByText('It is shown here once the recorder answers again.').waitFor();
  const second = await killableRecorder(folder, Number(new URL(first.address).port));
  const letIn = await page.context().newPage();
  await letIn.goto(second.address);
  await page.getByRole('region', { name: 'Review' }).waitFor();
});
