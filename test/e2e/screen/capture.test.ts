import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { composerOf, incidentOf, lineOf, START, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();
test('the first screen is the composer and one sentence; the first line opens the incident', async () => {
  const { page, composer, recorder, advance } = await startApp(browser());
  expect(await page.locator('.empty-sentence').textContent()).toMatch(/^[^.]+\.$/);
  expect(await composer.evaluate((area) => area === area.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.type('c');
  await advance(41_000);
  await page.keyboard.type('heckout fails');
  await page.keyboard.press('Enter');
  await lineOf(page, 1).waitFor();
  const [incident] = await recorder.call('incident.list', {});
  expect(incident).toMatchObject({ startedAt: { ms: START }, endedAt: null });
  await page.getByRole('timer').getByText('00:00:41').waitFor();
});

test('the first key stamps the line, not Enter; emptying discards the stamp', async () => {
  const { page, composer, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('wrong');
  await advance(60_000);
  await composer.press('ControlOrMeta+A');
  await composer.press('Backspace');
  await advance(60_000);
  await composer.pressSequentially('r');
  await advance(60_000);
  await composer.pressSequentially('estarted loki');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  expect(await composer.inputValue()).toBe('');
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[1]).toMatchObject({
    text: 'restarted loki',
    time: { precision: 'exact', at: { ms: START + 120_000 } },
    firstKeyAt: { ms: START + 120_000 },
    committedAt: { ms: START + 180_000 },
  });
  expect(await lineOf(page, 2).textContent()).toContain('11:30:04');
});

test('typing over everything stamps anew', async () => {
  const { page, composer, recorder, advance } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('wrong');
  await advance(90_000);
  await composer.press('ControlOrMeta+A');
  await composer.pressSequentially('right');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[1]).toMatchObject({ text: 'right', time: { at: { ms: START + 90_000 } } });
});

test('/kind and @time stand beside the line before Enter, and are what is logged', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('/de');
  await page.getByRole('listbox', { name: 'Kind of the line' }).waitFor();
  await composer.press('Tab');
  expect(await composer.inputValue()).toBe('/decision ');
  await composer.pressSequentially('@11:05 roll back');
  const stamp = page.locator('#stamp');
  await stamp.getByText('Decision').waitFor();
  await stamp.getByText(/^11:05/).waitFor();
  await stamp.getByText(/late/).waitFor();
  await composer.press('Tab');
  await page.keyboard.type('was on the phone');
  await page.keyboard.press('Enter');
  await lineOf(page, 2).waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[0]).toMatchObject({
    kind: 'decision',
    text: 'roll back',
    late: true,
    lateReason: 'was on the phone',
    time: { precision: 'minute', at: { ms: START - 23 * 60_000 - 4_000 } },
  });
});

test('the menu of kinds is worked with the arrows and left with Esc; the focus never leaves the line', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('/');
  const menu = page.getByRole('listbox', { name: 'Kind of the line' });
  const active = async () => {
    const id = await composer.getAttribute('aria-activedescendant');
    return id === null ? null : page.locator(`#${id}`).textContent();
  };
  expect(await active()).toContain('/note');
  await composer.press('ArrowDown');
  expect(await active()).toContain('/symptom');
  await composer.press('ArrowUp');
  await composer.press('ArrowUp');
  expect(await active()).toContain('/resolved');
  await composer.press('Escape');
  await menu.waitFor({ state: 'hidden' });
  expect(await composer.inputValue()).toBe('/');
  await composer.pressSequentially('var/log is full');
  await composer.press('Enter');
  expect(await lineOf(page, 2).textContent()).toContain('/var/log is full');
});

test('what cannot be read is said in a sentence and logged as it stands', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('@25:99 told by the bank');
  await page
    .getByRole('contentinfo')
    .getByText(/25:99/)
    .getByText(/logged as it stands/)
    .waitFor();
  await composer.press('Enter');
  expect(await lineOf(page, 2).textContent()).toContain('@25:99 told by the bank');
});

test('the lead keys put the line back, the buttons too, and the recorder reads the sum', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('restarted');
  await composer.press('Alt+.');
  await composer.press('Alt+,');
  await page.getByRole('button', { name: '−5 min earlier' }).click();
  expect(await composer.inputValue()).toBe('@-6m30s restarted');
  await composer.press('Enter');
  await lineOf(page, 2).waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events.find(({ text }) => text === 'restarted')?.time.at.ms).toBe(START - 390_000);
});

test('Alt and a digit marks a milestone now and keeps what is being typed', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('half a li');
  await composer.press('Alt+5');
  await lineOf(page, 2).waitFor();
  expect(await composer.inputValue()).toBe('half a li');
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: /11:28:04/ }).waitFor();
  expect(await lineOf(page, 2).textContent()).toContain('Mitigated');
});

test('Shift+Enter is a new line in the text', async () => {
  const { page, composer } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('first');
  await composer.press('Shift+Enter');
  await composer.pressSequentially('second');
  expect(await composer.inputValue()).toBe('first\nsecond');
  await composer.press('Enter');
  expect(await lineOf(page, 2).textContent()).toContain('first\nsecond');
});

test('each incident, and the one that is not there yet, has its own draft, over a reload', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  const incident = await incidentOf(recorder);
  await composer.pressSequentially('half a li');
  await composer.press('Alt+N');
  await page.getByRole('heading', { name: 'New incident' }).waitFor();
  await composerOf(page).pressSequentially('another');
  await eventually(async () => {
    expect(await recorder.call('draft.get', { incident })).toMatchObject({
      text: 'half a li',
      firstKeyAt: START,
    });
    expect(await recorder.call('draft.get', { incident: null })).toMatchObject({ text: 'another' });
  });
  await page.reload();
  await eventually(async () => expect(await composerOf(page).inputValue()).toBe('half a li'));
  await page.keyboard.press('Alt+N');
  await eventually(async () => expect(await composerOf(page).inputValue()).toBe('another'));
});

test('a line of a megabyte is logged whole and shown by its beginning', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  const text = `pasted ${'GET /checkout 502 '.repeat(58_000)}end`;
  await composer.fill(text);
  await composer.press('Enter');
  const line = lineOf(page, 2);
  await line.waitFor({ timeout: 30_000 });
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events[1]?.text).toBe(text);
  expect((await line.textContent())?.length).toBeLessThan(2_000);
  await line.getByRole('button', { name: /Show all 1,044,010 characters/ }).click();
  await line.getByText(/end$/).waitFor();
});
