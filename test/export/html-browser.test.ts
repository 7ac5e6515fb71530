import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildDocument } from '../../src/document/build.ts';
import { documentMeta } from '../../src/document/meta.ts';
import { writeHtmlFile } from '../../src/export/html.ts';
import { houseStyle } from '../document/support/styles.ts';
import { readText } from '../document/support/tree-rules.ts';
import { incidentView } from '../document/support/views.ts';
import { launchChromium } from '../support/chromium.ts';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABijPjAAAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const VIEW = incidentView({
  incident: { title: 'Checkout <b>errors</b>', severity: 'SEV1' },
  events: [
    { at: '2022-04-20T11:20:00+02:00', text: 'ran:\n  kubectl get pods', milestone: 'impact-started' },
    { at: '2022-04-20T11:28:00+02:00', text: `${'unbroken'.repeat(40)} https://example.com/x` },
    {
      at: '2022-04-21T00:33:00+02:00',
      text: '<script>document.title = "run"</script>',
      milestone: 'recovered',
    },
  ],
  sections: [
    {
      name: 'summary',
      text: '![away](https://example.com/p.png) and <img src=x onerror="document.title=1">',
    },
    { name: 'root-cause', text: '1. a\n   - b\n\n```\nif x:\n    y\n```' },
  ],
  actions: [{ text: 'Alert', link: 'https://tickets.example.com/KM-1' }],
  attachments: [{ sha256: 'a'.repeat(64), alt: 'graph', width: 2000, height: 500 }],
});
const TREE = buildDocument(VIEW, houseStyle('sre'));

let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(
    writeHtmlFile(
      TREE,
      documentMeta(VIEW, houseStyle('sre'), {}, () => PNG),
    ),
  );
});
afterAll(() => browser?.close());

test('opening the file loads nothing and runs nothing', async () => {
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
  expect(await page.title()).toBe('Checkout <b>errors</b>');
});

test('a browser shows every word of the tree, in its order', async () => {
  const [shown = ''] = await page.locator('body').allInnerTexts();
  const letters = (text: string) => text.replace(/[\s\u00A0]/g, '');
  const expected = TREE.children.map((node) => readText(node)).join('');
  expect(letters(shown)).toBe(letters(expected).replace('graph', ''));
});

test('headings make the outline, and only real ones', async () => {
  const titles = TREE.children.flatMap((node) => (node.type === 'heading' ? [readText(node)] : []));
  expect(await page.getByRole('heading').allInnerTexts()).toEqual(titles);
});

test('tables and pictures are as wide as the text and no wider, whatever is in them', async () => {
  const TEXT = (468 * 96) / 72;
  for (const table of await page.locator('table').all()) {
    expect(Math.abs(((await table.boundingBox())?.width ?? 0) - TEXT)).toBeLessThanOrEqual(1);
  }
  expect(
    await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => [image.clientWidth, image.clientHeight])),
  ).toEqual([[TEXT, 156]]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('indentation is seen, in code and in events', async () => {
  expect(await page.locator('p', { hasText: /^\u00A0+y$/ }).allInnerTexts()).toEqual([
    '\u00A0\u00A0\u00A0\u00A0y',
  ]);
  const [cell] = await page.locator('td', { hasText: 'kubectl' }).allInnerTexts();
  expect(cell).toMatch(/ran:\n\u00A0 kubectl get pods/);
});

test('the links of a document are its own', async () => {
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual([
    'https://example.com/p.png',
    'https://tickets.example.com/KM-1',
    'https://example.com/x',
  ]);
});
