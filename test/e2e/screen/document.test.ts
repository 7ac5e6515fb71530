import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { browserForTests } from '../support/browser.ts';
import { holdAnswers, refuseNext } from '../support/held-answer.ts';
import { incidentOf, lineOf, START, startApp, withLines } from '../support/start-app.ts';

const browser = browserForTests();

async function opened(window = {}) {
  const app = await startApp(browser(), { prepare: withLines('Log volume full', 'restarted loki'), window });
  await app.page.keyboard.press('Control+2');
  await app.page.getByRole('textbox', { name: 'Summary', exact: true }).waitFor();
  return { ...app, preview: app.page.frameLocator('iframe[title="Preview of the document"]') };
}

const detailOf = async ({ recorder }: Awaited<ReturnType<typeof opened>>) =>
  recorder.call('incident.get', { incident: await incidentOf(recorder) });

test('a section saves itself and appears in the preview', async () => {
  const app = await opened();
  await app.page.getByRole('textbox', { name: 'Summary', exact: true }).fill('The disk was **full**.');
  await eventually(async () => {
    expect((await detailOf(app)).sections).toMatchObject([
      { name: 'summary', text: 'The disk was **full**.' },
    ]);
  });
  await app.preview.locator('strong', { hasText: 'full' }).waitFor();
});

test('a section is saved when the focus leaves it, and when the page goes', async () => {
  const app = await opened();
  const summary = app.page.getByRole('textbox', { name: 'Summary', exact: true });
  await summary.fill('one');
  await summary.blur();
  await eventually(async () => expect((await detailOf(app)).sections).toMatchObject([{ text: 'one' }]));
  await summary.fill('one and two');
  await app.page.close({ runBeforeUnload: true });
  await eventually(async () =>
    expect((await detailOf(app)).sections).toMatchObject([{ text: 'one and two' }]),
  );
});

test('a text that cannot be saved stays, says so, and is saved later', async () => {
  const app = await opened();
  refuseNext(app.recorder, 'section.write');
  const summary = app.page.getByRole('textbox', { name: 'Summary', exact: true });
  await summary.fill('precious');
  await summary.blur();
  await app.page
    .getByRole('alert')
    .getByText('Not saved. The disk is full. Make room and try again.')
    .waitFor();
  expect(await summary.inputValue()).toBe('precious');
  await summary.focus();
  await summary.blur();
  await eventually(async () => expect((await detailOf(app)).sections).toMatchObject([{ text: 'precious' }]));
  await app.page.getByRole('alert').waitFor({ state: 'hidden' });
});

test('what another process writes into a section is shown, unless somebody is writing there', async () => {
  const app = await opened();
  const incident = await incidentOf(app.recorder);
  const summary = app.page.getByRole('textbox', { name: 'Summary', exact: true });
  await app.recorder.call('section.write', { incident, name: 'summary', text: 'from elsewhere' });
  await eventually(async () => expect(await summary.inputValue()).toBe('from elsewhere'));
  await summary.fill('mine');
  await app.recorder.call('section.write', { incident, name: 'impact', text: 'elsewhere too' });
  const impact = app.page.getByRole('textbox', { name: 'Impact', exact: true });
  await eventually(async () => expect(await impact.inputValue()).toBe('elsewhere too'));
  expect(await summary.inputValue()).toBe('mine');
});

test('the house style decides which sections are asked for; a text that it does not print stays in sight', async () => {
  const app = await opened();
  await app.page.getByRole('textbox', { name: /got lucky|lucky/i }).fill('It was a Sunday.');
  await app.page.getByRole('combobox', { name: 'House style' }).selectOption('oslo');
  await app.page.getByText('not printed by this style').waitFor();
  expect(await app.page.getByRole('textbox', { name: /lucky/i }).inputValue()).toBe('It was a Sunday.');
  await eventually(async () => expect((await detailOf(app)).incident.style).toBe('oslo'));
});

test('facts of the style save themselves', async () => {
  const app = await opened();
  await app.page.getByRole('textbox', { name: 'Authors' }).fill('Kari Nordmann');
  await eventually(async () =>
    expect((await detailOf(app)).incident.facts).toMatchObject({ authors: 'Kari Nordmann' }),
  );
  await app.preview.getByText('Kari Nordmann').first().waitFor();
});

test('action items are added, changed, done and removed', async () => {
  const app = await opened();
  const { page } = app;
  const added = page.getByRole('textbox', { name: 'New action item' });
  await added.fill('Add a quota to the log volume');
  await added.press('Enter');
  await page.getByRole('textbox', { name: 'Owner of action item 1' }).fill('Ola');
  await page.getByLabel('Due date of action item 1').fill('2022-05-01');
  await page.getByRole('textbox', { name: 'Link of action item 1' }).fill('https://example.com/OPS-1');
  await page.getByRole('combobox', { name: 'Type of action item 1' }).selectOption('prevent');
  await page.getByRole('checkbox', { name: 'Done: action item 1' }).check();
  await eventually(async () =>
    expect((await detailOf(app)).actions).toMatchObject([
      {
        text: 'Add a quota to the log volume',
        owner: 'Ola',
        due: '2022-05-01',
        link: 'https://example.com/OPS-1',
        type: 'prevent',
        done: true,
      },
    ]),
  );
  expect(await added.inputValue()).toBe('');
  await page.getByRole('button', { name: 'Remove action item 1' }).click();
  await eventually(async () => expect((await detailOf(app)).actions).toEqual([]));
});

test('the preview keeps its place and its looks while one writes', async () => {
  const app = await opened();
  await app.preview.locator('h1').waitFor();
  const summary = app.page.getByRole('textbox', { name: 'Summary', exact: true });
  await summary.fill(Array.from({ length: 120 }, (_, i) => `Paragraph ${i + 1}.`).join('\n\n'));
  await app.preview.getByText('Paragraph 120.').waitFor();
  const html = app.preview.locator('html');
  await html.evaluate((root) => root.ownerDocument.defaultView?.scrollTo(0, 900));
  await summary.press('End');
  await summary.pressSequentially(' More.');
  await app.preview.getByText('More.').waitFor();
  expect(await html.evaluate((root) => root.ownerDocument.defaultView?.scrollY)).toBe(900);
  expect(await app.preview.locator('h1').evaluate((h1) => h1.style.fontWeight)).toBe('bold');
  expect(
    await app.preview
      .locator('h1')
      .evaluate((h1) => h1.ownerDocument.defaultView?.getComputedStyle(h1).fontWeight),
  ).toBe('700');
});

test.each([
  ['Markdown', /\.md$/],
  ['DOCX', /\.docx$/],
  ['HTML', /\.html$/],
  ['JSON', /\.json$/],
  ['CSV', /\.csv$/],
] as const)('the %s button saves the same bytes that the recorder exports', async (name, file) => {
  const app = await opened();
  const downloading = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name, exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(file);
  const format = name === 'Markdown' ? 'md' : (name.toLowerCase() as 'docx' | 'html' | 'json' | 'csv');
  const style = (await detailOf(app)).incident.style ?? 'sre';
  const incident = await incidentOf(app.recorder);
  const expected = await app.recorder.call('document.export', { incident, format, style });
  expect(readFileSync(await download.path()).toString('base64')).toBe(expected.data);
});

test('a format without a button is chosen from a list, by keys alone', async () => {
  const app = await opened();
  await app.page.getByRole('combobox', { name: 'Another format' }).focus();
  await app.page.keyboard.type('Jira');
  const downloading = app.page.waitForEvent('download');
  await app.page.keyboard.press('Tab');
  await app.page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toMatch(/jira/);
});

test('what the style leaves out is said at the top, with the style that prints it, and one key opens it', async () => {
  const app = await opened();
  const incident = await incidentOf(app.recorder);
  await app.recorder.call('section.write', { incident, name: 'got-lucky', text: 'It was a Sunday.' });
  await app.recorder.call('incident.set', { incident, style: 'oslo' });
  const said = app.page.locator('.unprinted');
  await said.waitFor();
  expect(await said.textContent()).toMatch(
    /does not print Got lucky\. It stays in the record, and .*would print it/,
  );
  await said.getByRole('button', { name: 'Got lucky' }).focus();
  await app.page.keyboard.press('Enter');
  await app.page.locator('.section-text:focus').waitFor();
  expect(await app.page.locator('.section-text:focus').inputValue()).toBe('It was a Sunday.');
  await app.recorder.call('incident.set', { incident, style: 'sre' });
  await said.waitFor({ state: 'hidden' });
});

test('while a file is made a second press makes no second one; then a line says where the file went', async () => {
  const app = await opened();
  const held = holdAnswers(app.recorder, 'document.export');
  const files: string[] = [];
  app.page.on('download', (download) => files.push(download.suggestedFilename()));
  const button = app.page.getByRole('button', { name: 'DOCX', exact: true });
  await button.focus();
  await app.page.keyboard.press('Enter');
  await app.page.getByText('The file is being made; you can go on writing.').waitFor();
  await held.asked;
  await app.page.keyboard.press('Enter');
  held.release();
  await app.page
    .getByText(/\.docx, exported at 11:28:04: it is (in the downloads|where the window)/)
    .waitFor();
  await eventually(() => expect(files).toHaveLength(1));
});

test('the guidance of the style is for the author and in no file', async () => {
  const app = await opened();
  const guidance = (await app.page.locator('.section-guidance').allTextContents()).filter(
    (text) => text.length > 20,
  );
  expect(guidance.length).toBeGreaterThan(2);
  const incident = await incidentOf(app.recorder);
  for (const format of ['md', 'html'] as const) {
    const { data } = await app.recorder.call('document.export', { incident, format, style: 'sre' });
    const text = Buffer.from(data, 'base64').toString();
    for (const hint of guidance) expect(text).not.toContain(hint);
  }
});

test('what is still being typed is in the export', async () => {
  const app = await opened();
  await app.page.getByRole('textbox', { name: 'Summary', exact: true }).fill('The last words.');
  const downloading = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Markdown' }).click();
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('The last words.');
});

test('redact takes names and secrets out of the file, not out of the record', async () => {
  const app = await opened();
  const incident = await incidentOf(app.recorder);
  await app.recorder.call('event.log', { incident, text: 'mail from ola.nordmann@example.com' });
  await app.page.getByRole('checkbox', { name: 'redact' }).check();
  const downloading = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Markdown' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  expect(text).not.toContain('ola.nordmann@example.com');
  await app.page.keyboard.press('Control+1');
  await lineOf(app.page, 3).getByText('ola.nordmann@example.com').waitFor();
});

test('Copy for Google Docs puts the document on the clipboard as HTML and as text', async () => {
  const app = await opened({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.page.getByRole('button', { name: 'Copy for Google Docs' }).click();
  await app.page.getByText('Copied for Google Docs.').first().waitFor();
  const clipboard = (type: string) =>
    app.page.evaluate(
      `navigator.clipboard.read().then(([item]) => item.getType('${type}')).then((blob) => blob.text())`,
    );
  expect(await clipboard('text/html')).toContain('restarted loki');
  expect(await clipboard('text/html')).toMatch(/<h1[ >]/);
  expect(await clipboard('text/plain')).toContain('restarted loki');
});

test('a link in the preview opens beside the app and never in it', async () => {
  const app = await opened();
  const incident = await incidentOf(app.recorder);
  await app.recorder.call('section.write', {
    incident,
    name: 'impact',
    text: '[the board](https://example.com/b)',
  });
  const link = app.preview.getByRole('link', { name: 'the board' });
  await link.waitFor();
  expect(await link.getAttribute('target')).toBe('_blank');
  expect(START).toBe(app.clock.now());
});

const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a pasted picture is attached, and its words save themselves; what is no picture is refused in a sentence', async () => {
  const app = await opened();
  await app.composer.focus();
  const paste = (data: string) =>
    app.composer.evaluate((area, base64) => {
      const view = area.ownerDocument.defaultView;
      if (view === null) return;
      const bytes = Uint8Array.from(String(view.atob(base64)), (letter) => letter.charCodeAt(0));
      const clipboardData = new view.DataTransfer();
      clipboardData.items.add(new view.File([bytes], 'board.png', { type: 'image/png' }));
      area.dispatchEvent(
        new view.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, data);
  await paste(PICTURE);
  await app.page.getByRole('textbox', { name: '1. board.png' }).fill('Errors fall at 11:40');
  await eventually(async () =>
    expect((await detailOf(app)).attachments).toMatchObject([
      { name: 'board.png', mediaType: 'image/png', alt: 'Errors fall at 11:40' },
    ]),
  );
  await paste('bm90IGEgcGljdHVyZQ==');
  await app.page
    .getByRole('alert')
    .getByText(/not a picture/)
    .waitFor();
  expect((await detailOf(app)).attachments).toHaveLength(1);
});
