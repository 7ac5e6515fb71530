import { expect, test } from 'vitest';
import { fromIso } from '../../../src/time/iso.ts';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { refuseNext } from '../support/held-answer.ts';
import {
  type App,
  type AppOptions,
  composerOf,
  lineOf,
  START,
  startApp,
  withLines,
} from '../support/start-app.ts';

const browser = browserForTests();

/** Three outages: one that runs in Oslo, one that ended in Nairobi, one that nobody has named. */
const three: NonNullable<AppOptions['prepare']> = async (recorder) => {
  const unnamed = await recorder.call('event.log', {
    incident: null,
    text: 'disk nearly full',
    at: '2022-04-01 10:00',
  });
  await recorder.call('event.log', {
    incident: unnamed.incident,
    milestone: 'resolved',
    text: '',
    at: '2022-04-01 11:00',
  });
  const ended = await recorder.call('incident.start', {
    title: 'Login slow',
    severity: 'SEV3',
    zone: 'Africa/Nairobi',
  });
  const times = [
    ['impact-started', '2022-04-19T20:50:00Z'],
    ['detected', '2022-04-19T21:10:00Z'],
    ['recovered', '2022-04-19T22:05:30Z'],
    ['resolved', '2022-04-19T22:30:00Z'],
  ] as const;
  for (const [milestone, at] of times) {
    await recorder.call('event.log', { incident: ended.incident, milestone, text: `it is ${milestone}`, at });
  }
  const section = { incident: ended.incident, name: 'root-cause', text: 'The token cache was empty' };
  await recorder.call('section.write', section);
  await withLines('log volume full')(recorder);
};

const panel = ({ page }: App) => page.getByRole('navigation', { name: 'Incidents' });
const clock = ({ page }: App) => page.locator('.stopwatch');

test('the list has the last touched first, says which runs, and the one that runs is on the screen', async () => {
  const app = await startApp(browser(), { prepare: three });
  await panel(app).getByText('Log volume full').waitFor();
  expect(await panel(app).locator('.incident-title').allTextContents()).toEqual([
    'Log volume full',
    'Login slow',
    'Untitled incident',
  ]);
  expect(await panel(app).locator('.incident-facts').allTextContents()).toEqual([
    expect.stringMatching(/^20 Apr 2022 · SEV2 · investigating, running$/),
    expect.stringMatching(/^19 Apr 2022 · SEV3 · resolved$/),
    expect.stringMatching(/^1 Apr 2022 · resolved$/),
  ]);
  await lineOf(app.page, 1).getByText('log volume full').waitFor();
  expect(await app.page.title()).toBe('Log volume full · Incident Recorder');
});

test('the clock of an incident that runs goes on; that of one that ended stands, and is not in the signal colour', async () => {
  const app = await startApp(browser(), { prepare: three });
  await clock(app).getByText('00:01:00').waitFor();
  const running = await clock(app).getByRole('timer').evaluate(colour);
  await app.advance(61_000);
  await clock(app).getByText('00:02:01').waitFor();
  await panel(app)
    .getByRole('button', { name: /Login slow/ })
    .click();
  await clock(app).getByText('01:15:30').waitFor();
  expect(await clock(app).textContent()).toContain('ended');
  await app.advance(3_600_000);
  await app.page.getByRole('banner').getByText('13:29:05').waitFor();
  expect(await clock(app).getByRole('timer').textContent()).toBe('01:15:30');
  expect(await clock(app).getByRole('timer').evaluate(colour)).not.toBe(running);
});

const colour = (element: { ownerDocument: { defaultView: unknown } }): string => {
  const view = element.ownerDocument.defaultView as { getComputedStyle(of: unknown): { color: string } };
  return view.getComputedStyle(element).color;
};

test('each incident shows its own zone, in the log and in the bar', async () => {
  const app = await startApp(browser(), { prepare: three });
  await app.page.getByRole('banner').getByText('CEST').waitFor();
  await panel(app)
    .getByRole('button', { name: /Login slow/ })
    .click();
  await app.page.getByRole('banner').getByText('EAT').waitFor();
  await app.page.getByRole('banner').getByText('12:28:04').waitFor();
  expect(await lineOf(app.page, 1).textContent()).toContain('23:50');
  expect(await app.page.locator('h2.day').allTextContents()).toEqual([
    'Tuesday 19 April 2022',
    'Wednesday 20 April 2022',
  ]);
});

test('what is on the screen is in the address, and is there again after a reload', async () => {
  const app = await startApp(browser(), { prepare: three });
  await panel(app)
    .getByRole('button', { name: /Login slow/ })
    .click();
  await lineOf(app.page, 4).waitFor();
  await app.page.keyboard.press('Control+2');
  await app.page.getByRole('textbox', { name: 'Root causes' }).waitFor();
  await app.page.waitForURL(/\/document$/);
  await app.page.reload();
  const root = app.page.getByRole('textbox', { name: 'Root causes' });
  await root.waitFor();
  expect(await root.inputValue()).toBe('The token cache was empty');
  await app.page.getByRole('banner').getByText('resolved').waitFor();
});

test('the arrows lead through the list, and Enter shows the incident with the composer ready', async () => {
  const app = await startApp(browser(), { prepare: three });
  await lineOf(app.page, 1).waitFor();
  await app.page.keyboard.press('Alt+I');
  const focused = () => app.page.locator('.incident-button:focus .incident-title').textContent();
  await eventually(async () => expect(await focused()).toBe('Log volume full'));
  await app.page.keyboard.press('End');
  await eventually(async () => expect(await focused()).toBe('Untitled incident'));
  await app.page.keyboard.press('ArrowUp');
  await eventually(async () => expect(await focused()).toBe('Login slow'));
  await app.page.keyboard.press('Enter');
  await lineOf(app.page, 4).waitFor();
  await app.page.keyboard.type('back again');
  await app.page.keyboard.press('Enter');
  await lineOf(app.page, 5).getByText('back again').waitFor();
});

test('a search finds lines, sections and titles of every incident, and each leads to its place', async () => {
  const app = await startApp(browser(), { prepare: three });
  const { page } = app;
  const search = page.getByRole('searchbox', { name: 'Search every incident' });
  await search.fill('token cache');
  const hit = panel(app).getByRole('button', { name: /token cache/ });
  await hit.waitFor();
  expect(await hit.locator('mark').allTextContents()).toEqual(['token', 'cache']);
  await hit.click();
  const root = page.getByRole('textbox', { name: 'Root causes' });
  await root.waitFor();
  await eventually(async () =>
    expect(await root.evaluate((area) => area === area.ownerDocument.activeElement)).toBe(true),
  );
  await search.fill('disk nearly');
  await panel(app)
    .getByRole('button', { name: /disk nearly/ })
    .first()
    .click();
  await lineOf(page, 1).getByText('disk nearly full').waitFor();
  await search.fill('volume');
  await panel(app)
    .getByRole('button', { name: /Log volume full/ })
    .first()
    .waitFor();
  await search.fill('nothing of the kind');
  await panel(app).getByText('Nothing on record has these words.').waitFor();
  await search.press('Escape');
  await panel(app)
    .getByRole('button', { name: /Login slow/ })
    .waitFor();
});

test('the title and the severity are written where they stand; Esc leaves them as they were', async () => {
  const app = await startApp(browser(), { prepare: three });
  const { page, recorder } = app;
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Logs lost');
  await title.press('Escape');
  await eventually(async () => expect(await title.inputValue()).toBe('Log volume full'));
  await title.fill('Logs lost');
  await title.press('Enter');
  await panel(app).getByText('Logs lost').waitFor();
  const severity = page
    .getByRole('combobox', { name: 'Severity' })
    .or(page.getByRole('textbox', { name: 'Severity' }));
  await severity.fill('');
  await severity.blur();
  await eventually(async () => {
    expect((await recorder.call('incident.list', {}))[0]).toMatchObject({
      title: 'Logs lost',
      severity: null,
    });
  });
});

test('a title that cannot be saved stays in its field with the reason beside the composer', async () => {
  const app = await startApp(browser(), { prepare: three });
  refuseNext(app.recorder, 'incident.set');
  const title = app.page.getByRole('textbox', { name: 'Title' });
  await title.fill('Logs lost');
  await title.press('Enter');
  await app.page.getByRole('alert').getByText('The disk is full. Make room and try again.').waitFor();
  expect(await title.inputValue()).toBe('Logs lost');
  await title.focus();
  await title.blur();
  await panel(app).getByText('Logs lost').waitFor();
});

test('the side shows milestones with their times, how long it took, and what is open; each leads to its line', async () => {
  const app = await startApp(browser(), { prepare: three });
  const { page } = app;
  await panel(app)
    .getByRole('button', { name: /Login slow/ })
    .click();
  const side = page.getByRole('complementary');
  await side.getByRole('button', { name: /23:50/ }).waitFor();
  const rows = await side.locator('dl > div').allTextContents();
  expect(rows.find((row) => row.startsWith('Detect'))).toBe('Detect20 min');
  expect(rows.find((row) => row.startsWith('Downtime'))).toBe('Downtime1 h 15 min');
  expect(rows.find((row) => row.startsWith('Mitigate'))).toMatch(/^Mitigate—.*mitigated/i);
  await side.getByRole('button', { name: /00:10/ }).click();
  await eventually(async () =>
    expect(await lineOf(page, 2).evaluate((line) => line === line.ownerDocument.activeElement)).toBe(true),
  );
});

test('an incident that is opened elsewhere appears in the list and does not push the one on screen aside', async () => {
  const app = await startApp(browser(), { prepare: three });
  await composerOf(app.page).pressSequentially('half a li');
  await app.recorder.call('incident.start', { title: 'Another one' });
  await panel(app).getByText('Another one').waitFor();
  await lineOf(app.page, 1).getByText('log volume full').waitFor();
  expect(await composerOf(app.page).inputValue()).toBe('half a li');
  expect(app.clock.now()).toBe(START);
});

test('over midnight, and over the hour that comes twice, lines keep their order and their own date', async () => {
  const app = await startApp(browser(), {
    at: fromIso('2022-10-30T03:30:00+01:00').ms,
    async prepare(recorder) {
      const { incident } = await recorder.call('incident.start', {
        zone: 'Europe/Oslo',
        title: 'Clocks go back',
      });
      for (const at of [
        '2022-10-29T23:59:00+02:00',
        '2022-10-30T02:30:00+02:00',
        '2022-10-30T02:30:00+01:00',
      ]) {
        await recorder.call('event.log', { incident, text: `at ${at}`, at });
      }
    },
  });
  await lineOf(app.page, 3).waitFor();
  expect(await app.page.locator('.line .line-time').allTextContents()).toEqual([
    expect.stringMatching(/^23:59/),
    expect.stringMatching(/^02:30/),
    expect.stringMatching(/^02:30/),
  ]);
  expect(await app.page.locator('.line .line-elapsed').allTextContents()).toEqual([
    '+0:00',
    '+2:31',
    '+3:31',
  ]);
  expect(await app.page.locator('h2.day').allTextContents()).toEqual([
    'Saturday 29 October 2022',
    'Sunday 30 October 2022',
  ]);
});
