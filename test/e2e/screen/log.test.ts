import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openRecorder } from '../../../src/recorder/recorder.ts';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { composerOf, incidentOf, lineOf, START, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

const MANY = Array.from({ length: 300 }, (_, i) =>
  i % 7 === 0
    ? `line ${i + 1} ${'is long enough to need several rows of the log '.repeat(4)}`
    : `line ${i + 1}`,
);

/** The first line in view and how far it is from the top of the log. */
async function reading(page: Page): Promise<{ label: string; top: number }> {
  return page.locator('.log-scroller').evaluate((scroller) => {
    const edge = scroller.getBoundingClientRect().top;
    const lines = [...scroller.querySelectorAll('.line')];
    const first = lines.find((line) => line.getBoundingClientRect().bottom > edge + 1);
    const label = first?.querySelector('.line-number')?.textContent ?? '';
    return { label, top: Math.round((first?.getBoundingClientRect().top ?? 0) - edge) };
  });
}

async function scrolledUp(page: Page): Promise<{ label: string; top: number }> {
  // The last line is always in the page, since Tab leads to it; the one before only when it is in view.
  await lineOf(page, 299).waitFor();
  await page.locator('.log-scroller').hover();
  await page.mouse.wheel(0, -3_000);
  await lineOf(page, 299).waitFor({ state: 'detached' });
  let last = await reading(page);
  await eventually(async () => {
    const before = last;
    last = await reading(page);
    expect(last).toEqual(before);
  });
  return last;
}

test.each([
  ['a wide window', 1280],
  ['a narrow one', 640],
  ['a very narrow one', 360],
])(
  'in %s a log opens at its end, follows new lines there, and stays there while the composer grows',
  async (_, width) => {
    const { page, composer } = await startApp(browser(), {
      prepare: withLines(...MANY),
      window: { viewport: { width, height: 640 } },
    });
    const isAtEnd = () =>
      eventually(async () =>
        expect(
          await page
            .locator('.log-scroller')
            .evaluate((log) => log.scrollHeight - log.clientHeight - Math.round(log.scrollTop)),
        ).toBeLessThanOrEqual(1),
      );
    await lineOf(page, 299).waitFor();
    await isAtEnd();
    await composer.pressSequentially('the other team called @-20m');
    await page.getByRole('textbox', { name: 'Why the line is late' }).waitFor();
    await isAtEnd();
    await composer.press('Enter');
    // It tells of an earlier time, so it is not at the end; where it went is said.
    await page.getByText('#301 stands at 11:08, 19 lines up.').waitFor();
    await isAtEnd();
    await composer.pressSequentially('the newest');
    await composer.press('Enter');
    await lineOf(page, 302).waitFor();
    await isAtEnd();
    expect(await page.getByRole('button', { name: /new line/ }).count()).toBe(0);
  },
);

test('a reader who scrolled up is not moved by new lines; they announce themselves', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines(...MANY) });
  const before = await scrolledUp(page);
  const incident = await incidentOf(recorder);
  await recorder.call('event.log', { incident, text: 'from elsewhere' });
  await recorder.call('event.log', { incident, text: 'and another' });
  await page.getByRole('button', { name: '2 new lines' }).waitFor();
  expect(await reading(page)).toEqual(before);
  await page.getByRole('button', { name: '2 new lines' }).click();
  await lineOf(page, 302).waitFor();
  await page.getByRole('button', { name: /new line/ }).waitFor({ state: 'hidden' });
});

test('a late entry above the line that is being read does not move it', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines(...MANY) });
  const before = await scrolledUp(page);
  const incident = await incidentOf(recorder);
  const early = (minutes: number) => new Date(START - minutes * 60_000).toISOString();
  await recorder.call('event.log', { incident, text: 'much earlier '.repeat(60), at: early(290) });
  await page.getByRole('button', { name: '1 new line' }).waitFor();
  expect(await reading(page)).toEqual(before);
  await recorder.call('event.log', { incident, text: 'earlier too', at: early(280) });
  await recorder.call('event.log', { incident, text: 'now' });
  await page.getByRole('button', { name: '3 new lines' }).waitFor();
  await eventually(async () => expect(await reading(page)).toEqual(before));
});

test('a line is corrected where it stands: its text, its time and its kind', async () => {
  const { page, recorder } = await startApp(browser(), { prepare: withLines('Log volume ful', 'two') });
  await lineOf(page, 1).dblclick();
  const line = lineOf(page, 1);
  await line.getByRole('textbox', { name: 'Text' }).fill('Log volume full');
  await line.getByRole('textbox', { name: 'Time' }).fill('11:20');
  await line.getByRole('combobox', { name: 'Kind' }).selectOption('hypothesis');
  await line.getByRole('textbox', { name: 'Text' }).press('Enter');
  await line.getByText('open').waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[0]).toMatchObject({
    text: 'Log volume full',
    kind: 'hypothesis',
    time: { precision: 'minute', at: { ms: START - 8 * 60_000 - 4_000 } },
  });
});

test('a struck line keeps its number and its text, says why, and can be brought back', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one', 'wrong host') });
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await lineOf(page, 2)
    .getByRole('alert')
    .getByText(/needs a reason/)
    .waitFor();
  await page.keyboard.type('was about another host');
  await page.keyboard.press('Enter');
  await lineOf(page, 2).getByText('struck: was about another host').waitFor();
  expect(await lineOf(page, 2).locator('s').textContent()).toBe('wrong host');
  await page.keyboard.press('x');
  await lineOf(page, 2).locator('s').waitFor({ state: 'detached' });
});

test('a hypothesis is confirmed or ruled out by a key', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('/hypothesis log volume full');
  await composer.press('Enter');
  await lineOf(page, 2).getByText('open', { exact: true }).waitFor();
  await page.getByRole('complementary').getByText('log volume full').waitFor();
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('r');
  await lineOf(page, 2).getByText('ruled out', { exact: true }).waitFor();
  expect(await page.getByRole('complementary').getByText('log volume full').count()).toBe(0);
});

test('addresses in a line are links, and nothing else in it is markup', async () => {
  const text = 'see [the board](https://example.com/b) <img src=x onerror=alert(1)> https://example.com/c.';
  const { page } = await startApp(browser(), { prepare: withLines(text) });
  const links = lineOf(page, 1).getByRole('link');
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    'https://example.com/b',
    'https://example.com/c',
  ]);
  expect(await lineOf(page, 1).textContent()).toContain('<img src=x onerror=alert(1)>');
});

test('a line that another process wrote appears and is told to a screen reader', async () => {
  const { page, folder, clock } = await startApp(browser(), { prepare: withLines('one') });
  const other = openRecorder({
    folder,
    clock,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    author: 'Ola Nordmann',
  });
  await other.call('event.log', { incident: await incidentOf(other), text: 'from a terminal' });
  await other.close();
  await lineOf(page, 2).getByText('from a terminal').waitFor();
  await page
    .getByRole('status')
    .getByText(/Line 2.*from a terminal/)
    .waitFor({ state: 'attached' });
});

test('two windows show the same record, each with what is typed in it', async () => {
  const { page, openPage } = await startApp(browser(), { prepare: withLines('one') });
  const second = await openPage();
  await composerOf(page).pressSequentially('from the first');
  await composerOf(second).pressSequentially('from the second');
  await composerOf(second).press('Enter');
  await lineOf(page, 2).getByText('from the second').waitFor();
  expect(await composerOf(page).inputValue()).toBe('from the first');
  await composerOf(page).press('Enter');
  await lineOf(second, 3).getByText('from the first').waitFor();
});

test('a search finds words in lines, and leads to the line', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('loki volume at 98 %', ...MANY) });
  await page.keyboard.press('Control+Shift+F');
  await page.keyboard.type('loki');
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /loki volume/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await lineOf(page, 1).waitFor();
  await eventually(async () =>
    expect(await lineOf(page, 1).evaluate((article) => article === article.ownerDocument.activeElement)).toBe(
      true,
    ),
  );
});

test('dates stand over the lines of their day, in the zone of the incident', async () => {
  const { page } = await startApp(browser(), {
    async prepare(recorder) {
      const { incident } = await recorder.call('incident.start', { zone: 'Africa/Nairobi' });
      for (const at of ['2022-04-19T20:50:00Z', '2022-04-19T21:10:00Z', '2022-04-19T21:30:00Z'])
        await recorder.call('event.log', { incident, text: `at ${at}`, at });
    },
  });
  await lineOf(page, 3).waitFor();
  expect(await page.locator('h2.day').allTextContents()).toEqual([
    'Tuesday 19 April 2022',
    'Wednesday 20 April 2022',
  ]);
  expect(await lineOf(page, 2).textContent()).toContain('00:10');
});
