import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { composerOf, lineOf } from './start-app.ts';

/** The quiet lines above the composer. */
export const waiting = (page: Page) => page.getByRole('region', { name: 'What waits' });

export const sidePanel = (page: Page) => page.getByRole('complementary');

/** Types a line and waits until it is on record. */
export async function logLine(page: Page, text: string, number: number): Promise<void> {
  await composerOf(page).pressSequentially(text);
  await page.keyboard.press('Enter');
  await lineOf(page, number).waitFor();
}

/** Runs a command by its name. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}

export const hasFocus = (target: ReturnType<typeof composerOf>): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** That the focus is where every line begins. */
export const composerHasFocus = (page: Page): Promise<void> =>
  eventually(async () => expect(await hasFocus(composerOf(page))).toBe(true));
