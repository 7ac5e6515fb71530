import { expect, test } from 'vitest';
import { outages, recordOutage } from '../../support/outage.ts';
import { axeFindings } from '../support/axe.ts';
import { browserForTests } from '../support/browser.ts';
import { CAPTURE_STATES } from '../support/capture-states.ts';
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
  // The outage took its time; the page is in the same moment as the record.
  await app.advance(0);
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
  ...CAPTURE_STATES,
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
  'a key being changed': async ({ page }) => {
    await page.keyboard.press('F1');
    await page.keyboard.type('hand-over page');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+N');
    await page.getByRole('dialog').getByRole('alert').waitFor();
  },
  'the document': async ({ page }) => {
    await page.keyboard.press('Control+2');
    await page.frameLocator('iframe').locator('h1').waitFor();
  },
  'a document that leaves something out': async (app) => {
    const incident = await incidentOf(app.recorder);
    await app.recorder.call('section.write', { incident, name: 'a-word-of-thanks', text: 'To everybody.' });
    await app.page.keyboard.press('Control+2');
    await app.page.getByText('This style does not print').waitFor();
  },
  'the review': async ({ page }) => {
    await page.keyboard.press('Control+3');
    await page.getByRole('slider', { name: /^Course/ }).waitFor();
    await page.getByRole('slider', { name: /^Every incident/ }).waitFor();
  },
  'a verified record': async ({ page }) => {
    await page.keyboard.press('Alt+V');
    await page.getByText(/^Read at/).waitFor();
  },
  'the hand-over page': async ({ page }) => {
    await page.keyboard.press('Alt+H');
    await page.getByRole('region', { name: 'Hand-over' }).waitFor();
  },
  'the status update': async ({ page }) => {
    await page.keyboard.press('Alt+U');
    await page.locator('.status-text').first().waitFor();
  },
};

/** What a theme can break; everything else about a state is the same in all of them. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

test('axe finds nothing wrong with any state in any theme', { timeout: 300_000 }, async () => {
  const app = await withOutage('dark');
  const root = app.page.locator('html');
  const findings: string[] = [];
  for (const [state, reach] of Object.entries(STATES)) {
    await showAgain(app);
    await reach(app);
    for (const theme of THEMES) {
      await root.evaluate((html, name) => html.setAttribute('data-theme', name), theme);
      const found = await axeFindings(app.page, theme === 'dark' ? undefined : OF_COLOURS);
      findings.push(...found.map((finding) => `${state}, ${theme}: ${finding}`));
    }
  }
  expect(findings).toEqual([]);
});

test.each([
  'the log',
  'the document',
  'the review',
  'the hand-over page',
  'the status update',
  'a line being corrected',
  'a decision being corrected',
  'a promise that ran out',
  'a picture being described',
  'the key sheet',
  'a search',
])('a window of 320 pixels, or a large one at 400 %, shows %s without scrolling sideways', async (state) => {
  const app = await withOutage('dark', 320, 640);
  await STATES[state]?.(app);
  const sideways = await app.page.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(sideways).toBe(0);
  expect(await axeFindings(app.page)).toEqual([]);
});

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

/** What has the focus, if something lies over all of it; else null. */
const HIDDEN_FOCUS = `(() => {
  const { activeElement: focused, body } = document;
  if (focused === body || focused.tagName === 'IFRAME') return null;
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  const points = [[(left + right) / 2, (top + bottom) / 2], [left + 4, top + 4], [right - 4, bottom - 4]];
  const inSight = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there !== null && (focused.contains(there) || there.contains(focused));
  });
  return inSight ? null : focused.outerHTML.slice(0, 160);
})()`;

test.each(['the review', 'the hand-over page', 'the status update'])(
  'twice as large on a small screen %s can be read, and what has the focus is never hidden',
  async (state) => {
    const app = await withOutage('light', 640, 400);
    await STATES[state]?.(app);
    expect(await app.page.locator('.composer-text').isVisible()).toBe(true);
    for (let presses = 0; presses < 20; presses += 1) {
      await app.page.keyboard.press('Tab');
      expect(await app.page.evaluate(HIDDEN_FOCUS)).toBeNull();
    }
    expect(await axeFindings(app.page)).toEqual([]);
  },
);

test('text from right to left stands as it is read, where it is found, told again and written', async () => {
  const { page, recorder } = await withOutage('dark');
  const incident = await incidentOf(recorder);
  const text = 'انقطعت قاعدة البيانات payments';
  await recorder.call('event.log', { incident, text, kind: 'hypothesis' });
  await recorder.call('section.write', { incident, name: 'summary', text });
  const direction = (selector: string) =>
    page
      .locator(selector, { hasText: text })
      .first()
      .evaluate((element) => element.ownerDocument.defaultView?.getComputedStyle(element).direction);
  await page.keyboard.press('Alt+H');
  expect(await direction('.line-row-words [dir=auto]')).toBe('rtl');
  await page.keyboard.press('Control+2');
  await page.locator('.section-text').first().waitFor();
  expect(await direction('.section-text')).toBe('rtl');
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('payments');
  await page.locator('.hit-excerpt').first().waitFor();
  expect(await direction('.hit-excerpt')).toBe('rtl');
});
