import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { giveFiles } from '../support/give-files.ts';
import { composerHasFocus, waiting } from '../support/screen-parts.ts';
import { incidentOf, lineOf, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

const bytes = readFileSync(new URL('../../../assets/screenshot.png', import.meta.url));
const PICTURE = { name: 'graph.png', type: 'image/png', bytes };
const MEGABYTE = 1024 * 1024;

test('a pasted picture is an exhibit of a line: thumbnail, number, SHA-256, and words by key', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('half a li');
  await giveFiles(page, 'paste', PICTURE);
  const line = lineOf(page, 2);
  await line.getByText(/Exhibit 1/).waitFor();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await line.getByText(`SHA-256 ${sha256.slice(0, 12)}…`).waitFor();
  // What stands in the line is a small picture of it, not its megabytes.
  await eventually(async () => {
    const widths = await line.locator('img').evaluate((image) => {
      const { naturalWidth, src } = image as unknown as { naturalWidth: number; src: string };
      return { naturalWidth, isBlob: src.startsWith('blob:') };
    });
    expect(widths.isBlob).toBe(true);
    expect(widths.naturalWidth).toBeGreaterThan(0);
    expect(widths.naturalWidth).toBeLessThanOrEqual(480);
  });
  expect(await composer.inputValue()).toBe('half a li');
  await page.keyboard.press('Alt+X');
  await line.getByRole('textbox', { name: 'What exhibit 1 shows' }).waitFor();
  await page.keyboard.type('Errors rise at 11:20');
  await page.keyboard.press('Enter');
  await composerHasFocus(page);
  await line.getByText('Errors rise at 11:20').waitFor();
  const incident = await incidentOf(recorder);
  await eventually(async () => {
    const { attachments } = await recorder.call('incident.get', { incident });
    expect(attachments).toMatchObject([{ number: 1, sha256, alt: 'Errors rise at 11:20' }]);
  });
  const { events } = await recorder.call('event.list', { incident });
  const { attachments } = await recorder.call('incident.get', { incident });
  expect(attachments[0]?.event).toBe(events[1]?.id);
});

test('pictures are dropped, too, several at once; the key of a line shows its picture large', async () => {
  const { page } = await startApp(browser(), { prepare: withLines('one') });
  await giveFiles(page, 'drop', PICTURE, { ...PICTURE, name: 'log.png' });
  await lineOf(page, 3)
    .getByText(/Exhibit 2/)
    .waitFor();
  await page.keyboard.press('Alt+L');
  await page.keyboard.press('d');
  await lineOf(page, 3).getByRole('textbox', { name: 'What exhibit 2 shows' }).waitFor();
  await page.keyboard.press('Escape');
  await lineOf(page, 3).getByRole('textbox').waitFor({ state: 'detached' });
});

test('a picture of 50 MB and what is no picture are refused in a sentence; nothing is lost', async () => {
  const { page, composer, recorder } = await startApp(browser(), { prepare: withLines('one') });
  await composer.pressSequentially('half a li');
  const problems = [
    [
      { ...PICTURE, name: 'huge.png', size: 50 * MEGABYTE },
      /“huge.png” has 50 MB, and a picture may have 24/,
    ],
    [
      { name: 'notes.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') },
      /“notes.pdf” is not a picture/,
    ],
    [
      { name: 'broken.png', type: 'image/png', bytes: Buffer.from('no picture') },
      /“broken.png” is not a picture/,
    ],
  ] as const;
  for (const [file, sentence] of problems) {
    await giveFiles(page, 'paste', file);
    await waiting(page).getByRole('alert').getByText(sentence).waitFor();
    await composerHasFocus(page);
    expect(await composer.inputValue()).toBe('half a li');
  }
  await giveFiles(page, 'paste', problems[1][0], PICTURE);
  await lineOf(page, 2)
    .getByText(/Exhibit 1/)
    .waitFor();
  await waiting(page)
    .getByText(/“notes.pdf” is not a picture/)
    .waitFor();
  const { events } = await recorder.call('event.list', { incident: await incidentOf(recorder) });
  expect(events).toHaveLength(2);
});
