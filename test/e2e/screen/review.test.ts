import { expect, test } from 'vitest';
import type { Recorder } from '../../../src/recorder/recorder.ts';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { type App, incidentOf, lineOf, START, startApp, ZONE } from '../support/start-app.ts';

const browser = browserForTests();

const MINUTE = 60_000;

/** An outage that is over and one that runs; the running one is on the screen. */
async function two(recorder: Recorder): Promise<void> {
  const ended = await recorder.call('incident.start', { title: 'Login slow', severity: 'SEV3', zone: ZONE });
  const times = [
    ['impact-started', '2022-04-01 10:00'],
    ['detected', '2022-04-01 10:05'],
    ['mitigated', '2022-04-01 11:05'],
    ['recovered', '2022-04-01 11:10'],
    ['resolved', '2022-04-01 12:00'],
  ] as const;
  for (const [milestone, at] of times) {
    await recorder.call('event.log', { incident: ended.incident, milestone, text: '', at });
  }
  const { incident } = await recorder.call('incident.start', { title: 'Log volume full', zone: ZONE });
  const lines = [
    '/impact-started no logs',
    '/detected alert',
    '/hypothesis the volume',
    'freed 2 GB',
    '/mitigated it works',
  ];
  for (const [i, line] of lines.entries()) {
    const firstKeyAt = START - (lines.length - i) * 10 * MINUTE;
    await recorder.call('event.log', {
      incident,
      ...parts(line),
      firstKeyAt,
      at: new Date(firstKeyAt).toISOString(),
    });
  }
}

function parts(line: string) {
  const [, word = '', text = line] = /^\/(\S+) (.*)$/.exec(line) ?? [];
  if (word === '') return { text };
  return word === 'hypothesis' ? ({ text, kind: word } as const) : { text, milestone: word as 'detected' };
}

async function reviewed(): Promise<App> {
  const app = await startApp(browser(), { prepare: two });
  await app.page.keyboard.press('Control+3');
  await app.page.getByRole('region', { name: 'Review' }).waitFor();
  return app;
}

const course = ({ page }: App) => page.getByRole('slider', { name: /^Course of the outage/ });
const compared = ({ page }: App) => page.getByRole('slider', { name: /^Every incident/ });
const figure = ({ page }: App, name: string) =>
  page.locator('.figure', { has: page.getByText(name, { exact: true }) });

/** Presses Tab until the focus is there. */
async function tabTo(app: App, target: ReturnType<typeof course>): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await app.page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}

test('how long each part took, and of what is not known why', async () => {
  const app = await reviewed();
  await figure(app, 'Detect').getByText('10 min').waitFor();
  await figure(app, 'Mitigate').getByText('30 min').waitFor();
  await figure(app, 'Resolve').getByText('not known').waitFor();
  expect(await figure(app, 'Resolve').textContent()).toContain('"resolved"');
});

test('the arrows reach every event of the picture, each is told, and Enter leads to its line', async () => {
  const app = await reviewed();
  await tabTo(app, course(app));
  expect(await course(app).getAttribute('aria-valuemax')).toBe('5');
  const told: string[] = [];
  await app.page.keyboard.press('Home');
  for (let i = 0; i < 5; i += 1) {
    told.push((await course(app).getAttribute('aria-valuetext')) ?? '');
    await app.page.keyboard.press('ArrowRight');
  }
  expect(told).toEqual([
    expect.stringMatching(/^#1, .*Impact started, no logs$/),
    expect.stringMatching(/^#2, .*Detected, alert$/),
    expect.stringMatching(/^#3, .*Hypothesis, the volume$/),
    expect.stringMatching(/^#4, .*Note, freed 2 GB$/),
    expect.stringMatching(/^#5, .*Mitigated, it works$/),
  ]);
  await app.page.keyboard.press('Home');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('ArrowRight');
  await app.page.locator('.course-reading', { hasText: 'the volume' }).waitFor();
  await app.page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(app)).toContain('the volume'));
});

const focused = ({ page }: App) => page.locator('*:focus').first().textContent();

test('the pointer reads the picture, too, and the picture stands there in words', async () => {
  const app = await reviewed();
  await course(app).waitFor();
  const box = await course(app).boundingBox();
  if (box === null) throw new Error('the picture is nowhere');
  await app.page.mouse.move(box.x + box.width - 2, box.y + box.height / 2);
  await app.page.locator('.course-reading', { hasText: 'it works' }).waitFor();
  await app.page.mouse.move(box.x + 2, box.y + box.height / 2);
  await app.page.locator('.course-reading', { hasText: 'no logs' }).waitFor();
  const words = await app.page.locator('.in-words p').first().textContent();
  expect(words).toMatch(/\S+/);
});

test('what may be missing is pointed out, and leads to its line', async () => {
  const app = await reviewed();
  const incident = await incidentOf(app.recorder);
  await app.recorder.call('event.log', { incident, milestone: 'resolved', text: 'over' });
  const hint = app.page.getByRole('button', { name: 'Go to line 3' }).first();
  await tabTo(app, hint);
  await app.page.keyboard.press('Enter');
  await eventually(async () => expect(await focused(app)).toContain('the volume'));
});

test('a key verifies the record from anywhere, and the answer is in words', async () => {
  const app = await startApp(browser(), { prepare: two });
  await app.composer.pressSequentially('half a li');
  await app.page.keyboard.press('Alt+V');
  await app.page
    .getByText(/The record is as it was written/)
    .first()
    .waitFor();
  await app.page.getByText('Read at 11:28:04.').waitFor();
  expect(await app.composer.inputValue()).toBe('half a li');
});

test('the history of the head says who changed what, and from what', async () => {
  const app = await reviewed();
  const incident = await incidentOf(app.recorder);
  await app.recorder.call('incident.set', { incident, severity: 'SEV2' });
  await app.recorder.call('incident.set', { incident, severity: 'SEV1' });
  await app.recorder.call('role.set', { incident, role: 'commander', person: 'Anna' });
  const steps = app.page.locator('.head-step');
  await steps.getByText('Commander').waitFor();
  const told = await steps.allTextContents();
  expect(told).toContainEqual(expect.stringMatching(/Severity SEV2 → SEV1.*by Kari Nordmann/));
  expect(told).toContainEqual(expect.stringMatching(/Commander Anna/));
});

test('all incidents are compared; the arrows move between them, Enter opens one, a table says the same', async () => {
  const app = await reviewed();
  await tabTo(app, compared(app));
  expect(await compared(app).getAttribute('aria-valuetext')).toContain('Log volume full');
  await app.page.keyboard.press('Home');
  expect(await compared(app).getAttribute('aria-valuetext')).toBe(
    'Login slow, 1 Apr 2022, SEV3, detect 5 min, mitigate 1 h, resolve 1 h 55 min',
  );
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  const rows = app.page.getByRole('region', { name: 'All incidents as a table' }).getByRole('row');
  expect(await rows.allTextContents()).toEqual([
    'StartedIncidentSeverityDetectMitigateResolve',
    '20 Apr 2022Log volume full—10 min30 minnot known',
    '1 Apr 2022Login slowSEV35 min1 h1 h 55 min',
  ]);
  await app.page.keyboard.press('Shift+Tab');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('banner').getByText('resolved').waitFor();
  await lineOf(app.page, 5).waitFor();
});

test('the Review tab reads the record again as it is written', async () => {
  const app = await reviewed();
  await course(app).waitFor();
  const incident = await incidentOf(app.recorder);
  await app.recorder.call('event.log', { incident, text: 'one more' });
  await eventually(async () => expect(await course(app).getAttribute('aria-valuemax')).toBe('6'));
});

test('code of a tab that could not be loaded takes nothing else down; a reload brings it and keeps what was typed', async () => {
  const app = await startApp(browser(), { prepare: two });
  await app.composer.pressSequentially('half a li');
  await app.page.route('**/review-view-*.js', (route) => route.abort());
  await app.page.keyboard.press('Control+3');
  const reload = app.page.getByRole('button', { name: /^Reload/ });
  await reload.waitFor();
  expect(await app.composer.inputValue()).toBe('half a li');
  await app.page.keyboard.press('Control+1');
  await lineOf(app.page, 1).waitFor();
  await app.page.keyboard.press('Control+3');
  await app.page.unroute('**/review-view-*.js');
  await reload.focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('region', { name: 'Review' }).waitFor();
  await eventually(async () => expect(await app.composer.inputValue()).toBe('half a li'));
});
