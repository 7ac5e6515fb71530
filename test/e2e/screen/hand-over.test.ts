import { expect, test } from 'vitest';
import type { Recorder } from '../../../src/recorder/recorder.ts';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { refuseNext } from '../support/held-answer.ts';
import { type App, incidentOf, lineOf, START, startApp, ZONE } from '../support/start-app.ts';

const browser = browserForTests();

/** An outage with something of everything that the next scribe has to know. */
async function underWay(recorder: Recorder): Promise<void> {
  const { incident } = await recorder.call('incident.start', {
    title: 'Checkout fails',
    severity: 'SEV1',
    zone: ZONE,
  });
  const log = async (text: string, more: object = {}) =>
    (await recorder.call('event.log', { incident, text, firstKeyAt: START, ...more })).event.label;
  await log('', { milestone: 'impact-started' });
  await log('the pool is exhausted', { kind: 'hypothesis' });
  const ruledOut = await log('a bad deploy', { kind: 'hypothesis' });
  await recorder.call('event.amend', { incident, event: ruledOut, hypothesis: 'ruled-out' });
  const decision = await log('roll back to 4.17', { kind: 'decision' });
  await recorder.call('event.amend', {
    incident,
    event: decision,
    decidedBy: 'Anna',
    why: 'errors rose with it',
    refused: 'a restart',
    reviewAt: '12:00',
  });
  const promise = await log('Bo comes back', { kind: 'escalation' });
  await recorder.call('event.amend', { incident, event: promise, promiseDue: '11:40' });
  await recorder.call('role.set', { incident, role: 'commander', person: 'Anna' });
  await recorder.call('action.add', { incident, text: 'alert on the pool', owner: 'Bo' });
}

const page = (app: App, name: string) => app.page.getByRole('region', { name });
const block = (app: App, heading: string) =>
  app.page.locator('.block', { has: app.page.getByRole('heading', { name: new RegExp(`^${heading}`) }) });

async function open(key: string, name: string, window = {}): Promise<App> {
  const app = await startApp(browser(), { prepare: underWay, window });
  await app.composer.pressSequentially('half a li');
  await app.page.keyboard.press(key);
  await page(app, name).waitFor();
  return app;
}

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (app: App) => app.page.evaluate('navigator.clipboard.readText()') as Promise<string>;

test('one key opens the page in the place of the log, with everything the next scribe needs', async () => {
  const app = await open('Alt+H', 'Hand-over');
  expect(await app.page.locator('.log').count()).toBe(0);
  const said = async (heading: string) => (await block(app, heading).allTextContents()).join(' ');
  expect(await said('Open hypotheses')).toContain('the pool is exhausted');
  expect(await said('Open hypotheses')).not.toContain('a bad deploy');
  expect(await said('Settled hypotheses')).toMatch(/a bad deploy.*ruled out/);
  expect(await said('Decided')).toMatch(
    /roll back to 4\.17.*by Anna.*errors rose with it.*a restart.*look again 12:00/,
  );
  expect(await said('Promised')).toMatch(/Bo comes back.*due 11:40, in 11 min/);
  expect(await said('Milestones')).toMatch(/Impact started/);
  expect(await said('Milestones')).toMatch(/has no end yet/);
  expect(await said('Roles')).toContain('Anna');
  expect(await said('Open action items')).toMatch(/alert on the pool.*Bo/);
  await page(app, 'Hand-over')
    .getByText(/last number #\d+/)
    .waitFor();
});

test('what is due becomes late as time goes on', async () => {
  const app = await open('Alt+H', 'Hand-over');
  await app.advance(20 * 60_000);
  await block(app, 'Promised')
    .getByText(/due 11:40, 8 min late/)
    .waitFor();
});

test('c copies it for a chat', async () => {
  const app = await open('Alt+H', 'Hand-over', CLIPBOARD);
  await app.page.keyboard.press('c');
  await app.page.locator('.quiet-line', { hasText: 'The hand-over is copied' }).waitFor();
  const { text } = await app.recorder.call('handover', { incident: await incidentOf(app.recorder) });
  expect(await copied(app)).toBe(text);
});

test('a accepts it: the scribe is the one who pressed it, and the record says so', async () => {
  const app = await open('Alt+H', 'Hand-over');
  await app.page.keyboard.press('a');
  await app.page.locator('.quiet-line', { hasText: 'You are the scribe now' }).waitFor();
  await block(app, 'Roles').getByText('Kari Nordmann').waitFor();
  const { events } = await app.recorder.call('event.list', { incident: await incidentOf(app.recorder) });
  expect(events.at(-1)?.text).toMatch(/Hand-over accepted/);
});

test('a number leads to its line, Esc back to the log and the composer, where nothing is lost', async () => {
  const app = await open('Alt+H', 'Hand-over');
  const promised = app.page.getByRole('button', { name: 'Go to line 5' }).first();
  for (let presses = 0; presses < 12; presses += 1) {
    await app.page.keyboard.press('Tab');
    if (await promised.evaluate((element) => element === element.ownerDocument.activeElement)) break;
  }
  await app.page.keyboard.press('Enter');
  await app.page.locator('.line:focus', { hasText: 'Bo comes back' }).waitFor();
  await app.page.keyboard.press('Alt+H');
  await page(app, 'Hand-over').waitFor();
  await app.page.keyboard.press('Escape');
  await lineOf(app.page, 1).waitFor();
  await app.page.locator('.composer-text:focus').waitFor();
  expect(await app.composer.inputValue()).toBe('half a li');
});

test('the page blocks nothing: a line can be logged while it is open, and shows there', async () => {
  const app = await open('Alt+H', 'Hand-over');
  await app.composer.fill('/hypothesis the cache is cold');
  await app.composer.press('Enter');
  await block(app, 'Open hypotheses').getByText('the cache is cold').waitFor();
});

test.each([
  ['p', 'plain'],
  ['s', 'slack'],
  ['m', 'markdown'],
] as const)('the status update: %s copies it as %s', async (key, form) => {
  const app = await open('Alt+U', 'Status update', CLIPBOARD);
  const update = await app.recorder.call('status.update', { incident: await incidentOf(app.recorder) });
  await eventually(async () =>
    expect(await app.page.locator(`.status-text[data-form=${form}]`).textContent()).toBe(update[form]),
  );
  await app.page.keyboard.press(key);
  await app.page.locator('.quiet-line', { hasText: 'The status update is copied' }).waitFor();
  expect(await copied(app)).toBe(update[form]);
});

test('with the recorder refusing, copying says why in its own words', async () => {
  const app = await open('Alt+H', 'Hand-over', CLIPBOARD);
  refuseNext(app.recorder, 'handover');
  await app.page.keyboard.press('c');
  await app.page
    .getByRole('alert')
    .getByText(/The disk is full/)
    .waitFor();
});
