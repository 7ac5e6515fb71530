import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { openShell } from './support/shell.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
});

async function openPage(address: string): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Another program's page on this machine. To a browser it is the same site, so that cookies are sent along. */
async function neighbour(html: string): Promise<{ address: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><title>A neighbour</title><body>${html}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

test('the printed address opens the screen, and the token is gone from the address', async () => {
  const shell = await openShell();
  const page = await openPage(shell.address);
  expect(page.url()).toBe(`http://127.0.0.1:${shell.port}/`);
  await page.waitForSelector('body[data-ready=yes]', { state: 'attached' });
  await page.reload();
  expect(await page.title()).toBe('A small screen');
  expect(await page.evaluate('document.cookie')).toBe('');
});

test('the screen calls the recorder and hears of changes', async () => {
  const shell = await openShell();
  const page = await openPage(shell.address);
  const answer = await page.evaluate(`fetch('/api/undo', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"incident":"a1"}',
    keepalive: true,
  }).then((response) => response.json())`);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'not-found' } });

  const heard = page.evaluate(`new Promise((resolve) => {
    new EventSource('/api/notices').onmessage = (event) => resolve(JSON.parse(event.data));
  })`);
  await eventually(() => expect(shell.recorder.listeners).toBe(1));
  shell.recorder.notify({ incident: 'a1', position: 3 });
  expect(await heard).toEqual({ incident: 'a1', position: 3 });
});

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

test('the policy lets a document show in a frame with its own looks; nothing of it runs or loads', async () => {
  const shell = await openShell();
  const { address: elsewhere, asked } = await neighbour('');
  const page = await openPage(shell.address);
  const html =
    `<h1 style="color: rgb(1, 2, 3)">Preview</h1><img id="held" src="${PIXEL}">` +
    `<img src="${elsewhere}tracker.png"><link rel="stylesheet" href="${elsewhere}look.css">` +
    `<iframe src="${elsewhere}"></iframe><script>parent.document.title = 'ran'</script>`;
  await page.evaluate(`new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.srcdoc = ${JSON.stringify(html).replaceAll('</', '<\\/')};
    frame.addEventListener('load', resolve);
    document.body.append(frame);
  }).then(() => null)`);
  const frame = page.frameLocator('iframe').first();
  const looks = frame
    .locator('h1')
    .evaluate((h1) => h1.ownerDocument.defaultView?.getComputedStyle(h1).color);
  expect(await looks).toBe('rgb(1, 2, 3)');
  expect(await frame.locator('#held').evaluate((image) => image.naturalWidth)).toBe(1);
  expect(await page.title()).toBe('A small screen');
  expect(asked).toEqual([]);
});

/** What a neighbour's page may try. `done` tells how it went; TARGET is the recorder's address. */
const attacks: Readonly<Record<string, string>> = {
  'a call as JSON': `fetch('TARGETapi/undo', { method: 'POST', credentials: 'include',
    headers: { 'content-type': 'application/json' }, body: '{}' }).then((response) => done(response.status))`,
  'a call that needs no asking': `fetch('TARGETapi/undo', { method: 'POST', mode: 'no-cors',
    credentials: 'include', body: '{}' }).then((response) => done(response.type))`,
  'a form': `const form = document.createElement('form');
    Object.assign(form, { method: 'post', enctype: 'text/plain', action: 'TARGETapi/undo' });
    document.body.append(form);
    form.submit()`,
  'a beacon': `done(navigator.sendBeacon('TARGETapi/undo', '{}'))`,
  'reading the stream': `const source = new EventSource('TARGETapi/notices', { withCredentials: true });
    source.onopen = () => done('open');
    source.onerror = () => done('refused')`,
  'a script element': `const script = document.createElement('script');
    script.src = 'TARGETassets/a-1.js';
    script.onload = () => done('loaded');
    script.onerror = () => done('refused');
    document.body.append(script)`,
  'a frame': `const frame = document.createElement('iframe');
    frame.src = 'TARGET';
    frame.onload = () => done('framed');
    document.body.append(frame)`,
};

test.each(Object.entries(attacks))(
  'a page of another program on this machine gets nowhere with %s',
  async (_name, attack) => {
    const shell = await openShell();
    const target = `http://127.0.0.1:${shell.port}/`;
    const page = await openPage(shell.address);
    // What is refused with 403 either shows as such or, where a page may not even see that, has failed.
    const answered = page.waitForEvent('response', (response) => response.url().startsWith(target));
    const failed = page.waitForEvent('requestfailed', (request) => request.url().startsWith(target));
    const status = Promise.any([answered.then((response) => response.status()), failed.then(() => 403)]);
    const script = attack.replaceAll('TARGET', target);
    const { address } = await neighbour(
      `<script>const done = (how) => (document.title = how);${script}</script>`,
    );
    await page.goto(address);
    expect(await status).toBe(403);
    expect(await page.context().cookies(target)).toMatchObject([{ name: `incident-recorder-${shell.port}` }]);
    expect(['200', 'open', 'loaded']).not.toContain(await page.title());
    expect(shell.recorder.calls).toEqual([]);
    expect(shell.recorder.listeners).toBe(0);
  },
);
