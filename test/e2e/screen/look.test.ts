import { expect, test } from 'vitest';
import { outages, recordOutage } from '../../support/outage.ts';
import { axeFindings } from '../support/axe.ts';
import { browserForTests } from '../support/browser.ts';
import { type App, composerOf, incidentOf, startApp } from '../support/start-app.ts';

const browser = browserForTests();

const THEMES = ['dark', 'light', 'contrast'] as const;
const [first] = outages();

async function withOutage(theme: string, width = 1280, height = 800): Promise<App> {
  const app = await startApp(browser(), {
    window: { viewport: { width, height } },
    async prepare(recorder) {
      await recorder.call('setting.put', { key: 'theme', value: theme });
    },
  });
  if (first === undefined) throw new Error('There is no outage to show.');
  const incident = await recordOutage(app.recorder, app.clock, first.outage);
  await app.recorder.call('event.log', { incident, text: 'Is it the volume?', kind: 'hypothesis' });
  await app.recorder.call('event.strike', { incident, event: '1', reason: 'told again below' });
  await showAgain(app);
  await app.page.locator(`html[data-theme=${theme}]`).waitFor();
  return app;
}

/** The log as it is when it is opened, whatever was done before. */
async function showAgain({ page, address, recorder }: App): Promise<void> {
  const incident = await incidentOf(recorder);
  await recorder.call('draft.save', { incident, text: '', firstKeyAt: null });
  await page.goto('about:blank');
  await page.goto(`${address}#/${incident}/log`);
  await page.locator('.line').first().waitFor();
}

/** Every state that a person can be in, and how one gets there. */
const STATES: Readonly<Record<string, (app: App) => Promise<unknown>>> = {
  'the log': async () => undefined,
  'a line being typed': async ({ page }) => {
    await composerOf(page).pressSequentially('@-20m the other team called @25:00');
    await page.getByRole('textbox', { name: 'Why the line is late' }).waitFor();
  },
  'the menu of kinds': async ({ page }) => {
    await composerOf(page).pressSequentially('/');
    await page.getByRole('listbox').waitFor();
  },
  'a line being corrected': async ({ page }) => {
    await page.keyboard.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Text' }).waitFor();
  },
  'a line being struck': async ({ page }) => {
    await page.keyboard.press('Alt+L');
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  },
  'a search': async ({ page }) => {
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type('volume');
    await page.locator('.hit-button').first().waitFor();
  },
  'a new incident': async ({ page }) => {
    await page.keyboard.press('Alt+N');
    await page.getByRole('heading', { name: 'New incident' }).waitFor();
  },
  'the palette': async ({ page }) => {
    await page.keyboard.press('Control+K');
    await page.getByRole('option').first().waitFor();
  },
  'the key sheet': async ({ page }) => {
    await page.keyboard.press('F1');
    await page.getByRole('dialog').waitFor();
  },
  'the document': async ({ page }) => {
    await page.keyboard.press('Control+2');
    await page.frameLocator('iframe').locator('h1').waitFor();
  },
};

test.each(THEMES)(
  'in the %s theme axe finds nothing wrong with any state',
  { timeout: 120_000 },
  async (theme) => {
    const app = await withOutage(theme);
    const findings: Record<string, string[]> = {};
    for (const [state, reach] of Object.entries(STATES)) {
      await showAgain(app);
      await reach(app);
      findings[state] = await axeFindings(app.page);
    }
    expect(findings).toEqual(Object.fromEntries(Object.keys(STATES).map((state) => [state, []])));
  },
);

test.each(['the log', 'the document', 'a line being corrected', 'the key sheet'])(
  'a window of 320 pixels, or a large one at 400 %, shows %s without scrolling sideways',
  async (state) => {
    const app = await withOutage('dark', 320, 640);
    await STATES[state]?.(app);
    const sideways = await app.page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(sideways).toBe(0);
    expect(await axeFindings(app.page)).toEqual([]);
  },
);

test('in a narrow window the panels come when they are asked for and go with Esc', async () => {
  const { page } = await withOutage('light', 640, 700);
  const list = page.getByRole('navigation');
  const side = page.getByRole('complementary');
  expect(await list.isVisible()).toBe(false);
  expect(await side.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Incidents' }).click();
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  await page.keyboard.press('Alt+P');
  await side.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await side.waitFor({ state: 'hidden' });
});
