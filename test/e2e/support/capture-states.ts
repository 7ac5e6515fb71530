import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { giveFiles } from './give-files.ts';
import { runCommand, waiting } from './screen-parts.ts';
import { type App, composerOf, incidentOf } from './start-app.ts';

const PICTURE = new URL('../../../assets/screenshot.png', import.meta.url);

const log = async (page: Page, line: string): Promise<void> => {
  await composerOf(page).pressSequentially(line);
  await page.keyboard.press('Enter');
  await page
    .locator('.line-words', { hasText: line.replace(/^\/\w+ /, '') })
    .first()
    .waitFor();
};

/** The states of capture that a person can be in, and how one gets there. */
export const CAPTURE_STATES: Readonly<Record<string, (app: App) => Promise<unknown>>> = {
  'a decision being corrected': async ({ page }) => {
    await log(page, '/decision roll back to 4.17');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Decided by' }).waitFor();
  },
  'a decision with all that belongs to it': async ({ page, recorder }) => {
    await log(page, '/decision restart all pods');
    const incident = await incidentOf(recorder);
    const { events } = await recorder.call('event.list', { incident });
    const event = events.find(({ text }) => text === 'restart all pods')?.id ?? '';
    const facts = { decidedBy: 'Anna', why: 'it worked', refused: 'waiting', reviewAt: 'in 30 min' };
    await recorder.call('event.amend', { incident, event, ...facts });
    await page.locator('.decision-facts').last().waitFor();
  },
  'a promise being made': async ({ page }) => {
    await composerOf(page).pressSequentially('called the bank, back in 10 min');
    await page.getByRole('button', { name: /Timer for/ }).waitFor();
    await page.keyboard.press('Alt+W');
  },
  'a promise that ran out': async ({ page, advance }) => {
    await composerOf(page).pressSequentially('asked the vendor, back in 2 min');
    await page.getByRole('button', { name: /Timer for/ }).waitFor();
    await page.keyboard.press('Alt+W');
    await page.keyboard.press('Enter');
    await page.locator('[data-promise="open"]').first().waitFor();
    await advance(3 * 60_000);
    await waiting(page)
      .getByText(/promised for/)
      .first()
      .waitFor();
  },
  'a cadence of updates': ({ page }) => runCommand(page, 'Promise an update every 30 min'),
  'a hypothesis being tested': async ({ page }) => {
    await log(page, '/hypothesis the pool is exhausted');
    await page.keyboard.press('Alt+L');
    await page.keyboard.press('t');
    await page
      .getByText(/tested since/)
      .first()
      .waitFor();
  },
  'a milestone said twice': async ({ page }) => {
    await page.keyboard.press('Alt+4');
    await page.keyboard.press('Alt+4');
    await waiting(page)
      .getByText(/said twice/)
      .waitFor();
  },
  'a correction that was refused': async ({ page }) => {
    await log(page, 'a line to correct');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Time' }).fill('half past');
    await page.getByRole('textbox', { name: 'Text' }).fill('a line well corrected');
    await page.keyboard.press('Enter');
    await waiting(page)
      .getByText(/is not saved/)
      .waitFor();
  },
  'the history of a line': async ({ page }) => {
    await log(page, 'half a line');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Text' }).fill('a whole line');
    await page.keyboard.press('Enter');
    await page.locator('.line-words', { hasText: 'a whole line' }).last().waitFor();
    await page.keyboard.press('Alt+L');
    await page.keyboard.press('h');
    await page.locator('.difference ins').first().waitFor();
  },
  'a picture being described': async ({ page }) => {
    await giveFiles(page, 'paste', { name: 'graph.png', type: 'image/png', bytes: readFileSync(PICTURE) });
    await page.locator('.exhibit-picture').first().waitFor();
    await page.keyboard.press('Alt+X');
    await page.getByRole('textbox', { name: /What exhibit/ }).waitFor();
  },
  'a name being completed': async ({ page }) => {
    await log(page, '@anna looks at #db');
    await composerOf(page).pressSequentially('asked @');
    await page.getByRole('listbox', { name: 'People' }).waitFor();
  },
  'a role being given': async ({ page }) => {
    await page.keyboard.press('Alt+R');
    await page.keyboard.type('Anna');
  },
  'a pasted log': async ({ page }) => {
    await composerOf(page).fill('12:01 alert fired\n12:03 Anna joins\n12:10 rolled back');
    await waiting(page)
      .getByText(/By its times/)
      .waitFor();
  },
};
