import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fromIso } from '../../src/time/iso.ts';
import { browserForTests } from '../e2e/support/browser.ts';
import { incidentOf, lineOf, startApp } from '../e2e/support/start-app.ts';
import { eventually } from '../support/eventually.ts';
import { type OutageEvent, outages } from '../support/outage.ts';
import { expectEveryEvent, expectInOrder, words } from './expectations.ts';
import { visibleText } from './visible-text.ts';

const browser = browserForTests();

const SECTION_LABELS: Readonly<Record<string, string>> = {
  summary: 'Summary',
  impact: 'Impact',
  'root-cause': 'Cause(s)',
  resolution: 'Solution',
  'went-well': 'What went well',
  'went-wrong': 'What went wrong',
  mitigations: 'Mitigations',
  supporting: 'Supporting information and documentation',
};

/** As the scribe types it: the kind or the milestone first. */
const typed = ({ kind, milestone, text }: OutageEvent) => `/${milestone ?? kind} ${text}`;

async function download(page: Page, button: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await file.path());
}

test('an outage typed key by key at its own times, written up and exported, is all there', async () => {
  const outage = outages().find(({ name }) => name === 'suspended-logging')?.outage;
  if (outage === undefined) throw new Error('The fixture is missing.');
  const [first] = outage.events;
  const app = await startApp(browser(), { at: fromIso(first?.at ?? '').ms });
  const { page, recorder, clock, advance } = app;
  for (const [index, event] of outage.events.entries()) {
    await advance(fromIso(event.at).ms - clock.now());
    const line = typed(event);
    await page.keyboard.type(line.slice(0, 3));
    await advance(7_000);
    await page.keyboard.type(line.slice(3));
    await page.keyboard.press('Enter');
    await lineOf(page, index + 1).waitFor();
  }
  await page.keyboard.press('Alt+T');
  await page.keyboard.type(outage.title);
  await page.keyboard.press('Enter');

  await page.keyboard.press('Control+2');
  await page.getByRole('combobox', { name: 'House style' }).selectOption(outage.style);
  for (const { name, text } of outage.sections) {
    const box = page.getByRole('textbox', { name: SECTION_LABELS[name] ?? name, exact: true });
    await box.click();
    await page.keyboard.insertText(text);
    await box.blur();
  }
  const incident = await incidentOf(recorder);
  for (const action of outage.actions) await recorder.call('action.add', { incident, ...action });
  await eventually(async () => {
    const { sections } = await recorder.call('incident.get', { incident });
    expect(sections.map(({ text }) => text).sort()).toEqual(outage.sections.map(({ text }) => text).sort());
  });

  const { events } = await recorder.call('event.list', { incident });
  expect(
    events.map(({ time, firstKeyAt, text, late }) => [
      time.precision,
      time.at.ms,
      firstKeyAt?.ms,
      text,
      late,
    ]),
  ).toEqual(outage.events.map(({ at, text }) => ['exact', fromIso(at).ms, fromIso(at).ms, text, false]));
  for (const [format, button] of [
    ['md', 'Markdown'],
    ['docx', 'DOCX'],
    ['html', 'HTML'],
  ] as const) {
    const text = visibleText(format, await download(page, button));
    expect(text).toContain(outage.title);
    expectEveryEvent(text, 'oslo', outage.events);
    for (const section of outage.sections)
      expectInOrder(text, words(section.text), `${format} ${section.name}`);
    expectInOrder(
      text,
      outage.actions.map((action) => action.text),
      `${format} actions`,
    );
  }
});
