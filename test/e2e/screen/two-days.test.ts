import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromIso } from '../../../src/time/iso.ts';
import { type OutageEvent, outages } from '../../support/outage.ts';
import { browserForTests } from '../support/browser.ts';
import { incidentOf, lineOf, startApp } from '../support/start-app.ts';

const browser = browserForTests();

/** As the scribe types it: the kind or the milestone first. */
const typed = ({ kind, milestone, text }: OutageEvent) => `/${milestone ?? kind ?? 'note'} ${text}`;

test('sixteen events over two days are typed, corrected, handed over and exported without a mouse', async () => {
  const outage = outages().find(({ name }) => name === 'heavy-query')?.outage;
  const [first] = outage?.events ?? [];
  if (outage === undefined || first === undefined) throw new Error('The fixture is missing.');
  const app = await startApp(browser(), {
    at: fromIso(first.at).ms,
    zone: outage.zone,
    window: { permissions: ['clipboard-read', 'clipboard-write'] },
  });
  const { page, recorder, clock, advance } = app;
  const { keyboard } = page;
  for (const [index, event] of outage.events.entries()) {
    await advance(fromIso(event.at).ms - clock.now());
    await keyboard.type(typed(event));
    await keyboard.press('Enter');
    await lineOf(page, index + 1).waitFor();
  }
  await keyboard.press('Alt+T');
  await keyboard.type(outage.title);
  await keyboard.press('Enter');
  await page.getByRole('navigation').getByText(outage.title).waitFor();

  await keyboard.press('ArrowUp');
  const correcting = lineOf(page, outage.events.length).getByRole('textbox', { name: 'Text' });
  await correcting.waitFor();
  await keyboard.press('End');
  await keyboard.type(' (checked twice)');
  await keyboard.press('Enter');
  await correcting.waitFor({ state: 'detached' });
  await lineOf(page, outage.events.length).getByText('(checked twice)').waitFor();

  await keyboard.press('Alt+H');
  await page.getByRole('region', { name: 'Hand-over' }).waitFor();
  await keyboard.press('c');
  await page
    .getByText(/copied/i)
    .first()
    .waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toContain(outage.title);
  await keyboard.press('a');
  await page.getByText('Kari Nordmann').first().waitFor();
  await keyboard.press('Escape');

  await keyboard.press('ControlOrMeta+K');
  await page.getByRole('dialog', { name: 'Commands' }).waitFor();
  await keyboard.type('export mark');
  await page.getByRole('option', { name: /Export Markdown/ }).waitFor();
  const downloading = page.waitForEvent('download');
  await keyboard.press('Enter');
  const text = readFileSync(await (await downloading).path(), 'utf8');
  for (const part of [outage.title, '(checked twice)']) expect(text).toContain(part);

  const incident = await incidentOf(recorder);
  const { events } = await recorder.call('event.list', { incident });
  const times = events.slice(0, outage.events.length).map(({ time }) => time.at.ms);
  expect(times).toEqual(outage.events.map(({ at }) => fromIso(at).ms));
  const { incident: header } = await recorder.call('incident.get', { incident });
  expect(header.roles.scribe).toBe('Kari Nordmann');
});
