import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MAIN } from './child.ts';
import { handsOn, type Shared } from './shared.ts';

const PRELOAD = join(dirname(MAIN), 'preload.cjs');

/** What a page may not do, whatever runs in it. */
export function confinementSpecs(shared: Shared): void {
  const { inPage } = handsOn(shared);

  test('a page at another address is refused, even with the same preload script', async () => {
    const answer = await shared.desktop.evaluate(async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('about:blank');
      const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      const code = `incidentRecorder.call('incident.list', {}).catch((failure) => ({ failure }))`;
      const said: unknown = await window.webContents.executeJavaScript(code);
      window.close();
      await closed;
      return said;
    }, PRELOAD);
    expect(answer).toMatchObject({ failure: { code: 'refused' } });
  });

  test('no permission is given', async () => {
    const asked = await inPage(`Promise.all([
      Notification.requestPermission(),
      new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('here'), ({ code }) => resolve(code))),
      navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'heard', ({ name }) => name),
      navigator.clipboard.readText().then(() => 'read', ({ name }) => name),
      navigator.permissions.query({ name: 'camera' }).then(({ state }) => state),
    ])`);
    expect(asked).toEqual([
      'denied',
      1,
      expect.stringMatching(/^Not(AllowedError|FoundError)$/),
      'NotAllowedError',
      'denied',
    ]);
  });

  test('but a document can be put on the clipboard', async () => {
    await shared.desktop.page.bringToFront();
    const put = await inPage(`navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob(['<h1>Postmortem</h1>'], { type: 'text/html' }),
      'text/plain': new Blob(['Postmortem'], { type: 'text/plain' }),
    })]).then(() => 'written', String)`);
    expect(put).toBe('written');
  });

  test('no request leaves the app, neither from the page nor from a window that main opens', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const fromPage = await inPage(`Promise.all([
      fetch('${address}fetch').then(() => 'came', () => 'blocked'),
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('came');
        image.onerror = () => resolve('blocked');
        image.src = '${address}image';
      }),
    ])`);
    expect(fromPage).toEqual(['blocked', 'blocked']);
    const fromMain = await shared.desktop.evaluate(async ({ BrowserWindow }, url) => {
      const window = new BrowserWindow({ show: false });
      const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()));
      const came = await window.loadURL(url).then(
        () => 'came',
        (error) => String(error),
      );
      window.destroy();
      await closed;
      return came;
    }, `${address}window`);
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(asked).toEqual([]);
  });

  test('the policy comes with the screen and keeps strange code out', async () => {
    const policy = await inPage(
      `fetch(location.href).then(({ headers }) => headers.get('content-security-policy'))`,
    );
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    await inPage(`{
      const script = document.createElement('script');
      script.textContent = 'window.strange = true';
      document.body.append(script);
    }`);
    expect(await inPage('typeof strange')).toBe('undefined');
  });

  test('the screen’s address has the screen’s files and nothing else', async () => {
    const origin = await inPage('location.origin');
    const paths = ['', 'index.html', 'nothing.js', '..%2felectron%2fmain.js', '%2e%2e/electron/main.js'];
    const statuses = await inPage(
      `Promise.all(${JSON.stringify(paths)}.map((path) => fetch('${origin}/' + path).then(({ status }) => status)))`,
    );
    expect(statuses).toEqual([200, 200, 404, 404, 404]);
  });
}
