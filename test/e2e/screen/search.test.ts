import { expect, test } from 'vitest';
import type { Recorder } from '../../../src/recorder/recorder.ts';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { type App, startApp, ZONE } from '../support/start-app.ts';

const browser = browserForTests();

async function outages(recorder: Recorder): Promise<void> {
  const spring = await recorder.call('incident.start', { title: 'Disk full', severity: 'SEV1', zone: ZONE });
  const log = (incident: string, text: string, at: string, kind?: 'decision') =>
    recorder.call('event.log', { incident, text, at, ...(kind === undefined ? {} : { kind }) });
  await log(spring.incident, 'restart of #db', '2022-03-01 23:30');
  await log(spring.incident, 'restart of #web', '2022-03-02 00:30', 'decision');
  const later = await recorder.call('incident.start', { title: 'Login slow', severity: 'SEV3', zone: ZONE });
  await log(later.incident, 'restart of #db again', '2022-04-10 12:00');
}

async function searching(): Promise<App> {
  const app = await startApp(browser(), { prepare: outages });
  await app.page.keyboard.press('Control+Shift+F');
  await app.page.keyboard.type('restart');
  await expectFound(app, ['restart of #db again', 'restart of #web', 'restart of #db']);
  return app;
}

/** What was found, in any order. */
const expectFound = ({ page }: App, texts: readonly string[]) =>
  eventually(async () =>
    expect((await page.locator('.hit-excerpt').allTextContents()).toSorted()).toEqual(texts.toSorted()),
  );

async function choose(app: App, name: string, typed: string): Promise<void> {
  const field = app.page
    .locator('.search-filters label', { hasText: new RegExp(`^${name}`) })
    .locator('.field');
  for (let presses = 0; presses < 12; presses += 1) {
    await app.page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === element.ownerDocument.activeElement)) break;
  }
  await app.page.keyboard.type(typed);
}

test.each([
  ['Kind', 'Dec', ['restart of #web']],
  ['Severity', 'SEV3', ['restart of #db again']],
  ['Service', '#db', ['restart of #db again', 'restart of #db']],
  ['From', '03022022', ['restart of #db again', 'restart of #web']],
  ['Until', '03012022', ['restart of #db']],
] as const)('a search is narrowed by keys alone: %s', async (name, typed, found) => {
  const app = await searching();
  await choose(app, name, typed);
  await expectFound(app, found);
});

test('a filter without words finds what passes it, an arrow leads into what was found, Enter to the line', async () => {
  const app = await startApp(browser(), { prepare: outages });
  await app.page.keyboard.press('Control+Shift+F');
  await choose(app, 'Kind', 'Dec');
  await expectFound(app, ['restart of #web']);
  await app.page.keyboard.press('Control+Shift+F');
  await app.page.keyboard.press('ArrowDown');
  await app.page.keyboard.press('Enter');
  await app.page.locator('.line:focus', { hasText: 'restart of #web' }).waitFor();
  await app.page.getByRole('banner').getByRole('textbox', { name: 'Title' }).waitFor();
  await eventually(async () =>
    expect(await app.page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Disk full'),
  );
});

test('Esc takes the search back, filters and all; Esc again leads to the composer', async () => {
  const app = await searching();
  await choose(app, 'Severity', 'SEV9');
  await app.page.getByText('Nothing on record fits the words and the filters.').waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.locator('.incident-button').first().waitFor();
  expect(await app.page.getByRole('searchbox', { name: 'Search every incident' }).inputValue()).toBe('');
  await app.page.keyboard.press('Escape');
  await app.page.locator('.composer-text:focus').waitFor();
  expect(await app.page.locator('.search-filters').count()).toBe(0);
});
